import { parseArgs } from 'node:util';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { serve } from './serve.ts';

export type RunOptions = {
  readonly port?: number;
  readonly studyPath?: string;
  readonly sample: boolean;
  /** Open the browser where there is a display. */
  readonly open: boolean;
};

/** Serves until Ctrl-C (or the system) says stop, then closes every study and ends the process. */
export async function run({ port, studyPath, sample, open }: RunOptions): Promise<void> {
  const serving = await serve({ port, studyPath, sample, say: (line) => console.log(line) });
  console.log(`Hara is running at ${serving.url}`);
  console.log('Press Ctrl-C to stop.');
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // The exit is explicit: threads at rest must not keep the process.
    serving.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (open && hasDisplay()) openBrowser(serving.url);
}

/**
 * Reads `[STUDY.hara] [--port N] [--no-open] [--no-sample]`.
 * @throws TypeError on anything else
 */
export function runOptionsOf(args: readonly string[]): RunOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      'no-sample': { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 1) throw new TypeError('Name one study at most.');
  return {
    port: portOf(values.port),
    studyPath: positionals[0],
    sample: !values['no-sample'],
    open: !values['no-open'],
  };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new TypeError(`--port wants a number from 0 to 65535, not ${text}.`);
  return port;
}
