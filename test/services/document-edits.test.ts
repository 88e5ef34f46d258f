import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordEdit } from '../support/edit-words.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const text = 'Interviewer: How was it?\nAki: It was lihgt 😀 and warm. 髪が軽い。\nInterviewer: And now?\n';
let study: TestStudy;
let id: string;

beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts({ 'aki one.txt': text });
  id = imported[0]?.documentId ?? '';
});
afterEach(() => study.close());

const open = () => study.call('documents.get', { id });
const quotes = async () => (await study.call('codings.list', {})).map(({ quote }) => quote);

async function code(words: string, name = words): Promise<string> {
  const start = text.indexOf(words);
  const made = { name, kind: 'sensation', parentId: null } as const;
  const coding = await study.call('codings.add', {
    documentId: id,
    start,
    end: start + words.length,
    code: made,
  });
  return coding.id;
}

async function edit(old: string, now: string) {
  return study.call('documents.edit', wordEdit(await open(), old, now));
}

describe('editing a transcript', () => {
  it('leaves every coding on its words, and one undo takes all of it back', async () => {
    await code('lihgt 😀');
    await code('warm');
    await code('軽い');
    const before = await open();
    const edited = await edit('lihgt', 'so very light');
    expect(await quotes()).toEqual(['so very light 😀', 'warm', '軽い']);
    const after = await open();
    expect(after).toEqual({ ...after, document: edited.document, codings: edited.codings });
    expect(after.text).toBe(
      text.replace('lihgt', 'so very light').trimEnd() + after.text.slice(after.text.trimEnd().length),
    );
    expect(after.document.words).toBe(before.document.words + 2);
    await study.call('history.undo', {});
    expect(await open()).toEqual(before);
    await study.call('history.redo', {});
    expect(await open()).toEqual(after);
  });

  it('is told in the history as one act', async () => {
    await code('warm');
    await edit('lihgt', 'light');
    expect((await study.call('history.list', { limit: 20 }))[0]).toMatchObject({
      label: { key: 'documents.edit', values: { title: 'aki one', removed: 0 } },
    });
  });

  it('is found by search in its new words, and no more in its old ones', async () => {
    await edit('lihgt', 'light');
    const total = async (query: string) => (await study.call('search.find', { query })).total;
    expect([await total('light'), await total('lihgt')]).toEqual([1, 0]);
  });

  it('asks what becomes of a coding without words, stores nothing before, and does as told', async () => {
    const lost = await code('lihgt');
    const kept = await code('warm');
    const input = wordEdit(await open(), 'lihgt 😀 and ', '');
    const before = await open();
    await expect(study.call('documents.edit', input)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'codings-open', count: '1' },
    });
    expect(await open()).toEqual(before);
    await study.call('documents.edit', { ...input, decisions: [{ codingId: lost, range: null }] });
    expect((await study.call('codings.list', {})).map((coding) => coding.id)).toEqual([kept]);
    await study.call('history.undo', {});
    const at = before.text.indexOf('It was');
    await study.call('documents.edit', {
      ...input,
      decisions: [{ codingId: lost, range: { start: at, end: at + 6 } }],
    });
    expect(await quotes()).toEqual(['It was', 'warm']);
  });

  it('on a version that is not the newest changes nothing', async () => {
    const stale = wordEdit(await open(), 'lihgt', 'light');
    await edit('warm', 'warmer');
    const newest = await open();
    await expect(study.call('documents.edit', stale)).rejects.toMatchObject({
      details: { reason: 'text-changed' },
    });
    expect(await open()).toEqual(newest);
  });

  it('keeps a coding that another window made meanwhile', async () => {
    const input = wordEdit(await open(), 'lihgt', 'light');
    await code('warm');
    await study.call('documents.edit', input);
    expect(await quotes()).toEqual(['warm']);
  });

  it.each([
    ['edits that leave the text', { edits: [{ start: 5, end: 9000, text: '' }] }, 'edits'],
    [
      'edits out of order',
      {
        edits: [
          { start: 9, end: 10, text: '' },
          { start: 2, end: 3, text: '' },
        ],
      },
      'edits',
    ],
    ['characters that cannot be stored', { edits: [{ start: 5, end: 5, text: '\u0000' }] }, 'not-normalised'],
    [
      'turns that overlap',
      {
        turns: [
          { start: 5, end: 9, ...nobody() },
          { start: 8, end: 12, ...nobody() },
        ],
      },
      'turns',
    ],
  ])('with %s is refused', async (_what, wrong, reason) => {
    const before = await open();
    await expect(
      study.call('documents.edit', { ...wordEdit(before, 'warm', 'warm'), ...wrong }),
    ).rejects.toMatchObject({ code: 'invalid-input', details: { reason } });
    expect(await open()).toEqual(before);
  });

  it('that changes nothing leaves no trace in the history', async () => {
    const before = await study.call('history.list', { limit: 20 });
    await edit('warm', 'warm');
    expect(await study.call('history.list', { limit: 20 })).toEqual(before);
  });
});

function nobody() {
  return { speaker: null, role: 'other' as const, time: null };
}
