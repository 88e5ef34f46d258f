import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createClient } from '../../../shared/api/client.ts';
import { ApiError } from '../../../shared/api/errors.ts';
import { createBackend } from '../../backend/create-backend.ts';
import { homeFolders } from '../../backend/home-folders.ts';
import { createMemoryTransport } from '../../backend/memory-transport.ts';
import { resourceFolder } from '../../backend/resource-folder.ts';
import { startLocalHost } from '../../local-host/server.ts';
import { CliFailure } from '../cli-failure.ts';
import { printLine, type CommandContext, type ExitCode } from '../command-context.ts';
import { describeApiError } from '../describe-error.ts';
import { oneLine } from '../one-line.ts';
import { openBrowser } from '../open-browser.ts';

type ServeOptions = { readonly port?: number; readonly open: boolean };

/** Serves Hara to this machine's browser until Ctrl-C. */
export async function serve(context: CommandContext, file: string | undefined, { port = 0, open }: ServeOptions): Promise<ExitCode> {
  const { terminal, text } = context;
  const rendererFolder = join(resourceFolder('dist'), 'renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) await buildRenderer(context);

  let initialStudy: string | undefined;
  const backend = createBackend({
    host: 'local-host',
    ...homeFolders(),
    systemLanguage: terminal.language,
    // The handle of the study is known only once there is a backend.
    get initialStudy() {
      return initialStudy;
    },
    log: ({ text: entry, id }) => terminal.say(process.env.HARA_DEBUG ? entry : oneLine(`hara: ${id ?? ''} ${entry.split('\n', 1)[0]}`)),
  });
  try {
    if (file !== undefined) {
      initialStudy = backend.handleFor(file);
      const client = createClient(createMemoryTransport(backend), randomUUID);
      await client.app('studies.open', { handle: initialStudy });
      await client.close();
    }
    const host = await startLocalHost({ backend, rendererFolder, port, token: randomBytes(32).toString('base64url') });
    printLine(context, text('cli.serve.at', { url: host.url }));
    terminal.say(text('cli.serve.stop'));
    if (open) openBrowser(host.url);
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
    await host.close();
    return 0;
  } catch (error) {
    if (error instanceof ApiError) throw new CliFailure(`${file}: ${describeApiError(error, text)}`);
    if (isPortTaken(error)) throw new CliFailure(text('cli.serve.port-taken', { port }));
    throw error;
  } finally {
    await backend.close();
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function buildRenderer({ terminal, text }: CommandContext): Promise<void> {
  terminal.say(text('cli.serve.building'));
  const root = dirname(resourceFolder('migrations'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // What it tells goes to stderr: stdout is for the address alone.
  const stdio = ['ignore', process.stderr, process.stderr] as const;
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: [...stdio] });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new CliFailure(text('cli.serve.build-failed'));
}
