import { openedStudy } from './opened-study.ts';

// Opens the study named on the command line and codes one passage after the other until it is killed.
const call = await openedStudy();
const [document] = (await call('documents.list', {})) as {
  id: string;
  length: number;
}[];
const code = { name: `light ${process.pid}`, kind: 'sensation', parentId: null };
const created = (await call('codes.add', code)) as { id: string };
if (!document) throw new Error('the study has no transcript');
for (let n = 0; ; n += 1) {
  const start = n % (document.length - 10);
  const range = { documentId: document.id, start, end: start + 1 + (n % 9) };
  const coding = (await call('codings.add', { ...range, code: { id: created.id } })) as { id: string };
  process.stdout.write(`${coding.id}\n`);
}
