import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plantedStudy } from '../support/planted-study.ts';
import { dump } from '../support/dump.ts';
import { callBackend, openTestStudy, testBackend, type TestStudy } from '../support/open-backend.ts';
import type { Output } from '../../shared/api/contract.ts';

const { data } = plantedStudy({
  language: 'en',
  people: 10,
  seed: 3,
  carriers: [6, 5],
  strength: 0.9,
  noise: 0.2,
});

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
  const { documents, codings, codes } = data;
  await study.importTexts(Object.fromEntries(documents.map(({ title, text }) => [`${title}.txt`, text])));
  const titles = new Map(documents.map((each) => [each.id, each]));
  const names = new Map(codes.map((each) => [each.id, each]));
  await study.call('codings.import', {
    rows: codings.map(({ documentId, codeId, start, end }) => ({
      document: titles.get(documentId)?.title ?? '',
      quote: titles.get(documentId)?.text.slice(start, end) ?? '',
      code: names.get(codeId)?.name ?? '',
      kind: names.get(codeId)?.kind ?? 'free',
    })),
  });
  await study.call('themes.run', {});
});
afterEach(() => study.close());

/** Codings by theme, and those of none. */
function placesIn({ themes, unassigned }: Output<'themes.report'>) {
  const ids = (passages: readonly { readonly codingIds: readonly string[] }[]) =>
    passages.flatMap((passage) => passage.codingIds).toSorted();
  return { themes: themes.map(({ id, passages }) => [id, ids(passages)]), unassigned: ids(unassigned) };
}
const places = async () => placesIn(await study.call('themes.report', {}));

it('a coding removed after a run is in no theme any more, and comes back to its place with undo', async () => {
  const before = await places();
  const counts = (await study.call('study.get', {})).counts;
  const [gone = ''] = before.themes[0]?.[1] ?? [];
  await study.call('codings.remove', { ids: [gone] });
  expect(JSON.stringify(await places())).not.toContain(gone);
  const [first = '', second = ''] = (await places()).themes.map(([id]) => String(id));
  await study.call('themes.merge', { ids: [first, second] });
  await study.call('history.undo', {});
  await study.call('history.undo', {});
  expect(await places()).toEqual(before);
  expect((await study.call('study.get', {})).counts).toEqual(counts);
});

it('codings without a theme are counted as the report lists them', async () => {
  const { themes } = await places();
  await study.call('themes.remove', { id: String(themes[0]?.[0]) });
  const { unassigned } = await places();
  expect(unassigned).toEqual(expect.arrayContaining([themes[0]?.[1] ?? []].flat()));
  expect((await study.call('study.get', {})).counts.unassigned).toBe(unassigned.length);
  await study.call('history.undo', {});
});

it('a passage put twice into the same theme is one act', async () => {
  const [from, to] = (await places()).themes;
  const codingIds = [String(from?.[1]?.[0])];
  await study.call('themes.move', { codingIds, themeId: String(to?.[0]) });
  await study.call('themes.run', {}); // places by hand are in the body of the run from here on
  const acts = async () => (await study.call('history.list', { limit: 50 })).length;
  const before = await acts();
  const [home] = (await places()).themes.find(([, ids]) => ids?.includes(codingIds[0] ?? '')) ?? [];
  await study.call('themes.move', { codingIds, themeId: String(home) });
  expect(await acts()).toBe(before);
});

it('places and levels are there after the past is forgotten', async () => {
  await study.call('themes.setLevel', { level: 0 });
  await study.call('themes.run', { seed: 2 });
  const before = await places();
  await study.call('study.forget', {});
  expect(await places()).toEqual(before);
  await study.call('themes.setLevel', { level: 1 });
  await study.call('history.undo', {});
  expect(await places()).toEqual(before);
  expect(await study.call('study.leftovers', {})).toMatchObject({ acts: 1 });
  expect(await study.call('study.check', {})).toEqual({ ok: true, problems: [] });
});

it('a study whose places are rows, as older versions wrote them, is read, found anew and undone', async () => {
  const before = await places();
  await study.backend.close();
  writtenAsRows(study.path, before);
  const old = dump(study.path);
  const backend = testBackend(study.folder);
  const handle = backend.handleFor(study.path);
  await callBackend(backend, 'studies.open', { handle });
  const report = async () =>
    placesIn((await callBackend(backend, 'themes.report', {}, handle)) as Output<'themes.report'>);
  expect(await report()).toEqual(before);
  await callBackend(backend, 'themes.run', {}, handle);
  const found = await report();
  await callBackend(backend, 'history.undo', {}, handle);
  expect(await report()).toEqual(before);
  await callBackend(backend, 'history.redo', {}, handle);
  expect(await report()).toEqual(found);
  await callBackend(backend, 'history.undo', {}, handle);
  await backend.close();
  expect(dump(study.path)).toBe(old);
});

/** Puts the study into the form of older versions: a row for each place, and nothing of the levels. */
function writtenAsRows(path: string, { themes, unassigned }: Awaited<ReturnType<typeof places>>): void {
  const database = new Database(path);
  const add = database.prepare(
    'INSERT INTO theme_member (coding_id, theme_id, by_hand, score) VALUES (?, ?, 0, 0.5)',
  );
  for (const [id, codings] of themes) for (const coding of [codings ?? []].flat()) add.run(coding, id);
  for (const coding of unassigned) add.run(coding, null);
  database.exec(
    "UPDATE theme_run SET places_hash = NULL, coding_ids_hash = NULL, place_themes = '[]', found_hash = NULL, levels = '[]'",
  );
  database.close();
}
