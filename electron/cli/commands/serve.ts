import { once } from 'node:events';
import { hasDisplay, openBrowser } from '../../local-host/open-browser.ts';
import { serve as startServing, type Serving } from '../../local-host/serve.ts';
import { ensureBuilt } from '../build-page.ts';
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
  await ensureBuilt(context, 'renderer/index.html');
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
