import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

let prepared: Promise<string> | undefined;

/**
 * The program of a worker thread: beside this code where that was built, else bundled from the sources once per process.
 * Threads must not start from TypeScript: Node strips types with a WebAssembly program of its own, and V8 ends the whole
 * process now and then when several threads run WebAssembly that is being compiled (seen with Node 24.21, SIGSEGV).
 */
export function workerFile(): Promise<string> {
  const built = join(import.meta.dirname, 'worker.js');
  if (existsSync(built)) return Promise.resolve(built);
  return (prepared ??= bundled());
}

/** In a process that ends with the bundling, and takes with it what a bundler keeps. */
async function bundled(): Promise<string> {
  const program = join(import.meta.dirname, 'bundle-worker.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  return stdout;
}
