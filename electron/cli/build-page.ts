import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resourceFolder } from '../backend/resource-folder.ts';
import { CliFailure } from './cli-failure.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Builds the page and the explorer's page where `file` (below `dist`) is not there yet; packages bring both.
 * @throws CliFailure where it was cancelled or does not build
 */
export async function ensureBuilt({ terminal, text }: CommandContext, file: string): Promise<void> {
  if (existsSync(join(resourceFolder('dist'), file))) return;
  terminal.say(text('cli.serve.building'));
  const root = dirname(resourceFolder('migrations'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // What it tells goes to stderr: stdout is for the answer alone.
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    signal: terminal.signal,
  });
  const code = await Promise.race([
    once(build, 'exit').then(([exit]) => Number(exit)),
    once(build, 'error').then(() => 1),
  ]).catch(() => 1);
  if (code !== 0)
    throw new CliFailure(text(terminal.signal.aborted ? 'cli.cancelled' : 'cli.serve.build-failed'));
}
