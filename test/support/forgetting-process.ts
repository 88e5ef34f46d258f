import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { callBackend } from './open-backend.ts';

// Opens the study named on the command line, says so, and has it forget its past; says so again when that is done.
const path = process.argv[2] ?? '';
const folder = join(tmpdir(), `hara-forgetting-${process.pid}`);
const backend = createBackend({
  host: 'test',
  configFolder: folder,
  studyFolder: folder,
  systemLanguage: 'en',
});
const handle = backend.handleFor(path);
await callBackend(backend, 'studies.open', { handle });
process.stdout.write('begins\n', () => {
  void callBackend(backend, 'study.forget', {}, handle).then(() => process.stdout.write('done\n'));
});
