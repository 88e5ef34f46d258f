import { run, runOptionsOf } from './run.ts';

// The browser edition on its own: `node electron/local-host/main.ts [STUDY.hara] [--port N] [--no-open]`.
try {
  await run(runOptionsOf(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof TypeError ? 2 : 1);
}
