import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliCodingsImportSchema, cliCodingsSchema } from '../../shared/api/cli-output.ts';
import { codeKinds, modalities } from '../../shared/domain/code.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy, type SmallStudy } from './small-study.ts';

const folder = workFolder();
let small: SmallStudy;
beforeAll(async () => {
  small = await makeSmallStudy(folder.at);
});
afterAll(folder.remove);

/** Codings without what names the single study: ids and times. */
async function codingsOf(study: string) {
  const { codings } = cliCodingsSchema.parse(await haraJson('codings', study));
  return codings.map(({ document, start, end, quote, code, kind, participant, coder, facets, memo }) => ({
    document,
    start,
    end,
    quote,
    code,
    kind,
    participant,
    coder,
    facets,
    memo,
  }));
}

describe('codings', () => {
  it('are listed with quote, code and participant, to read and as JSON', async () => {
    const [first] = await codingsOf(small.study);
    expect(first).toMatchObject({
      document: 'interview Mina',
      participant: 'Mina',
      quote: 'I had tried three other bakeries before',
      code: 'tried others',
      kind: 'condition',
      coder: 'aki',
    });
    const { out } = await hara(['codings', small.study], { columns: 100 });
    expect(out).toContain('18 codings');
    expect(out.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('lists rows that do not fit with their reasons, takes in the others, and gives 1', async () => {
    const table = folder.at('misfits.csv');
    const rows = [
      'interview Mina.txt,,,When I open the bag,opening,moment',
      'interview Mina,,,words nobody said,opening,',
      'interview Nobody,,,bag,opening,',
      'interview Mina,5,4,,opening,',
      'interview Mina,,,Interviewer,opening,',
      'interview Mina,,,,opening,',
      'interview Mina,,,bag,,',
      'interview Mina,,,bag,opening,smell',
    ];
    writeFileSync(table, `document,start,end,quote,code,kind\n${rows.join('\n')}\n`);
    const before = await codingsOf(small.study);
    const { code, out, err } = await hara(['codings', 'import', small.study, table, '--json']);
    const result = cliCodingsImportSchema.parse(JSON.parse(out));
    expect({
      code,
      added: result.added,
      misfits: result.misfits.map(({ row, reason }) => [row, reason]),
    }).toEqual({
      code: 1,
      added: 1,
      misfits: [
        [2, 'quote-absent'],
        [3, 'document-unknown'],
        [4, 'range-outside'],
        [5, 'quote-ambiguous'],
        [6, 'place-missing'],
        [7, 'code-missing'],
        [8, 'kind-unknown'],
      ],
    });
    expect(err).toContain('hara: row 2: the transcript does not have the words “words nobody said”\n');
    expect(err.trimEnd().split('\n')).toHaveLength(8);
    await hara(['undo', small.study]);
    expect(await codingsOf(small.study)).toEqual(before);
  });

  it('that are there already are counted and not doubled', async () => {
    const again = await haraJson('codings', 'import', small.study, small.codings);
    expect(again).toEqual({ added: 0, already: 18, codesCreated: 0, misfits: [] });
  });

  it('are the same in a fresh study after export and import, whatever codes, memos and facets they have', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `c${text.replaceAll('>', '')}`.trim());
    const coding = fc.record({
      document: fc.constantFrom('interview Mina', 'interview Tom', 'interview Per'),
      from: fc.nat(60),
      length: fc.integer({ min: 1, max: 60 }),
      code: fc.array(name, { minLength: 1, maxLength: 2 }),
      kind: fc.constantFrom(...codeKinds),
      coder: fc.constantFrom('aki', 'bo "b"', '木村'),
      memo: fc.string({ unit: 'grapheme', maxLength: 20 }),
      modality: fc.constantFrom('', ...modalities),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(coding, { minLength: 1, maxLength: 6 }), async (codings) => {
        run += 1;
        const [one, two] = [folder.at(`one ${run}.hara`), folder.at(`two ${run}.hara`)];
        for (const study of [one, two]) {
          await haraJson('new', study);
          await haraJson('import', study, ...small.transcripts);
        }
        const table = folder.at(`codings ${run}.csv`);
        const cell = (text: string | number) => `"${String(text).replaceAll('"', '""')}"`;
        const rows = codings.map((row) =>
          [
            row.document,
            row.from,
            row.from + row.length,
            row.code.join(' > '),
            row.kind,
            row.coder,
            row.memo,
            row.modality,
          ]
            .map(cell)
            .join(','),
        );
        writeFileSync(table, `document,start,end,code,kind,coder,memo,modality\n${rows.join('\n')}\n`);
        await hara(['codings', 'import', one, table]);
        const exported = folder.at(`exported ${run}.csv`);
        writeFileSync(exported, (await hara(['codings', one, '--csv'])).out);
        const taken = await haraJson('codings', 'import', two, exported);
        expect(taken).toMatchObject({ misfits: [] });
        expect(await codingsOf(two)).toEqual(await codingsOf(one));
      }),
      { numRuns: 12 },
    );
  });
});
