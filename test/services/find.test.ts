import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
let hana: string;
let jun: string;

beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts({
    'Hana.txt':
      'Q: How was it?\nHana: My shoulders dropped. It felt light, so light.\nQ: Light?\nHana: Yes.\n',
    'Jun.txt': 'Q: And you?\nJun: My shoulders? No. Light rain, 肩が軽い。\n',
  });
  [hana, jun] = imported.map(({ documentId }) => documentId) as [string, string];
  for (const [documentId, name, segment, age] of [
    [hana, 'Hana', 'core', '41'],
    [jun, 'Jun', 'lapsed', '9'],
  ] as const) {
    const { id } = await study.call('participants.add', { name, segment, attributes: { age } });
    await study.call('documents.update', { id: documentId, participantId: id });
  }
});
afterEach(() => study.close());

const matches = async (input: Parameters<typeof study.call<'search.find'>>[1]) =>
  (await study.call('search.find', input)).hits.map(({ document, match }) => `${document}: ${match}`);

describe('search', () => {
  it('counts hits by person and segment and gives the words around each', async () => {
    const found = await study.call('search.find', { query: 'light', limit: 1 });
    expect(found).toMatchObject({
      total: 4,
      documents: 2,
      complete: true,
      hits: [{ documentId: hana, speaker: 'Hana', participant: 'Hana', segment: 'core', match: 'light' }],
      byPerson: [
        { name: 'Hana', count: 3 },
        { name: 'Jun', count: 1 },
      ],
      bySegment: [
        { segment: 'core', people: 1, peopleTotal: 1, count: 3 },
        { segment: 'lapsed', people: 1, peopleTotal: 1, count: 1 },
      ],
    });
  });

  it('keeps to speakers, roles, segments, participants and transcripts', async () => {
    expect(await matches({ query: 'light', speakers: ['Hana'] })).toEqual(['Hana: light', 'Hana: light']);
    expect(await matches({ query: 'light', roles: ['interviewer'] })).toEqual(['Hana: Light']);
    expect(await matches({ query: 'light', segments: ['lapsed'] })).toEqual(['Jun: Light']);
    expect(await matches({ query: 'light', segments: ['none'] })).toEqual([]);
    expect(await matches({ query: 'shoulders', documentIds: [jun] })).toEqual(['Jun: shoulders']);
    expect(await matches({ query: '軽' })).toEqual(['Jun: 軽']);
  });

  it('reads a regular expression where asked, and says what is wrong with a bad one', async () => {
    expect(await matches({ query: '\\bso \\w+|rain', mode: 'pattern' })).toEqual([
      'Hana: so light',
      'Jun: rain',
    ]);
    expect(await matches({ query: '\\bso \\w+|rain' })).toEqual([]);
    await expect(study.call('search.find', { query: '(light', mode: 'pattern' })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'search-pattern', problem: 'Unterminated group' },
    });
    await expect(study.call('search.find', { query: '*' })).rejects.toMatchObject({
      details: { reason: 'search-broad' },
    });
  });

  it('ends a regular expression that would never end, and goes on answering', async () => {
    await study.importTexts({ 'Long.txt': `Ann: ${'a'.repeat(60)}!\n` });
    const endless = study.call('search.find', { query: '(a+)+b', mode: 'pattern' });
    expect(await matches({ query: 'rain' })).toEqual(['Jun: rain']);
    await expect(endless).rejects.toMatchObject({ details: { reason: 'search-slow' } });
    expect(await matches({ query: 'rain', mode: 'pattern' })).toEqual(['Jun: rain']);
  }, 20_000);

  it('gives all places of a transcript to whoever shows it', async () => {
    const { documents } = await study.call('search.places', { query: 'shoulders' });
    expect(documents?.map(({ documentId, ranges }) => [documentId, ranges.length])).toEqual([
      [hana, 2],
      [jun, 2],
    ]);
  });
});

describe('coding what was found', () => {
  const code = { name: 'Lightness', kind: 'sensation', parentId: null } as const;

  it('is one act that can be undone, previewed before', async () => {
    const source = { search: { query: 'light', roles: ['participant' as const] } };
    const preview = await study.call('passages.preview', { source, unit: 'hit', codeId: null });
    expect(preview).toEqual({ added: 3, already: 0, people: 2, documents: 2 });
    const done = await study.call('passages.code', { source, unit: 'hit', code });
    expect(done).toMatchObject({ added: 3, code: 'Lightness' });
    const again = { source: { search: { query: 'light' } }, unit: 'hit', codeId: done.codeId } as const;
    expect(await study.call('passages.preview', again)).toMatchObject({ added: 1, already: 3 });
    await study.call('history.undo', {});
    expect(await study.call('codings.list', {})).toEqual([]);
    expect(await study.call('codes.list', {})).toEqual([]);
  });

  it('widens hits to their sentence or turn, each once', async () => {
    const source = { search: { query: 'light', documentIds: [hana], roles: ['participant' as const] } };
    await study.call('passages.code', { source, unit: 'sentence', code });
    await study.call('passages.code', { source, unit: 'turn', code: { ...code, name: 'Turn' } });
    expect((await study.call('codings.list', {})).map(({ quote }) => quote).toSorted()).toEqual([
      'It felt light, so light.',
      'My shoulders dropped. It felt light, so light.',
    ]);
  });

  it('takes chosen places, and refuses those outside', async () => {
    const places = [{ documentId: hana, start: 3, end: 6 }];
    await study.call('passages.code', { source: { places }, unit: 'hit', code });
    const outside = { places: [{ documentId: hana, start: 3, end: 60_000 }] };
    await expect(
      study.call('passages.code', { source: outside, unit: 'hit', code: { ...code, name: 'Other' } }),
    ).rejects.toMatchObject({ code: 'range-outside' });
    expect(await study.call('codes.list', {})).toHaveLength(1);
  });
});

describe('queries', () => {
  beforeEach(async () => {
    const code = { name: 'Lightness', kind: 'sensation', parentId: null } as const;
    const source = { search: { query: 'light', roles: ['participant' as const] } };
    await study.call('passages.code', { source, unit: 'hit', code });
    const other = { name: 'Relief', kind: 'value', parentId: null } as const;
    await study.call('passages.code', {
      source: { search: { query: 'shoulders' } },
      unit: 'turn',
      code: other,
    });
  });

  it('are answered with passages, people and segments', async () => {
    const found = await study.call('query.run', { query: 'Lightness inside Relief @age>10' });
    expect(found).toMatchObject({
      total: 2,
      codings: 2,
      documents: 1,
      people: 1,
      peopleTotal: 2,
      byPerson: [{ name: 'Hana', segment: 'core', count: 2 }],
      bySegment: [
        { segment: 'core', people: 1, peopleTotal: 1 },
        { segment: 'lapsed', people: 0, peopleTotal: 1, count: 0 },
      ],
    });
    expect(found.passages[0]).toMatchObject({
      quote: 'light',
      before: expect.stringContaining('It felt '),
      codings: [{ code: 'Lightness', kind: 'sensation' }],
    });
  });

  it('are refused with the place of what is wrong', async () => {
    await expect(study.call('query.run', { query: 'Relief and Lightnes' })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'query-unknown-code', start: '11', end: '19', near: 'Lightness' },
    });
  });

  it('are saved under a name, changed and removed, each as an act that can be undone', async () => {
    const { id } = await study.call('queries.add', { name: 'Light', text: 'Lightness' });
    await study.call('queries.update', { id, name: 'Light people' });
    expect(await study.call('queries.list', {})).toEqual([{ id, name: 'Light people', text: 'Lightness' }]);
    await study.call('queries.remove', { id });
    await study.call('history.undo', {});
    await study.call('history.undo', {});
    expect(await study.call('queries.list', {})).toEqual([{ id, name: 'Light', text: 'Lightness' }]);
  });

  it('lead to codings, a theme, a memo and a table', async () => {
    const source = { query: 'Lightness' };
    const { codingIds } = await study.call('passages.codings', { source });
    expect(codingIds).toHaveLength(3);
    const target = { targetKind: 'study', targetId: (await study.call('study.get', {})).study.id } as const;
    await study.call('passages.note', { source, ...target, heading: 'Light' });
    const [memo] = await study.call('memos.list', {});
    expect(memo).toMatchObject({ title: 'Light', targetKind: 'study' });
    expect(memo?.text.split('\n')).toEqual([
      ...Array(2).fill('“light” Hana, Lightness · Hana'),
      '“Light” Jun, Lightness · Jun',
    ]);
    const blob = await study.call('query.export', { query: 'Lightness' });
    const table = new TextDecoder().decode(study.backend.blobs.get(blob.blobId).bytes);
    expect(table.split('\n')[1]).toMatch(/^Hana,\d+,\d+,Hana,core,Hana,Lightness,light$/);
  });
});
