import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedStudy } from '../support/planted-study.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';

const planted = plantedStudy({
  language: 'en',
  people: 14,
  seed: 3,
  carriers: [7, 6, 5],
  strength: 0.8,
  noise: 0.3,
});

async function code(study: TestStudy, { documents, codings, codes }: StudyData): Promise<void> {
  await study.importTexts(Object.fromEntries(documents.map(({ title, text }) => [`${title}.txt`, text])));
  const names = new Map(codes.map((each) => [each.id, each]));
  const titles = new Map(documents.map((each) => [each.id, each]));
  await study.call('codings.import', {
    rows: codings.map(({ documentId, codeId, start, end }) => ({
      document: titles.get(documentId)?.title ?? '',
      quote: titles.get(documentId)?.text.slice(start, end) ?? '',
      code: names.get(codeId)?.name ?? '',
      kind: names.get(codeId)?.kind ?? 'free',
    })),
  });
}

function part({ documents, codings, ...rest }: StudyData, from: number, to: number): StudyData {
  const some = documents.slice(from, to);
  const ids = new Set(some.map((document) => document.id));
  return { ...rest, documents: some, codings: codings.filter((coding) => ids.has(coding.documentId)) };
}

/** Where every coding lies, by theme. */
async function places(study: TestStudy) {
  const { themes, unassigned } = await study.call('themes.report', {});
  return {
    themes: themes.map(({ id, label, passages }) => ({
      id,
      label,
      codings: passages.flatMap((passage) => passage.codingIds).toSorted(),
    })),
    unassigned: unassigned.flatMap((passage) => passage.codingIds).toSorted(),
  };
}

describe('levels of a run', () => {
  let study: TestStudy;
  beforeAll(async () => {
    study = await openTestStudy();
    await code(study, planted.data);
    await study.call('themes.run', {});
  });
  afterAll(() => study.close());

  it('are told with their groups, the automatic one and how little another seed changes', async () => {
    const { levels, level, chosen, seedAgreement, themes } = await study.call('themes.report', {});
    expect(levels.length).toBeGreaterThan(3);
    expect(levels.map(({ groups }) => groups)).toEqual(
      levels.map(({ groups }) => groups).toSorted((a, b) => a - b),
    );
    expect(level).toBe(chosen);
    expect(seedAgreement).toBeGreaterThan(0);
    expect(themes.some(({ stability }) => stability.words === 'stable')).toBe(true);
  });

  it('can be gone to and undone, and a way back gives the same themes', async () => {
    const before = await places(study);
    await study.call('themes.setLevel', { level: 0 });
    const coarse = await study.call('themes.report', {});
    expect(coarse.themes.length).toBeLessThan(before.themes.length);
    await study.call('history.undo', {});
    expect(await places(study)).toEqual(before);
    await study.call('themes.setLevel', { level: 0 });
    await study.call('themes.setLevel', { level: coarse.chosen ?? 0 });
    const sets = ({ themes }: typeof before) => themes.map(({ codings }) => codings.join()).toSorted();
    expect(sets(await places(study))).toEqual(sets(before));
    expect((await study.call('themes.report', {})).stale).toBe(false);
  });

  it('take statements along: each stays tied to the theme that holds most of what it rests on', async () => {
    const before = await places(study);
    for (const { id } of before.themes) await study.call('statements.add', { themeId: id });
    const rests = new Set(
      (await study.call('statements.list', {})).flatMap(({ statement: { id, themeId }, evidence }) => {
        const own = before.themes.find((theme) => theme.id === themeId)?.codings ?? [];
        return evidence.some(({ codingId }) => own.includes(codingId)) ? [id] : [];
      }),
    );
    const linked = async () => {
      const { themes } = await places(study);
      return (await study.call('statements.list', {}))
        .filter(({ statement }) => rests.has(statement.id))
        .map(({ statement: { id, themeId } }) => ({
          id,
          codings: themes.find((theme) => theme.id === themeId)?.codings.join(),
        }));
    };
    const fine = await linked();
    expect(fine.length).toBeGreaterThanOrEqual(3);
    const { chosen } = await study.call('themes.report', {});
    await study.call('themes.setLevel', { level: 0 });
    const coarse = await linked();
    expect(coarse.every(({ codings }) => codings !== undefined)).toBe(true);
    expect(coarse).not.toEqual(fine);
    await study.call('themes.setLevel', { level: chosen ?? 0 });
    expect(await linked()).toEqual(fine);
    await study.call('history.undo', {});
    expect(await linked()).toEqual(coarse);
    await study.call('history.undo', {});
    expect(await linked()).toEqual(fine);
    for (const _ of before.themes) await study.call('history.undo', {});
  });

  it('that are not there are refused, and nothing changes', async () => {
    const before = await places(study);
    await expect(study.call('themes.setLevel', { level: 150 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await places(study)).toEqual(before);
  });

  it('keep what was done by hand: names, places, merges and locks', async () => {
    const [named, merged, gone, locked] = (await places(study)).themes;
    if (!named || !merged || !gone || !locked) throw new Error('too few themes');
    await study.call('themes.update', { id: named.id, label: 'Mine' });
    await study.call('themes.merge', { ids: [merged.id, gone.id] });
    await study.call('themes.update', { id: locked.id, locked: true });
    const [moved = ''] = named.codings;
    await study.call('themes.move', { codingIds: [moved], themeId: null });
    const levels = (await study.call('themes.report', {})).levels.length;
    const check = async () => {
      const { themes, unassigned } = await places(study);
      const of = (id: string) => themes.find((theme) => theme.id === id);
      expect(of(named.id)?.label).toBe('Mine');
      expect(of(merged.id)?.codings).toEqual(expect.arrayContaining([...merged.codings, ...gone.codings]));
      expect(of(locked.id)?.codings).toEqual(locked.codings);
      expect(unassigned).toContain(moved);
    };
    for (const level of [0, levels - 1, 2]) {
      await study.call('themes.setLevel', { level });
      await check();
    }
    await study.call('themes.run', { seed: 5 });
    await check();
  });
});

describe('passages coded after a run', () => {
  let study: TestStudy;
  beforeAll(async () => {
    study = await openTestStudy();
    await code(study, part(planted.data, 0, 10));
    await study.call('themes.run', {});
  });
  afterAll(() => study.close());

  it('are placed without moving anything that was there, and marked new', async () => {
    const before = await places(study);
    await code(study, part(planted.data, 10, 14));
    const { unplaced } = await study.call('themes.report', {});
    expect(unplaced).toBe(part(planted.data, 10, 14).codings.length);
    const done = await study.call('themes.place', {});
    const after = await places(study);
    for (const { id, label, codings } of before.themes) {
      const now = after.themes.find((theme) => theme.id === id);
      expect(now?.label).toBe(label);
      expect(now?.codings).toEqual(expect.arrayContaining(codings));
    }
    expect(after.unassigned).toEqual(expect.arrayContaining(before.unassigned));
    expect(done.placed).toBeGreaterThan(unplaced / 3);
    const report = await study.call('themes.report', {});
    const fresh = [...report.themes.flatMap(({ passages }) => passages), ...report.unassigned].filter(
      ({ isNew }) => isNew,
    );
    expect(fresh.flatMap(({ codingIds }) => codingIds)).toHaveLength(unplaced);
    expect(report).toMatchObject({ unplaced: 0, stale: false });
  });

  it('are only suggested to a locked theme', async () => {
    await study.call('history.undo', {});
    const report = await study.call('themes.report', {});
    const [first] = report.themes;
    if (!first) throw new Error('no theme');
    for (const { id } of report.themes) await study.call('themes.update', { id, locked: true });
    const before = await places(study);
    await study.call('themes.place', {});
    const after = await places(study);
    for (const theme of before.themes) expect(after.themes).toContainEqual(theme);
    const { themes } = await study.call('themes.report', {});
    expect(themes.flatMap(({ suggested }) => suggested).length).toBeGreaterThan(0);
  });
});
