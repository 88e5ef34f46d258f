import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { wordEdit } from './edit-words.ts';
import { openedStudy } from './opened-study.ts';

// Opens the study named on the command line and edits its first transcript, adding a letter at its start, until killed.
const call = await openedStudy();
const [document] = (await call('documents.list', {})) as { id: string }[];
if (!document) throw new Error('the study has no transcript');
for (let n = 1; ; n += 1) {
  const open = (await call('documents.get', { id: document.id })) as OpenDocument;
  await call('documents.edit', wordEdit(open, 'word', 'xword'));
  process.stdout.write(`${n}\n`);
}
