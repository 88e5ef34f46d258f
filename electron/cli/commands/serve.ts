import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resourceFolder } from '../../backend/resource-folder.ts';
import { hasDisplay, openBrowser } from '../../local-host/open-browser.ts';
import { serve as startServing, type Serving } from '../../local-host/serve.ts';
import { CliFailure } from '../cli-failure.ts';
import { printLine, type CommandContext, type ExitCode } from '../command-context.ts';
import { withStudy } from '../with-study.ts';

type ServeOptions = { readonly port?: number; readonly open: boolean };

/** Serves Hara to this machine's browser until Ctrl-C. */
export async function serve(
  context: CommandContext,
  file: string | undefined,
  { port, open }: ServeOptions,
): Promise<ExitCode> {
  const { terminal, text } = context;
  // A study that cannot be opened is told here, not only in the browser.
  if (file !== undefined) await withStudy(context, { file, access: 'read' }, async () => undefined);
  if (!existsSync(join(resourceFolder('dist'), 'renderer', 'index.html'))) await buildRenderer(context);
  const serving = await start(context, file, port);
  try {
    printLine(context, text('cli.serve.at', { url: serving.url }));
    terminal.say(text('cli.serve.stop'));
    if (open && hasDisplay()) openBrowser(serving.url);
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  } finally {
    await serving.close();
  }
  return 0;
}

async function start(
  { terminal, text }: CommandContext,
  file: string | undefined,
  port: number | undefined,
): Promise<Serving> {
  try {
    return await startServing({ port, studyPath: file, say: terminal.say });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new CliFailure(text('cli.serve.port-taken', { port: port ?? 0 })) : error;
  }
}

async function buildRenderer({ terminal, text }: CommandContext): Promise<void> {
  terminal.say(text('cli.serve.building'));
  const root = dirname(resourceFolder('migrations'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // What it tells goes to stderr: stdout is for the address alone.
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
