import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { sharedPath } from '../../support/shared-data.ts';
import type { HostProcess } from '../support/host.ts';
import { hasFocus } from '../support/keys.ts';
import { pdpilotStudy } from '../support/pdpilot-study.ts';
import { openScreen, startAll, type Running } from '../support/sample.ts';
import { codeRange, openTranscript, press, studyOfFiles } from '../support/workbench.ts';

const patient = { timeout: 20_000 };
let running: Running;
let browser: Browser;
let host: HostProcess;
let study = '';
let documentIds: readonly string[] = [];

beforeAll(async () => {
  running = await startAll('real-finding');
  ({ browser, host } = running);
  const made = await pdpilotStudy(host);
  study = made.study;
  documentIds = made.documentIds;
  expect(await codings()).toHaveLength(made.codings);
});
afterAll(() => running.close());

type Listed = { readonly id: string; readonly quote: string };
const codings = async (of = study) => (await host.call('codings.list', {}, of)) as readonly Listed[];

const open = (screen: string, of = study) => openScreen(running, of, screen);

describe('real interviews', () => {
  it('are searched, read beside, and every sentence with the words coded as one act', async () => {
    const { page, errors, settled } = await open('/search?q=');
    const before = await codings();
    await page.getByRole('searchbox').fill('"ICE plots" scatter*');
    await page
      .getByRole('status')
      .getByText(/places? in \d+ transcripts?$/)
      .first()
      .waitFor();
    await page.getByRole('searchbox').fill('correlat*');
    await page
      .getByRole('status')
      .getByText(/^\d+ places? in \d+ transcripts?$/)
      .waitFor();
    await settled();
    await page.getByRole('searchbox').press('ArrowDown');
    await page.locator('[data-hit]:focus').first().waitFor();
    await press(page, 'Enter');
    await page.locator('aside [data-turn]').first().waitFor();
    await press(page, 'Escape');
    await page.locator('[data-hit]:focus').first().waitFor();
    await press(page, 'Shift+C');
    const dialog = page.getByRole('dialog', { name: 'Code what was found' });
    await hasFocus(dialog.getByRole('combobox'));
    await page.keyboard.type('goes with another');
    await press(page, 'Enter');
    await dialog.getByText('Code: goes with another').waitFor();
    await dialog.getByText('Their whole sentences').click();
    await dialog.getByRole('button', { name: /^Code \d+ passages$/ }).press('Enter');
    await page
      .getByText(/^Coded \d+ passages with/)
      .first()
      .waitFor();
    const known = new Set(before.map(({ id }) => id));
    await expect.poll(async () => (await codings()).length, patient).toBeGreaterThan(before.length + 1);
    const made = (await codings()).filter(({ id }) => !known.has(id));
    expect(made.length).toBeGreaterThan(1);
    for (const { quote } of made) expect(quote).toMatch(/correlat/iu);
    await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
    await expect.poll(async () => (await codings()).length, patient).toBe(before.length);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are asked for codings near one another, and a cell of their matrix leads to the passages', async () => {
    const { page, errors, settled } = await open('/query');
    await page
      .getByRole('textbox', { name: 'Query', exact: true })
      .fill('kind:free near kind:free within 1 turns');
    await page.getByText(/^\d+ passages of/).waitFor();
    await settled();
    const link = page.locator('a[data-hit]').first();
    await link.focus();
    await press(page, 'Enter');
    await page.locator('aside [data-turn]').first().waitFor();
    await press(page, 'Escape');
    await page.goto(`${host.origin}/#/study/${study}/matrices?rows=codes&columns=documents`);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await settled();
    await grid.focus();
    await hasFocus(grid);
    await press(page, 'Control+Home', 'Enter');
    await page.getByRole('complementary', { name: 'Passages' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are corrected in edit mode, and every coding of the researchers stays on its words', async () => {
    const documentId = documentIds[0] ?? '';
    const read = async () => (await host.call('documents.get', { id: documentId }, study)) as OpenDocument;
    const quotesOf = ({ text, codings: all }: OpenDocument) =>
      new Map(all.map(({ id, start, end }) => [id, text.slice(start, end)]));
    const before = await read();
    const { page, errors } = await openTranscript(browser, host, { study, documentId });
    await press(page, 'e');
    await hasFocus(page.locator('[contenteditable="true"]'));
    await page.keyboard.type('Well, a correction. ');
    await press(page, 'Control+Enter');
    await page.locator('main [role=application] [data-turn]').first().waitFor();
    await expect.poll(async () => (await read()).text, patient).toContain('Well, a correction.');
    expect(quotesOf(await read())).toEqual(quotesOf(before));
    await page.locator('main [data-shortcuts="on"]').focus();
    await press(page, 'Control+z');
    await expect.poll(async () => (await read()).text, patient).toBe(before.text);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('carry memos on their codings, which are found among all memos', async () => {
    const { page, errors, settled } = await openTranscript(browser, host, {
      study,
      documentId: documentIds[0] ?? '',
    });
    await press(page, 'Control+Home', 'o', 'm');
    await hasFocus(page.getByRole('textbox', { name: 'Words of the memo' }));
    await page.keyboard.type('Trend hunting, compare with P3.');
    await press(page, 'Escape');
    await settled();
    await page.goto(`${host.origin}/#/study/${study}/memos`);
    await page.getByRole('searchbox', { name: 'Words in memos' }).fill('hunting');
    await expect.poll(() => page.locator('[data-memo]').count(), patient).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a long real conversation about the brain', () => {
  it('has sensations pointed out; one key takes one with its facets, one undo gives it back', async () => {
    const made = await studyOfFiles(host, 'Brain', [
      sharedPath('corpora/interviews_en_changelog/brainscience/brain-science-11.md'),
    ]);
    const place = { study: made.study, documentId: made.documentIds[0] ?? '' };
    const { page, errors } = await openTranscript(browser, host, place);
    const all = (await host.call('suggestions.list', { documentId: place.documentId }, place.study)) as {
      start: number;
      kind: string;
    }[];
    const inOrder = all.toSorted((a, b) => a.start - b.start);
    const steps = inOrder.findIndex(({ kind }) => kind === 'sensation') + 1;
    expect(steps).toBeGreaterThan(0);
    await press(page, 'Control+Home', ...Array.from({ length: steps }, () => 's'));
    await page
      .getByRole('region', { name: 'Suggestions', exact: true })
      .getByRole('button')
      .first()
      .waitFor();
    await press(page, 'a');
    await expect.poll(async () => (await codings(place.study)).length, patient).toBe(1);
    const read = (await host.call('documents.get', { id: place.documentId }, place.study)) as OpenDocument;
    expect(read.codings.map(({ facets }) => Object.keys(facets).length > 0)).toEqual([true]);
    await press(page, 'Control+z');
    await expect.poll(async () => (await codings(place.study)).length, patient).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes the finer marks of a sensation by keyboard: place on the body, how it felt, how strong', async () => {
    const made = await studyOfFiles(host, 'Marks', [
      sharedPath('corpora/interviews_en_changelog/brainscience/brain-science-11.md'),
    ]);
    const place = { study: made.study, documentId: made.documentIds[0] ?? '' };
    const read = async () =>
      (await host.call('documents.get', { id: place.documentId }, place.study)) as OpenDocument;
    const { start = 0 } = (await read()).turns[3] ?? {};
    await codeRange(host, place, { start, end: start + 30, code: 'a calm breath' });
    const { page, errors } = await openTranscript(browser, host, place);
    await press(page, 'Control+Home', 'o', 'g');
    await page.locator('aside input:focus').waitFor();
    await page.keyboard.type('chest');
    await press(page, 'Enter', 'Tab', '1', 'Tab', 'Tab', '4', 'Escape');
    await expect
      .poll(async () => (await read()).codings.map(({ facets }) => facets), patient)
      .toEqual([{ region: 'chest', pleasantness: 'pleasant', intensity: 4 }]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
