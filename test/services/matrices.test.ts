import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainQuestion } from '../../shared/matrix/question.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
let documentIds: readonly string[] = [];
beforeAll(async () => {
  study = await openTestStudy();
  const line = 'The water is warm and my shoulders drop.';
  const { imported } = await study.importTexts({
    'ann.txt': `Interviewer: How?\nAnn: ${line}\nInterviewer: And then?\nAnn: ${line}`,
    'bob.txt': `Interviewer: How?\nBob: ${line}`,
  });
  documentIds = imported.map(({ documentId }) => documentId);
});
afterAll(() => study.close());

const add = (document: number, start: number, name: string) =>
  study.call('codings.add', {
    documentId: documentIds[document] ?? '',
    start,
    end: start + 3,
    code: { name, kind: 'sensation', parentId: null },
  });

describe('a matrix of an open study', () => {
  it('is counted alike in the host and, once there are many codings, in a worker', async () => {
    await add(0, 23, 'warm');
    await add(1, 23, 'drop');
    const question = { ...plainQuestion, columns: 'participants', measure: 'passages' as const };
    const small = await study.call('matrix.report', question);
    expect(small.value).toEqual([1, 1]);
    // 155 codings a person on 30 ranges.
    const rows = Array.from({ length: 310 }, (_, at) => ({
      document: at % 2 === 0 ? 'ann' : 'bob',
      code: 'many',
      start: '23',
      end: String(27 + ((at >> 1) % 30)),
      coder: `coder ${at >> 1}`,
    }));
    const codings = await study.call('codings.list', {});
    await study.call('codings.remove', { ids: codings.map(({ id }) => id) });
    await study.call('codings.import', { rows });
    const large = await study.call('matrix.report', question);
    expect(large.rows.map(({ name, people }) => [name, people])).toEqual([['many', 2]]);
    expect(large.value).toEqual([30, 30]);
    const words = await study.call('matrix.report', { ...question, measure: 'words' });
    expect(words.value.every((value) => value > 0)).toBe(true);
    const [row, column] = [large.rows[0]?.id ?? '', large.columns[0]?.id ?? ''];
    const behind = await study.call('matrix.passages', { question, row, column, limit: 5 });
    expect({ total: behind.total, people: behind.people, shown: behind.passages.length }).toEqual({
      total: 30,
      people: 1,
      shown: 5,
    });
    expect(behind.passages.every(({ quote }) => quote.length > 0)).toBe(true);
  });

  it('is refused where rows and columns make none, and where nobody has the attribute', async () => {
    const wrong = study.call('matrix.report', { ...plainQuestion, rows: 'documents' });
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'matrix-no-codes' },
    });
    const missing = study.call('matrix.comparison', {
      by: 'attribute:age',
      first: '=1',
      second: null,
      rollUp: false,
      kinds: [],
      minPeople: 1,
    });
    await expect(missing).rejects.toMatchObject({ code: 'not-found', details: { reason: 'attribute' } });
  });

  it('and its transcripts have portraits in order of their text', async () => {
    const portrait = await study.call('matrix.portrait', {
      documentIds: [...documentIds, 'gone'],
      kinds: [],
    });
    expect(portrait.documents.map(({ title }) => title)).toEqual(['ann', 'bob']);
    const ends = portrait.documents[0]?.marks.map(({ end }) => end) ?? [];
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
  });
});
