import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

/** Milliseconds within which a second signal is the same Ctrl-C, sent on by a parent process. */
const sameSignal = 500;

const controller = new AbortController();
let firstSignal = 0;

function stop(): void {
  if (!controller.signal.aborted) {
    firstSignal = performance.now();
    controller.abort();
  } else if (performance.now() - firstSignal > sameSignal) {
    process.exit(1);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.exitCode = await runCli(process.argv.slice(2), processTerminal(controller.signal));
