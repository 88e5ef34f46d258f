import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemoDocument } from '../../shared/domain/memo-document.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
let documentId = '';
let codeId = '';
let codingId = '';
beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts({
    'aki.txt': 'Interviewer: How?\nAki: It was light and warm.',
  });
  documentId = imported[0]?.documentId ?? '';
  codeId = (await study.call('codes.add', { name: 'lightness', kind: 'sensation', parentId: null })).id;
  codingId = (await study.call('codings.add', { documentId, start: 23, end: 35, code: { id: codeId } })).id;
});
afterEach(() => study.close());

const paragraph = (text: string): MemoDocument => ({
  version: 1,
  blocks: [{ type: 'paragraph', parts: [{ text }] }],
});

describe('memos', () => {
  it('are several on one thing, each with kind, title, author and dates, and come back with undo', async () => {
    const target = { targetKind: 'coding', targetId: codingId } as const;
    const first = await study.call('memos.add', {
      ...target,
      kind: 'idea',
      title: 'Why',
      content: paragraph('so late?'),
    });
    await study.call('memos.add', { ...target, content: paragraph('ask again') });
    const list = () => study.call('memos.list', target);
    expect(
      (await list())
        .map(({ kind, title, text }) => ({ kind, title, text }))
        .toSorted((a, b) => a.kind.localeCompare(b.kind)),
    ).toEqual([
      { kind: 'idea', title: 'Why', text: 'so late?' },
      { kind: 'note', title: '', text: 'ask again' },
    ]);
    await study.call('memos.update', { id: first.id, content: paragraph('so early?') });
    await study.call('history.undo', {});
    expect((await study.call('memos.get', { id: first.id })).text).toBe('so late?');
    await study.call('codings.remove', { ids: [codingId] });
    expect(await list()).toEqual([]);
    await study.call('history.undo', {});
    expect(await list()).toHaveLength(2);
  });

  it('on a coding are its memo in lists and exports, and a change of them makes its transcript ask again', async () => {
    const changes: unknown[] = [];
    const stop = study.backend.subscribe((event) => changes.push(event));
    await study.call('memos.add', {
      targetKind: 'coding',
      targetId: codingId,
      title: 'Why',
      content: paragraph('late?'),
    });
    stop();
    expect((await study.call('codings.list', {}))[0]?.memo).toBe('Why\nlate?');
    expect(changes).toContainEqual(
      expect.objectContaining({
        type: 'study.changed',
        topics: expect.arrayContaining(['memos', 'codings']),
        documentIds: [documentId],
      }),
    );
  });

  it('are refused on something that is not there', async () => {
    await expect(
      study.call('memos.add', { targetKind: 'theme', targetId: 'none', content: paragraph('x') }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('move along when codes are merged', async () => {
    const other = (await study.call('codes.add', { name: 'ease', kind: 'sensation', parentId: null })).id;
    await study.call('memos.add', {
      targetKind: 'code',
      targetId: codeId,
      content: paragraph('on lightness'),
    });
    await study.call('memos.add', {
      targetKind: 'coding',
      targetId: codingId,
      content: paragraph('on words'),
    });
    await study.call('codings.add', { documentId, start: 23, end: 35, code: { id: other } });
    await study.call('codes.merge', { ids: [codeId], into: other });
    const [kept] = await study.call('codings.list', {});
    expect(kept?.memo).toBe('on words');
    expect(
      (await study.call('memos.list', { targetKind: 'code', targetId: other })).map(({ text }) => text),
    ).toEqual(['on lightness']);
  });
});

describe('finding memos', () => {
  it('goes by words (links as they are called now), target, kind, author, day and what they link to', async () => {
    const content: MemoDocument = {
      version: 1,
      blocks: [
        { type: 'quote', parts: [{ text: 'see ' }, { link: 'code', id: codeId, label: 'lightness' }] },
      ],
    };
    const linking = await study.call('memos.add', {
      targetKind: 'document',
      targetId: documentId,
      kind: 'theory',
      content,
    });
    await study.call('memos.add', {
      targetKind: 'study',
      title: 'ＰＬＡＮ',
      content: paragraph('next week'),
    });
    await study.call('codes.update', { id: codeId, name: 'feather' });
    const titles = async (filter: object) =>
      (await study.call('memos.find', filter)).memos.map(({ target, excerpt }) => `${target}: ${excerpt}`);
    expect(await titles({ text: 'FEATHER aki' })).toEqual(['aki: see feather']);
    expect(await titles({ text: 'lightness' })).toEqual([]);
    expect(await titles({ text: 'plan' })).toEqual(['Test study: next week']);
    expect(await titles({ linked: codeId })).toEqual(['aki: see feather']);
    expect(await titles({ targetKinds: ['study'] })).toEqual(['Test study: next week']);
    expect(await titles({ kinds: ['theory'], from: '2000-01-01' })).toEqual(['aki: see feather']);
    expect(await titles({ to: '2000-01-01' })).toEqual([]);
    await study.call('documents.remove', { id: documentId });
    expect((await study.call('memos.find', {})).memos.map(({ id }) => id)).not.toContain(linking.id);
  });

  it('gives passages to link to by their words, and by id in the order asked for', async () => {
    const second = await study.call('codings.add', { documentId, start: 23, end: 44, code: { id: codeId } });
    const found = await study.call('links.passages', { words: 'WAS light and' });
    expect(found.map(({ id, quote, code }) => ({ id, quote, code }))).toEqual([
      { id: second.id, quote: 'It was light and warm', code: 'lightness' },
    ]);
    const byId = await study.call('links.passages', { ids: [second.id, 'gone', codingId] });
    expect(byId.map(({ id }) => id)).toEqual([second.id, codingId]);
  });
});
