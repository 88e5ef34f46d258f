import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { createClient, type Client, type Progress } from '../../shared/api/client.ts';
import type { OpenedStudy } from '../../shared/api/app-procedures.ts';
import type { Input, Output, StudyProcedureName } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';
import type { Backend, StudyMaker } from '../backend/backend.ts';
import { createBackend } from '../backend/create-backend.ts';
import { createMemoryTransport } from '../backend/memory-transport.ts';
import { CliFailure } from './cli-failure.ts';
import type { ModelMode } from '../../shared/domain/sentence-model.ts';
import type { CommandContext } from './command-context.ts';
import { describeApiError } from './describe-error.ts';
import { oneLine } from './one-line.ts';

/** An open study, as commands use it. Calls show their progress, and Ctrl-C cancels them. */
export type StudySession = {
  readonly opened: OpenedStudy;
  readonly client: Client;
  call<P extends StudyProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** Passages are read with the sentence model of a folder from now on. @throws CliFailure where it cannot be used */
  useModel(folder: string, mode: ModelMode): Promise<void>;
};

/**
 * Opens the study of a file, does the work and leaves one movable file behind.
 * @throws CliFailure with the file's name and what is wrong, also where a study to write is held by another program
 */
export async function withStudy<T>(
  context: CommandContext,
  { file, access }: { readonly file: string; readonly access: 'read' | 'write' },
  work: (session: StudySession) => Promise<T>,
): Promise<T> {
  return withBackend(context, { file, readOnly: access === 'read' }, async (backend, client) => {
    const handle = backend.handleFor(file);
    const opened = await client.app('studies.open', { handle });
    if (access === 'write' && opened.readOnly) throw held(context.text, file, opened.heldBy);
    return work(sessionOf(context, backend, client, opened));
  });
}

/** A backend for one command. What it refuses becomes one line that names the file. */
export async function withBackend<T>(
  context: CommandContext,
  { file, readOnly }: { readonly file: string; readonly readOnly: boolean },
  work: (backend: Backend & StudyMaker, client: Client) => Promise<T>,
): Promise<T> {
  const { terminal, text } = context;
  // This host remembers neither settings nor studies, so it has no folders of its own.
  const folders = { configFolder: tmpdir(), studyFolder: tmpdir(), modelFolders: [] };
  const log = process.env.HARA_DEBUG ? (entry: { text: string }) => terminal.say(entry.text) : undefined;
  const backend = createBackend({
    host: 'cli',
    ...folders,
    readOnly,
    systemLanguage: terminal.language,
    log,
  });
  const client = createClient(createMemoryTransport(backend), randomUUID);
  try {
    return await work(backend, client);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'study-read-only') throw held(text, file, error.details.heldBy ?? null);
    const problem = describeApiError(error, text);
    throw new CliFailure(error.code === 'cancelled' ? problem : `${file}: ${problem}`);
  } finally {
    terminal.progress(null);
    await client.close();
    await backend.close();
  }
}

function sessionOf(
  { terminal, text }: CommandContext,
  backend: Backend,
  client: Client,
  opened: OpenedStudy,
): StudySession {
  const onProgress = (progress: Progress) => terminal.progress(progressLine(progress, text));
  const options = { signal: terminal.signal, onProgress };
  return {
    opened,
    client,
    call: (procedure, input) => client.study(opened.handle, procedure, input, options),
    async useModel(folder, mode) {
      try {
        await client.app('models.use', { handle: backend.modelHandleFor(folder), mode }, options);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'sentence-model') throw error;
        throw new CliFailure(`${folder}: ${describeApiError(error, text)}`);
      }
    },
  };
}

function progressLine({ done, total, stage }: Progress, text: Translate): string {
  const key = `progress.${stage}`;
  const name = isMessageKey(key) ? text(key) : text('progress.working');
  if (total <= 1) return `${name} ${Math.round(done * 100)}%`;
  return `${name} ${done}/${total}`;
}

function held(text: Translate, file: string, holder: string | null): CliFailure {
  return new CliFailure(text('cli.held', { file, holder: oneLine(holder ?? '') || 'none' }));
}
