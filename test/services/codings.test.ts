import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordEdit } from '../support/edit-words.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const text = 'Interviewer: How was it?\nAki: It was light 😀 and warm. It was light again.';
let study: TestStudy;
let documentId: string;

beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts({ 'aki one.txt': text });
  documentId = imported[0]?.documentId ?? '';
});
afterEach(() => study.close());

const light = { name: 'light', kind: 'sensation', parentId: null } as const;

describe('a coding', () => {
  it('can make its code in the same act, so that one undo takes both back', async () => {
    const start = text.indexOf('light');
    const coding = await study.call('codings.add', { documentId, start, end: start + 5, code: light });
    expect(await study.call('codings.list', {})).toMatchObject([
      { id: coding.id, quote: 'light', document: 'aki one' },
    ]);
    await study.call('history.undo', {});
    expect([await study.call('codings.list', {}), await study.call('codes.list', {})]).toEqual([[], []]);
  });

  it('is given back, not doubled, when the same code is applied to the same passage again', async () => {
    const first = await study.call('codings.add', { documentId, start: 30, end: 40, code: light });
    const again = await study.call('codings.add', {
      documentId,
      start: 30,
      end: 40,
      code: { id: first.codeId },
    });
    expect(again).toEqual(first);
  });

  it.each([
    ['beyond the end', 70, 10_000],
    ['empty', 30, 30],
    ['backwards', 30, 20],
    ['through the middle of a character', text.indexOf('😀') + 1, text.indexOf('😀') + 6],
  ])('%s is refused and changes nothing', async (_what, start, end) => {
    await expect(study.call('codings.add', { documentId, start, end, code: light })).rejects.toMatchObject({
      code: 'range-outside',
    });
    expect([await study.call('codings.list', {}), await study.call('codes.list', {})]).toEqual([[], []]);
  });

  describe('made in the instant before an edit arrived', () => {
    const codeAsItStood = async (words: string, old: string, now: string) => {
      const start = text.indexOf(words);
      const before = await study.call('documents.get', { id: documentId });
      await study.call('documents.edit', wordEdit(before, old, now));
      const range = { documentId, start, end: start + words.length, words };
      return study.call('codings.add', { ...range, code: light });
    };

    it('is put where its words stand now', async () => {
      await codeAsItStood('warm', 'It was', 'Everything was');
      expect(await study.call('codings.list', {})).toMatchObject([{ quote: 'warm' }]);
    });

    it.each([
      ['are gone', 'warm', 'warm', 'cold'],
      ['could be meant at two places', 'light', 'It was', 'Everything was'],
    ])('is refused where its words %s', async (_what, words, old, now) => {
      await expect(codeAsItStood(words, old, now)).rejects.toMatchObject({
        code: 'invalid-input',
        details: { reason: 'words-changed' },
      });
      expect([await study.call('codings.list', {}), await study.call('codes.list', {})]).toEqual([[], []]);
    });
  });

  it('has new edges about the words they were taken for, also where an edit arrived first', async () => {
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const [one, other] = await Promise.all(
      ['warm', 'It was'].map((words) =>
        study.call('codings.add', { documentId, ...at(words), code: { ...light, name: words } }),
      ),
    );
    if (one === undefined || other === undefined) throw new Error('not coded');
    const before = await study.call('documents.get', { id: documentId });
    await study.call('documents.edit', wordEdit(before, 'How was it?', 'How was it then?'));
    const quotes = async () => (await study.call('codings.list', {})).map(({ quote }) => quote);
    const meant = { ...at('and warm'), words: 'and warm' };
    await study.call('codings.update', { id: one.id, ...meant });
    expect(await quotes()).toContain('and warm');
    await study.call('codings.move', { ids: [one.id, other.id], ...at('warm'), words: 'warm' });
    expect(await quotes()).toEqual(['warm', 'warm']);
    const gone = { ...meant, words: 'and cold' };
    const refused = { code: 'invalid-input', details: { reason: 'words-changed' } };
    await expect(study.call('codings.update', { id: one.id, ...gone })).rejects.toMatchObject(refused);
    await expect(study.call('codings.move', { ids: [other.id], ...gone })).rejects.toMatchObject(refused);
    expect(await quotes()).toEqual(['warm', 'warm']);
  });

  it('keeps its facets, memo and new edges when changed', async () => {
    const { id } = await study.call('codings.add', { documentId, start: 30, end: 40, code: light });
    await study.call('codings.update', {
      id,
      start: 31,
      end: 45,
      memo: 'note',
      facets: { region: 'shoulders', intensity: 4 },
    });
    expect(await study.call('codings.list', {})).toMatchObject([
      { start: 31, end: 45, memo: 'note', facets: { region: 'shoulders', intensity: 4 } },
    ]);
  });
});

describe('a table of codings', () => {
  it('applies what fits and lists the rest with a reason; nothing else is touched', async () => {
    const start = text.indexOf('warm');
    const result = await study.call('codings.import', {
      rows: [
        {
          Document: 'aki one',
          start: String(start),
          end: String(start + 4),
          code: 'warmth > warm',
          kind: 'sensation',
        },
        { document: 'AKI ONE.txt', quote: 'How was it?', code: 'asks' },
        { document: 'aki one', quote: 'It was light', code: 'light' },
        { document: 'aki one', quote: 'never said', code: 'light' },
        { document: 'nobody', quote: 'light', code: 'light' },
        { document: 'aki one', start: '5', end: '5000', code: 'light' },
        { document: 'aki one', start: String(start), end: String(start + 4), code: 'warm' },
        { document: 'aki one', quote: 'warm', code: '' },
        { document: 'aki one', quote: 'warm', code: 'x', kind: 'mood' },
        { document: 'aki one', quote: 'warm', code: 'x', region: 'tail' },
      ],
    });
    expect(result).toEqual({
      added: 2,
      already: 1,
      codesCreated: 3,
      misfits: [
        { row: 3, reason: 'quote-ambiguous', detail: 'It was light' },
        { row: 4, reason: 'quote-absent', detail: 'never said' },
        { row: 5, reason: 'document-unknown', detail: 'nobody' },
        { row: 6, reason: 'range-outside', detail: '5-5000' },
        { row: 8, reason: 'code-missing', detail: '' },
        { row: 9, reason: 'kind-unknown', detail: 'mood' },
        { row: 10, reason: 'facet-unknown', detail: 'region: tail' },
      ],
    });
    expect((await study.call('codings.list', {})).map((coding) => coding.quote)).toEqual([
      'How was it?',
      'warm',
    ]);
  });

  it('takes over the words used, as they were said', async () => {
    const row = {
      document: 'aki one',
      quote: 'warm',
      code: 'warm',
      kind: 'sensation',
      words: ' ほかほか, like toast ',
    };
    await study.call('codings.import', { rows: [row] });
    expect(await study.call('codings.list', {})).toMatchObject([
      { facets: { words: 'ほかほか, like toast' } },
    ]);
  });
});

describe('several codings at once', () => {
  const at = (word: string, from = 0) => {
    const start = text.indexOf(word, from);
    return { documentId, start, end: start + word.length };
  };
  const add = (word: string, name: string) =>
    study.call('codings.add', { ...at(word), code: { ...light, name } });
  const state = async () =>
    (await study.call('codings.list', {})).map(({ quote, codeId, memo, facets }) => ({
      quote,
      codeId,
      memo,
      facets,
    }));

  it('get another code as one act; one that would double another goes', async () => {
    const [warm, was, other] = [await add('warm', 'a'), await add('was', 'b'), await add('warm', 'c')];
    const before = await state();
    const done = await study.call('codings.recode', {
      ids: [warm.id, was.id],
      code: { id: other.codeId },
    });
    expect(done.removed).toEqual([warm.id]);
    expect((await state()).map(({ quote, codeId }) => [quote, codeId])).toEqual([
      ['was', other.codeId],
      ['warm', other.codeId],
    ]);
    await study.call('history.undo', {});
    expect(await state()).toEqual(before);
  });

  it('move onto the same words as one act', async () => {
    const ids = [(await add('warm', 'a')).id, (await add('was', 'b')).id];
    const { start, end } = at('light again');
    await study.call('codings.move', { ids, start, end });
    expect((await state()).map(({ quote }) => quote)).toEqual(['light again', 'light again']);
    await study.call('history.undo', {});
    expect((await state()).map(({ quote }) => quote)).toEqual(['was', 'warm']);
  });

  it('become one over all their words, with the memos and finer marks of each', async () => {
    const first = await add('light', 'a');
    const last = await add('warm', 'b');
    await study.call('codings.update', { id: first.id, memo: 'one', facets: { region: 'chest' } });
    await study.call('codings.update', { id: last.id, memo: 'two', facets: { modality: 'touch' } });
    const done = await study.call('codings.merge', { ids: [first.id, last.id], into: last.id });
    expect(done.removed).toEqual([first.id]);
    expect(await state()).toEqual([
      {
        quote: 'light 😀 and warm',
        codeId: last.codeId,
        memo: 'one\n\ntwo',
        facets: { region: 'chest', modality: 'touch' },
      },
    ]);
    await study.call('history.undo', {});
    expect((await state()).map(({ memo }) => memo)).toEqual(['one', 'two']);
  });

  it('stay as they are where one of them is gone or the words are not there', async () => {
    const { id } = await add('warm', 'a');
    const before = await state();
    await expect(study.call('codings.move', { ids: [id], start: 5, end: 9999 })).rejects.toMatchObject({
      code: 'range-outside',
    });
    await expect(
      study.call('codings.recode', { ids: [id, 'gone'], code: { ...light, name: 'b' } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await state()).toEqual(before);
  });
});
