import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

const acts = async (filter: { actor?: string; area?: string; before?: number } = {}) =>
  (await study.call('history.acts', { limit: 100, ...filter })).acts;
const latest = async () => (await acts())[0];

describe('the place of an act', () => {
  it('is what it was done to, whatever table tells it', async () => {
    const { imported } = await study.importTexts({
      'aki.txt': 'Interviewer: How?\nAki: It was light and warm.',
    });
    const documentId = imported[0]?.documentId ?? '';
    expect((await latest())?.place).toMatchObject({ kind: 'document', id: documentId, there: true });
    const { id: light } = await study.call('codes.add', { name: 'light', kind: 'sensation', parentId: null });
    const { id: lighter } = await study.call('codes.add', {
      name: 'lighter',
      kind: 'sensation',
      parentId: null,
    });
    const coding = await study.call('codings.add', { documentId, start: 23, end: 35, code: { id: lighter } });
    expect((await latest())?.place).toEqual({
      kind: 'coding',
      id: coding.id,
      passage: { documentId, start: 23, end: 35 },
      there: true,
    });
    await study.call('codes.merge', { ids: [lighter], into: light });
    expect((await latest())?.place).toMatchObject({ kind: 'code', id: light, there: true });
    const theme = await study.call('themes.add', { label: 'lightness' });
    await study.call('themes.move', { codingIds: [coding.id], themeId: theme.id });
    expect((await latest())?.place).toMatchObject({ kind: 'theme', id: theme.id });
    const statement = await study.call('statements.add', { themeId: null });
    await study.call('statements.addEvidence', {
      id: statement.id,
      codingIds: [coding.id],
      slot: 'feels',
      side: 'for',
    });
    expect((await latest())?.place).toMatchObject({ kind: 'statement', id: statement.id });
    const memo = await study.call('memos.add', { targetKind: 'study', title: 'plan' });
    expect((await latest())?.place).toMatchObject({ kind: 'memo', id: memo.id });
  });

  it('of an act that was undone, or of something removed since, is where it was', async () => {
    const { imported } = await study.importTexts({
      'aki.txt': 'Interviewer: How?\nAki: It was light and warm.',
    });
    const documentId = imported[0]?.documentId ?? '';
    const code = await study.call('codes.add', { name: 'light', kind: 'sensation', parentId: null });
    await study.call('codings.add', { documentId, start: 23, end: 35, code });
    await study.call('history.undo', {});
    const undone = await latest();
    expect({ state: undone?.state, steps: undone?.steps, place: undone?.place }).toMatchObject({
      state: 'undone',
      steps: 1,
      place: { kind: 'coding', there: false, passage: { documentId, start: 23, end: 35 } },
    });
    await study.call('documents.remove', { id: documentId });
    const gone = (await acts({ area: 'codings' }))[0];
    expect(gone?.place).toMatchObject({ there: false, passage: null });
  });
});

describe('filtering acts', () => {
  it('counts undos over all acts, not only over those shown', async () => {
    await study.call('codes.add', { name: 'a', kind: 'free', parentId: null });
    await study.call('themes.add', { label: 't' });
    await study.call('codes.add', { name: 'b', kind: 'free', parentId: null });
    const codes = await acts({ area: 'codes' });
    expect(codes.map(({ label, steps }) => `${label.key} ${steps}`)).toEqual(['codes.add 1', 'codes.add 3']);
    expect((await study.call('history.acts', { limit: 1 })).areas).toEqual(['codes', 'themes']);
    expect(await acts({ actor: 'nobody' })).toEqual([]);
    expect(await acts({ before: codes[1]?.seq ?? 0 })).toEqual([]);
  });
});
