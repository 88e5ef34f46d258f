import { describe, expect, it } from 'vitest';
import { matrixOf, type MatrixReport } from '../../shared/matrix/matrix.ts';
import { isUneven, shareOf, type Share } from '../../shared/matrix/matrix-shares.ts';
import { passagesBehind } from '../../shared/matrix/passages-behind.ts';
import { plainQuestion, type MatrixQuestion } from '../../shared/matrix/question.ts';
import { matrixStudy } from './matrix-study.ts';

const ask = (question: Partial<MatrixQuestion>): MatrixQuestion => ({ ...plainQuestion, ...question });

/** The report as a full table, to be compared with one worked out by hand. */
function table(report: MatrixReport): Record<string, number[]> {
  return Object.fromEntries(
    report.rows.map(({ id }, row) => {
      const cells = report.columns.map(() => 0);
      for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
        cells[report.column[at] ?? -1] = report.value[at] ?? 0;
      return [id, cells];
    }),
  );
}

function share(report: MatrixReport, row: string, column: string, of: Share): number | null {
  const at = report.rows.findIndex(({ id }) => id === row);
  const from = report.rowStart[at] ?? 0;
  const cell = report.column
    .slice(from, report.rowStart[at + 1])
    .findIndex((place) => report.columns[place]?.id === column);
  return shareOf(report, at, from + cell, of);
}

//          0         1         2         3
//          0123456789012345678901234567890123456789
const ann = 'My skin was dry.|It calmed down. I slept.|Now I sing.';
const bob = 'I was tired.|Then it got calm.';
const study = matrixStudy(
  [
    {
      name: 'Ann',
      segment: 'core',
      attributes: { age: '30' },
      text: ann,
      marks: [
        ['dry', 0, 16, 'before'],
        ['calm', 17, 32, 'after'],
        ['calm', 20, 41],
        ['sleep', 33, 41],
        ['dry', 42, 53],
      ],
    },
    {
      name: 'Bob',
      segment: 'core',
      attributes: { age: '41' },
      text: bob,
      marks: [
        ['tired', 0, 12],
        ['calm', 13, 30, 'after'],
        ['sleep', 13, 30],
      ],
    },
    { name: 'Cai', segment: 'lapsed', text: 'No.|Yes.', marks: [['dry', 0, 3]] },
    { name: 'Dot', segment: 'lapsed', text: 'Nothing coded.', marks: [] },
  ],
  [
    { name: 'body', kind: 'sensation' },
    { name: 'calm', kind: 'sensation', below: 'body' },
    { name: 'dry', kind: 'sensation', below: 'body' },
    { name: 'tired', kind: 'condition' },
    { name: 'sleep', kind: 'change' },
  ],
);

describe('codes by segment', () => {
  it('count people, and shares are of everyone interviewed in the segment', () => {
    const report = matrixOf(study, ask({}));
    expect(report.columns.map(({ id, people, size }) => [id, people, size])).toEqual([
      ['core', 2, 2],
      ['lapsed', 2, 2],
    ]);
    expect(table(report)).toEqual({ calm: [2, 0], dry: [1, 1], tired: [1, 0], sleep: [2, 0] });
    expect(report.people).toBe(4);
    expect(share(report, 'dry', 'lapsed', 'column')).toBe(1 / 2);
    expect(share(report, 'dry', 'lapsed', 'row')).toBe(1 / 2);
    expect(share(report, 'calm', 'core', 'total')).toBe(2 / 4);
  });

  it('count passages by distinct range, words once however many codings lie over them, and 0 or 1', () => {
    expect(table(matrixOf(study, ask({ measure: 'passages' })))).toEqual({
      calm: [3, 0],
      dry: [2, 1],
      tired: [1, 0],
      sleep: [2, 0],
    });
    // Ann's calm: "It calmed down. I slept." is 5 words, of which "It" lies before 20; Bob's 4.
    expect(table(matrixOf(study, ask({ measure: 'words' })))['calm']).toEqual([5 + 4, 0]);
    // "Itcalmeddown.Islept." and "Thenitgotcalm."
    expect(table(matrixOf(study, ask({ measure: 'characters' })))['calm']).toEqual([20 + 14, 0]);
    expect(table(matrixOf(study, ask({ measure: 'binary' })))['calm']).toEqual([1, 0]);
  });

  it('give a code what lies below it, where subtrees are rolled up', () => {
    const rolled = ask({ rollUp: true, measure: 'passages' });
    expect(table(matrixOf(study, rolled))).toMatchObject({ body: [5, 1], calm: [3, 0], dry: [2, 1] });
    expect(table(matrixOf(study, ask({ rollUp: true })))['body']).toEqual([2, 1]);
  });

  it('keep to kinds, segments and a least number of people', () => {
    expect(Object.keys(table(matrixOf(study, ask({ kinds: ['change', 'condition'] }))))).toEqual([
      'tired',
      'sleep',
    ]);
    const lapsed = matrixOf(study, ask({ segments: ['lapsed'] }));
    expect(table(lapsed)).toEqual({ dry: [1] });
    expect(lapsed.people).toBe(2);
    expect(Object.keys(table(matrixOf(study, ask({ minPeople: 2 }))))).toEqual(['calm', 'dry', 'sleep']);
    expect(table(matrixOf(study, ask({ minPeople: 0 })))['body']).toEqual([0, 0]);
  });
});

describe('other axes', () => {
  it('are participants, also those of whom nothing is coded, phases and attributes', () => {
    const people = matrixOf(study, ask({ rows: 'participants', columns: 'codes', measure: 'binary' }));
    expect(table(people)).toEqual({
      Ann: [1, 1, 0, 1],
      Bob: [1, 0, 1, 1],
      Cai: [0, 1, 0, 0],
      Dot: [0, 0, 0, 0],
    });
    const phases = matrixOf(study, ask({ columns: 'phase' }));
    expect(phases.columns.map(({ id }) => id)).toEqual(['before', 'after', 'none']);
    expect(table(phases)).toEqual({
      calm: [0, 2, 1],
      dry: [1, 0, 2],
      tired: [0, 0, 1],
      sleep: [0, 0, 2],
    });
    const ages = matrixOf(study, ask({ columns: 'attribute:age' }));
    expect(ages.columns.map(({ id, name, people: size }) => [id, name, size])).toEqual([
      ['=30', '30', 1],
      ['=41', '41', 1],
      ['none', null, 2],
    ]);
    expect(table(ages)['dry']).toEqual([1, 0, 1]);
  });

  it('cannot both be of people, and must be axes', () => {
    expect(() => matrixOf(study, ask({ rows: 'participants', columns: 'segment' }))).toThrow('no-codes');
    expect(() => matrixOf(study, ask({ columns: 'weather' }))).toThrow('axis');
    expect(() => matrixOf(study, ask({ columns: 'codes', relation: 'followed', measure: 'words' }))).toThrow(
      'measure',
    );
  });
});

describe('codes by codes', () => {
  const codes = (question: Partial<MatrixQuestion>) =>
    matrixOf(study, ask({ columns: 'codes', measure: 'passages', ...question }));

  it('meet where their passages overlap', () => {
    // Ann: calm 20-41 over sleep 33-41; calm 17-32 ends before. Bob: calm and sleep on the same passage.
    expect(table(codes({}))).toEqual({
      calm: [3, 0, 0, 2],
      dry: [0, 3, 0, 0],
      tired: [0, 0, 1, 0],
      sleep: [2, 0, 0, 2],
    });
    const report = codes({});
    expect(share(report, 'calm', 'sleep', 'row')).toBe(2 / 3);
    expect(share(report, 'calm', 'sleep', 'column')).toBe(2 / 2);
    expect(share(report, 'calm', 'sleep', 'either')).toBe(2 / (3 + 2 - 2));
    // Words that both lie over: "I slept." and "Then it got calm."
    expect(table(codes({ measure: 'words' }))['calm']?.[3]).toBe(2 + 4);
    expect(table(codes({ measure: 'people' }))['calm']).toEqual([2, 0, 0, 2]);
  });

  it('meet in a turn and in a person', () => {
    expect(table(codes({ relation: 'turn' }))['calm']).toEqual([2, 0, 0, 2]);
    const people = codes({ relation: 'participant', measure: 'people' });
    expect(table(people)).toEqual({
      calm: [2, 1, 1, 2],
      dry: [1, 2, 0, 1],
      tired: [1, 0, 1, 1],
      sleep: [2, 1, 1, 2],
    });
    // Jaccard: of the three people who have either, one has both.
    expect(share(people, 'calm', 'dry', 'either')).toBe(1 / 3);
  });

  it('follow one another within some turns, not the other way round', () => {
    const next = table(codes({ relation: 'followed', within: 1, measure: 'people' }));
    expect(next['dry']).toEqual([1, 0, 0, 1]);
    expect(next['calm']).toEqual([0, 1, 0, 1]);
    expect(next['tired']).toEqual([1, 0, 0, 1]);
    expect(next['sleep']).toEqual([0, 1, 0, 0]);
    expect(table(codes({ relation: 'followed', within: 2 }))['dry']).toEqual([2, 1, 0, 1]);
    expect(table(codes({ relation: 'followed', within: 0 }))['dry']).toEqual([0, 0, 0, 0]);
  });

  it('have the c-coefficient of the manual of ATLAS.ti: 5 of 100 and 10 is 0.048, and uneven', () => {
    const marks = Array.from({ length: 105 }, (_, at) =>
      at < 100 ? (['A', at * 4, at * 4 + 2] as const) : (['B', at * 4, at * 4 + 2] as const),
    );
    const shared = Array.from({ length: 5 }, (_, at) => ['B', at * 4, at * 4 + 1] as const);
    const report = matrixOf(
      matrixStudy(
        [{ name: 'Eve', text: 'x'.repeat(500), marks: [...marks, ...shared] }],
        [{ name: 'A' }, { name: 'B' }],
      ),
      ask({ columns: 'codes', measure: 'passages' }),
    );
    expect(report.rows.map(({ size }) => size)).toEqual([100, 10]);
    expect(share(report, 'A', 'B', 'either')).toBeCloseTo(0.048, 3);
    expect(isUneven(report, 0, 1)).toBe(true);
  });
});

describe('a cell', () => {
  const behind = (question: Partial<MatrixQuestion>, row: string | null, column: string | null) => {
    const { passages, total, people } = passagesBehind(study, ask(question), { row, column, limit: 50 });
    return { quotes: passages.map(({ quote }) => quote), total, people };
  };

  it('is read as its passages, in order of transcripts and text', () => {
    expect(behind({}, 'dry', 'core')).toEqual({
      quotes: ['My skin was dry.', 'Now I sing.'],
      total: 2,
      people: 1,
    });
    expect(behind({}, 'dry', null).total).toBe(3);
    expect(behind({ rollUp: true }, 'body', 'lapsed').quotes).toEqual(['No.']);
    expect(behind({}, 'gone', 'core').total).toBe(0);
  });

  it('of two codes holds the passages of both that meet', () => {
    const question = { columns: 'codes' };
    expect(behind(question, 'calm', 'sleep').quotes).toEqual([
      'calmed down. I slept.',
      'I slept.',
      'Then it got calm.',
    ]);
    expect(behind({ ...question, relation: 'followed', within: 1 }, 'tired', 'calm').quotes).toEqual([
      'I was tired.',
      'Then it got calm.',
    ]);
    expect(behind({ ...question, relation: 'participant' }, 'tired', 'calm').total).toBe(2);
  });
});
