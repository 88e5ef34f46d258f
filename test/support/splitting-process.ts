import { openedStudy } from './opened-study.ts';

// Opens the study named on the command line and splits and merges codes with memos on their passages until it is killed.
const call = await openedStudy();
for (let n = 0; ; n += 1) {
  const codes = (await call('codes.list', {})) as { id: string; codings: number }[];
  const [largest, other] = codes.toSorted((one, two) => two.codings - one.codings);
  if (!largest) throw new Error('the study has no code');
  const codings = (await call('codings.list', { codeId: largest.id })) as { id: string }[];
  await call('memos.add', {
    targetKind: 'coding',
    targetId: codings[0]?.id,
    title: `memo ${process.pid} ${n}`,
  });
  await call('codes.split', {
    id: largest.id,
    into: [{ name: `part ${process.pid} ${n}` }],
    places: codings.slice(0, Math.ceil(codings.length / 2)).map(({ id }) => ({ codingId: id, to: 0 })),
  });
  if (other && n % 2 === 1) await call('codes.merge', { ids: [other.id], into: largest.id });
  process.stdout.write(`${n}\n`);
}
