import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { callBackend } from './open-backend.ts';

// Opens the study named on the command line and codes one passage after the other until it is killed.
const path = process.argv[2] ?? '';
const folder = join(tmpdir(), `hara-coding-${process.pid}`);
const backend = createBackend({
  host: 'test',
  configFolder: folder,
  studyFolder: folder,
  systemLanguage: 'en',
});
const handle = backend.handleFor(path);
await callBackend(backend, 'studies.open', { handle });
const [document] = (await callBackend(backend, 'documents.list', {}, handle)) as {
  id: string;
  length: number;
}[];
const code = { name: `light ${process.pid}`, kind: 'sensation', parentId: null };
const created = (await callBackend(backend, 'codes.add', code, handle)) as { id: string };
if (!document) throw new Error('the study has no transcript');
for (let n = 0; ; n += 1) {
  const start = n % (document.length - 10);
  const range = { documentId: document.id, start, end: start + 1 + (n % 9) };
  const coding = (await callBackend(
    backend,
    'codings.add',
    { ...range, code: { id: created.id } },
    handle,
  )) as { id: string };
  process.stdout.write(`${coding.id}\n`);
}
