import { writeFileSync } from 'node:fs';
import { haraJson } from './run-in-process.ts';

const people = ['Mina', 'Tom', 'Ruth', 'Ken', 'Sofia', 'Per'];

/** What each of them says; the second and third sentence are coded. */
const speech = [
  'I had tried three other bakeries before. When I open the bag my shoulders drop. Since then I bake with my son on Sundays.',
  'The supermarket bread made my stomach heavy. The warm crust in my hands makes me calm. Now I invite people for breakfast.',
];

export type SmallStudy = {
  readonly study: string;
  readonly transcripts: readonly string[];
  readonly codings: string;
};

/** A study of six people, three of them core, with codings over conditions, sensations, values and changes. */
export async function makeSmallStudy(at: (name: string) => string): Promise<SmallStudy> {
  const study = at('bakery.hara');
  await haraJson('new', study, '--name', 'Bakery');
  const transcripts = people.map((name, n) => {
    const path = at(`interview ${name}.txt`);
    writeFileSync(
      path,
      `Interviewer: How did it go?\n${name}: ${speech[n % 2]}\nInterviewer: Thank you, ${name}.\n`,
    );
    return path;
  });
  await haraJson('import', study, ...transcripts.slice(0, 3), '--segment', 'core');
  await haraJson('import', study, ...transcripts.slice(3), '--segment', 'lapsed');
  const codings = at('codings.csv');
  writeFileSync(codings, codingTable());
  await haraJson('codings', 'import', study, codings);
  return { study, transcripts, codings };
}

function codingTable(): string {
  const kinds = [
    ['condition', 'tried others'],
    ['sensation', 'body at rest'],
    ['change', 'table with others'],
  ] as const;
  const rows = people.flatMap((name, n) => {
    const sentences = (speech[n % 2] ?? '').split('. ').map((sentence) => sentence.replace(/\.$/, ''));
    return sentences.map((quote, at) => `interview ${name},${quote},${kinds[at]?.[1]},${kinds[at]?.[0]},aki`);
  });
  return `document,quote,code,kind,coder\n${rows.join('\n')}\n`;
}
