import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cliImportSchema } from '../../shared/api/cli-output.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';

const folder = workFolder();
afterAll(folder.remove);

let n = 0;
let study = '';
beforeEach(async () => {
  n += 1;
  study = folder.at(`study ${n}.hara`);
  await haraJson('new', study);
});

function file(name: string, text: string): string {
  const path = folder.at(name);
  mkdirSync(path.replace(/[^/\\]*$/, ''), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function imported(...args: readonly string[]) {
  const { code, out, err } = await hara(['import', study, ...args, '--json']);
  return { code, err, ...cliImportSchema.parse(JSON.parse(out)) };
}

describe('importing transcripts', () => {
  it('names a participant by the one speaker who is asked, else by the transcript', async () => {
    const one = file(
      'one/first.txt',
      'Interviewer: How was it?\nAki: Light.\nInterviewer: Really?\nAki: Yes, light.',
    );
    const two = file(
      'one/second.txt',
      'Interviewer: And?\nAnn: I liked it.\nBob: So did I.\nInterviewer: Why?\nAnn: Warm.\nBob: It was.',
    );
    const { imported: list, code } = await imported(one, two);
    expect(code).toBe(0);
    expect(list.map(({ title, participant }) => [title, participant])).toEqual([
      ['first', 'Aki'],
      ['second', 'second'],
    ]);
  });

  it('dates interviews as their files tell it, as it is told to, or not at all', async () => {
    const named = (part: string) => [
      file(`${part}/2026-03-14 ${part}.txt`, `Interviewer: And?\nSam: About ${part}.`),
      file(`${part}/other.txt`, `Interviewer: And?\nBo: Other ${part}.`),
    ];
    const datesOf = async (...args: readonly string[]) =>
      (await imported(...args)).imported.map(({ interviewedOn }) => interviewedOn);
    expect(await datesOf(...named('one'))).toEqual(['2026-03-14', null]);
    expect(await datesOf(...named('two'), '--date', '2026年4月1日')).toEqual(['2026-04-01', '2026-04-01']);
    expect(await datesOf(...named('three'), '--no-date')).toEqual([null, null]);
    const wrong = await hara(['import', study, ...named('four'), '--date', '2026-02-30']);
    expect({ code: wrong.code, err: wrong.err }).toEqual({
      code: 2,
      err: 'hara: --date cannot be “2026-02-30”; it takes a day such as 2026-03-14; see “hara import --help”\n',
    });
  });

  it('never lets a name found in several files make one person of several', async () => {
    const files = ['a', 'b', 'c'].map((name) =>
      file(
        `host/${name}.txt`,
        `Interviewer: And?\nSam: About ${name}.\nInterviewer: Go on.\nSam: That is all about ${name}.`,
      ),
    );
    const { imported: list } = await imported(...files);
    expect(list.map(({ participant }) => participant)).toEqual(['a', 'b', 'c']);
  });

  it('puts all files under the participant and the segment that were named', async () => {
    const files = ['x', 'y'].map((name) =>
      file(`named/${name}.txt`, `Interviewer: And?\nSam: About ${name}.`),
    );
    await imported(...files, '--participant', 'Sam Oak', '--segment', 'core');
    const { codings } = (await haraJson('codings', study)) as { codings: unknown[] };
    const { out } = await hara(['search', study, 'About', '--json']);
    expect({ codings, total: JSON.parse(out).total }).toEqual({ codings: [], total: 2 });
    const list = await imported(
      file('named/z.txt', 'Interviewer: Hm?\nSam: More.'),
      '--participant',
      'Sam Oak',
    );
    expect(list.imported[0]?.participant).toBe('Sam Oak');
  });

  it('takes a folder’s transcripts, those below it too, and leaves other and hidden files alone', async () => {
    file('tree/a.txt', 'Ann: One.');
    file('tree/deep/b.md', '**Bea:** Two.');
    file('tree/deep/picture.png', 'no text');
    file('tree/.hidden.txt', 'Cy: Three.');
    const { imported: list, skipped, code } = await imported(folder.at('tree'));
    expect({ code, skipped, titles: list.map(({ title }) => title) }).toEqual({
      code: 0,
      skipped: [],
      titles: ['a', 'b'],
    });
  });

  it('tells files of one name apart by their folders', async () => {
    const files = [file('p1/talk.txt', 'Ann: One.'), file('p2/talk.txt', 'Ann: Two.')];
    const { imported: list } = await imported(...files);
    expect(list.map(({ title }) => title)).toEqual(['p1 talk', 'p2 talk']);
  });

  it('names files that cannot be read, gives 1, and imports the others', async () => {
    const good = file('mixed/good.txt', 'Ann: It was warm.');
    const empty = file('mixed/empty.txt', '');
    const picture = file('mixed/picture.png', '\x89PNG\r\n\x1a\n');
    const {
      code,
      err,
      imported: list,
      skipped,
    } = await imported(good, empty, picture, folder.at('mixed/none.txt'));
    expect(code).toBe(1);
    expect(list.map(({ title }) => title)).toEqual(['good']);
    expect(skipped.map(({ file: path, reason }) => [path, reason]).toSorted()).toEqual([
      [empty, 'empty-file'],
      [folder.at('mixed/none.txt'), 'missing'],
      [picture, 'unsupported-format'],
    ]);
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toContain(`hara: ${empty}: The file is empty.`);
  });

  it('notices a text that the study has already, and one named twice', async () => {
    const once = file('twice/once.txt', 'Ann: The very same words.');
    const copy = file('twice/copy.txt', 'Ann: The very same words.');
    const first = await imported(once, copy);
    expect(first.skipped.map(({ file: path, reason }) => [path, reason])).toEqual([[copy, 'duplicate']]);
    const second = await imported(once);
    expect({ code: second.code, imported: second.imported, skipped: second.skipped }).toEqual({
      code: 1,
      imported: [],
      skipped: [{ file: once, reason: 'duplicate', message: 'the study has this text already, as “once”' }],
    });
    expect((await imported(once, '--again')).code).toBe(0);
  });

  it('makes one document of each row of a table and codes it whole', async () => {
    const table = file(
      'table/answers.csv',
      'who,group,answer\nAnn,core,It was warm.\nBob,lapsed,"Cold, and wet."\n',
    );
    const columns = [
      '--text-column',
      'answer',
      '--participant-column',
      'who',
      '--segment-column',
      'group',
      '--code',
      'Answer',
    ];
    const { imported: list, codings } = await imported(table, ...columns);
    expect(list.map(({ title, participant }) => [title, participant])).toEqual([
      ['answers 1', 'Ann'],
      ['answers 2', 'Bob'],
    ]);
    expect(codings).toBe(2);
    const { codings: coded } = (await haraJson('codings', study)) as { codings: Record<string, unknown>[] };
    expect(coded.map(({ quote, code, segment }) => [quote, code, segment])).toEqual([
      ['It was warm.', 'Answer', 'core'],
      ['Cold, and wet.', 'Answer', 'lapsed'],
    ]);
  });

  it('says which columns a table has where the one named is not there, or none was named', async () => {
    const table = file('table/other.csv', 'a,b\n1,2\n');
    expect((await hara(['import', study, table, '--text-column', 'c'])).err).toContain('(its columns: a, b)');
    expect((await hara(['import', study, table])).err).toContain(
      'name the column that has the text with --text-column',
    );
  });

  it('stores nothing when it is cancelled while it reads', async () => {
    const controller = new AbortController();
    const result = await hara(['import', study, file('late/a.txt', 'Ann: One.')], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toEqual({ code: 1, out: '', err: 'hara: cancelled; nothing was changed\n' });
    expect((await hara(['history', study])).out).toBe('Nothing was done yet\n');
  });
});
