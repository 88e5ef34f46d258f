import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { callBackend } from './open-backend.ts';

/** The study named on the command line, opened by a process that a test is going to kill. */
export async function openedStudy(): Promise<(procedure: string, input: unknown) => Promise<unknown>> {
  const folder = join(tmpdir(), `hara-process-${process.pid}`);
  const backend = createBackend({
    host: 'test',
    configFolder: folder,
    studyFolder: folder,
    systemLanguage: 'en',
  });
  const handle = backend.handleFor(process.argv[2] ?? '');
  await callBackend(backend, 'studies.open', { handle });
  return (procedure, input) => callBackend(backend, procedure, input, handle);
}
