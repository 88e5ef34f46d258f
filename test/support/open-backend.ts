import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/create-backend.ts';
import type { Input, Output, StudyProcedureName } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Backend } from '../../electron/backend/backend.ts';
import type { Language } from '../../shared/domain/language.ts';

/** A backend in a folder of its own with one new study, for tests. */
export type TestStudy = {
  readonly backend: Backend;
  readonly folder: string;
  readonly handle: string;
  readonly path: string;
  call<P extends StudyProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
  /** Imports texts as transcripts; the file name says the format. */
  importTexts(files: Readonly<Record<string, string>>): Promise<Output<'import.commit'>>;
  close(): Promise<void>;
};

let calls = 0;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hara-test-'));
}

export function testBackend(folder: string): Backend {
  return createBackend({
    host: 'test',
    configFolder: join(folder, 'config'),
    studyFolder: join(folder, 'studies'),
    systemLanguage: 'en',
    log: ({ text }) => process.stderr.write(`${text}\n`),
  });
}

/** Calls and unwraps. @throws ApiError */
export async function callBackend(
  backend: Backend,
  procedure: string,
  input: unknown,
  study?: string,
): Promise<unknown> {
  calls += 1;
  const id = `test-${calls}`;
  const reply = await backend.call(
    study === undefined ? { id, procedure, input } : { id, procedure, study, input },
  );
  if (!reply.ok) throw ApiError.fromBody(reply.error);
  return reply.value;
}

export async function openTestStudy(
  options: { language?: Language; starterCodebook?: boolean } = {},
): Promise<TestStudy> {
  const folder = temporaryFolder();
  const backend = testBackend(folder);
  const opened = (await callBackend(backend, 'studies.create', {
    name: 'Test study',
    language: options.language ?? 'en',
    starterCodebook: options.starterCodebook ?? false,
  })) as Output<'studies.create'>;
  const { handle } = opened;
  const call = async <P extends StudyProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> =>
    (await callBackend(backend, procedure, input, handle)) as Output<P>;
  return {
    backend,
    folder,
    handle,
    path: backend.pathOf(handle) ?? '',
    call,
    importTexts: (files) => {
      const refs = Object.entries(files).map(([fileName, text]) => ({
        fileName,
        blobId: backend.blobs.put(fileName, new TextEncoder().encode(text)).blobId,
      }));
      return call('import.commit', { files: refs });
    },
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
