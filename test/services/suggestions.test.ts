import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordEdit } from '../support/edit-words.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
let documentId = '';
beforeEach(async () => {
  study = await openTestStudy({ starterCodebook: true });
  await study.importTexts({
    'mina.txt':
      'Interviewer: Do your shoulders ache?\nMina: My shoulders dropped. It is a hard problem.\nMina: I can rely on it.\n',
  });
  documentId = (await study.call('documents.list', {}))[0]?.id ?? '';
});
afterEach(() => study.close());

const words = async () => (await study.call('suggestions.list', {})).map((each) => each.words);

describe('suggestions of the lexicons', () => {
  it('name what participants felt and value, with the code of the study that fits and the facets filled', async () => {
    const [felt, valued, ...rest] = await study.call('suggestions.list', { documentId });
    expect(felt).toMatchObject({
      kind: 'sensation',
      words: 'shoulders dropped',
      code: { name: 'shoulders drop' },
      facets: {
        region: 'shoulders',
        direction: 'looser',
        pleasantness: 'pleasant',
        words: 'shoulders dropped',
      },
    });
    expect(valued).toMatchObject({
      kind: 'value',
      words: 'can rely on',
      code: { name: 'can rely on it' },
      value: 'dependability',
    });
    expect(rest).toEqual([]);
  });

  it('go when accepted, which is one act that undo takes back', async () => {
    const [felt] = await study.call('suggestions.list', { documentId });
    if (felt === undefined) throw new Error('nothing was suggested');
    const { start, end, facets, code } = felt;
    await study.call('codings.add', { documentId, start, end, code: { id: code.id ?? '' }, facets });
    expect(await words()).toEqual(['can rely on']);
    await study.call('history.undo', {});
    expect(await words()).toEqual(['shoulders dropped', 'can rely on']);
  });

  it('stay dismissed, until undo; dismissing twice is one act', async () => {
    const [felt] = await study.call('suggestions.list', { documentId });
    const { start = 0, end = 0 } = felt ?? {};
    const first = await study.call('suggestions.dismiss', { documentId, start, end, kind: 'sensation' });
    expect(await study.call('suggestions.dismiss', { documentId, start, end, kind: 'sensation' })).toEqual(
      first,
    );
    expect(await words()).toEqual(['can rely on']);
    await study.call('history.undo', {});
    expect(await words()).toEqual(['shoulders dropped', 'can rely on']);
  });

  it('stay dismissed when the words on both sides of them are edited, and undo brings the old place back', async () => {
    const [felt] = await study.call('suggestions.list', { documentId });
    const { start = 0, end = 0 } = felt ?? {};
    await study.call('suggestions.dismiss', { documentId, start, end, kind: 'sensation' });
    const dismissed = await study.call('suggestions.dismissed', { documentId });
    const open = await study.call('documents.get', { id: documentId });
    const around = open.text.slice(start - 3, end + 4);
    const edited = `xx ${open.text.slice(start, end)}, yes `;
    await study.call('documents.edit', wordEdit(open, around, edited));
    expect(await words()).toEqual(['can rely on']);
    await study.call('history.undo', {});
    expect(await study.call('suggestions.dismissed', { documentId })).toEqual(dismissed);
    expect(await words()).toEqual(['can rely on']);
  });

  it('refuse a place outside the transcript, and go with a transcript that is removed', async () => {
    const place = { documentId, start: 5, end: 5000, kind: 'sensation' as const };
    await expect(study.call('suggestions.dismiss', place)).rejects.toMatchObject({ code: 'range-outside' });
    await study.call('suggestions.dismiss', { ...place, end: 12 });
    await study.call('documents.remove', { id: documentId });
    expect(await study.call('suggestions.list', {})).toEqual([]);
  });
});

describe('the turns to look at next', () => {
  it('say that there is too little to learn from', async () => {
    expect(await study.call('suggestions.next', {})).toMatchObject({ codings: 0, codes: 0, turns: [] });
  });

  it('are uncoded turns like coded ones, and go when dismissed', async () => {
    const felt = 'The warm foam on my scalp makes me calm every morning';
    const other = 'They deliver the boxes to our street on Tuesday and Friday';
    await study.importTexts({
      'tom.txt': Array.from(
        { length: 24 },
        (_, at) => `Tom: ${at % 2 === 0 ? felt : other} number ${at}.\nInterviewer: And then?\n`,
      ).join(''),
    });
    const tom = (await study.call('documents.list', {})).find(({ title }) => title === 'tom');
    const { document, turns } = await study.call('documents.get', { id: tom?.id ?? '' });
    const said = turns.filter(({ role }) => role === 'participant');
    const code = await study.call('codes.add', { name: 'warm scalp', kind: 'sensation', parentId: null });
    for (const { start, end } of said.filter((_, at) => at % 2 === 0).slice(0, 9))
      await study.call('codings.add', { documentId: document.id, start, end, code: { id: code.id } });
    const { turns: next } = await study.call('suggestions.next', {});
    const left = said
      .filter((_, at) => at % 2 === 0)
      .slice(9)
      .map(({ start }) => start);
    const likely = next.filter((each) => each.why === 'likely' && each.documentId === document.id);
    expect(likely.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual(left);
    expect(likely[0]?.words.length).toBeGreaterThan(0);
    expect(likely[0]?.like).not.toBeNull();
    const { start = 0, end = 0 } = likely[0] ?? {};
    await study.call('suggestions.dismiss', {
      documentId: document.id,
      start,
      end,
      kind: 'code',
      codeId: code.id,
    });
    const after = await study.call('suggestions.next', {});
    expect(after.turns.some((turn) => turn.start === start)).toBe(false);
  });
});
