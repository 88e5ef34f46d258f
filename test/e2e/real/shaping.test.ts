import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../../shared/api/contract.ts';
import { hasFocus, readingPage } from '../support/keys.ts';
import { pdpilotStudy } from '../support/pdpilot-study.ts';
import { openScreen, startAll, type Running } from '../support/sample.ts';
import { savedFigure } from '../support/saved-figure.ts';

const patient = { timeout: 20_000 };

let running: Running;
let study = '';
let documentIds: readonly string[] = [];
const call = async <T>(procedure: string, input: unknown = {}) =>
  (await running.host.call(procedure, input, study)) as T;

beforeAll(async () => {
  running = await startAll('real-shaping');
  ({ study, documentIds } = await pdpilotStudy(running.host));
});
afterAll(() => running.close());

const open = (screen: string) => openScreen(running, study, screen);

type Codes = Output<'codes.list'>;
const codes = () => call<Codes>('codes.list');
const counted = async () => new Map((await codes()).map(({ name, codings }) => [name, codings]));

async function openCode(code: Codes[number] | undefined) {
  const opened = await open(`/codebook?code=${code?.id}`);
  await opened.page.getByRole('heading', { name: code?.name, level: 2, exact: true }).waitFor();
  const tree = opened.page.getByRole('tree');
  await tree.focus();
  await hasFocus(tree);
  return opened;
}

it('the researchers’ most used code is split passage by passage with keys, in one act', async () => {
  const before = await counted();
  const most = (await codes()).toSorted((left, right) => right.codings - left.codings)[0];
  const [name, count] = [most?.name ?? '', most?.codings ?? 0];
  expect(count).toBeGreaterThan(3);
  const { page, errors } = await openCode(most);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: `Split “${name}”` });
  const passage = (at: number) => dialog.getByRole('group', { name: `Passage ${at} of ${count}` });
  await hasFocus(passage(1));
  const quotes: string[] = [];
  for (const [at, key] of ['a', 'b', 'a'].entries()) {
    quotes.push(
      (await passage(at + 1)
        .locator('mark')
        .textContent()) ?? '',
    );
    await page.keyboard.press(key);
    await passage(at + 2).waitFor();
  }
  await dialog.getByRole('textbox', { name: 'Name of new code A' }).fill('one side');
  await dialog.getByRole('textbox', { name: 'Name of new code B' }).fill('other side');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await counted()).get(name), patient).toBe(count - 3);
  const parted = async (part: string) => {
    const id = (await codes()).find((code) => code.name === part)?.id;
    return (await call<Output<'codings.list'>>('codings.list', { codeId: id })).map(({ quote }) => quote);
  };
  expect([await parted('one side'), await parted('other side')]).toEqual([
    [quotes[0], quotes[2]],
    [quotes[1]],
  ]);
  await page.keyboard.press('Control+z');
  await expect.poll(counted, patient).toEqual(before);
  expect(errors).toEqual([]);
  await page.close();
});

it('several codes are moved under another by keys; their rules are written, and the history leads back to them', async () => {
  const all = await codes();
  const leaves = all.filter(
    ({ id, parentId }) => !all.some((code) => code.parentId === id) && parentId !== null,
  );
  const [first] = leaves;
  const aim = all.find(({ id, parentId }) => parentId === null && id !== first?.parentId);
  const { page, errors, settled } = await openCode(first);
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { name: '2 codes chosen' }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: /Move/u });
  await dialog.getByRole('combobox').fill(aim?.name ?? '');
  await dialog.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const below = async () => (await codes()).filter(({ parentId }) => parentId === aim?.id).length;
  await expect.poll(below, patient).toBe(all.filter(({ parentId }) => parentId === aim?.id).length + 2);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await codes()).map(({ parentId }) => parentId), patient)
    .toEqual(all.map(({ parentId }) => parentId));

  await page.goto(`${running.host.origin}/#/study/${study}/codebook?code=${aim?.id}`);
  await page.getByRole('heading', { name: aim?.name, level: 2, exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await page.getByRole('textbox', { name: 'Counts as this' }).fill('a whole sentence says it');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.locator('ins', { hasText: 'a whole sentence says it' }).waitFor();
  await page.goto(`${running.host.origin}/#/study/${study}/transcripts/${documentIds[0]}`);
  await hasFocus(readingPage(page));
  await page.keyboard.press('Shift+H');
  const panel = page.getByRole('complementary', { name: 'History' });
  await panel
    .getByRole('link', { name: /^Changed the code/u })
    .first()
    .press('Enter');
  await page.locator('[data-flash]', { hasText: aim?.name ?? '' }).waitFor();
  await settled();
  expect(errors).toEqual([]);
  await page.close();
});

it('where to look next is learnt from the researchers’ codings, and what is dismissed stays so', async () => {
  const { page, errors } = await open(`/transcripts/${documentIds[1]}`);
  await hasFocus(readingPage(page));
  await page.locator('summary', { hasText: 'Where to look next' }).click();
  const links = page.locator('details ol a');
  await links.first().waitFor({ timeout: 60_000 });
  expect(await links.count()).toBeGreaterThan(2);
  const listed = () => call<Output<'suggestions.list'>>('suggestions.list', { documentId: documentIds[1] });
  const before = await listed();
  expect(before.length).toBeGreaterThan(0);
  await readingPage(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page
    .getByRole('region', { name: 'Suggestions', exact: true })
    .getByText(before[0]?.words ?? '', { exact: false })
    .first()
    .waitFor();
  await page.keyboard.press('d');
  await expect.poll(async () => (await listed()).length, patient).toBe(before.length - 1);
  await page.reload();
  await hasFocus(readingPage(page));
  expect((await listed()).map(({ words }) => words)).toEqual(before.slice(1).map(({ words }) => words));
  expect(errors).toEqual([]);
  await page.close();
});

it('a query is saved, stays live while codings are made, and its passages become a theme', async () => {
  const { page, errors, settled } = await open('/query');
  const [most] = (await codes()).toSorted((left, right) => right.codings - left.codings);
  const text = page.getByRole('textbox', { name: 'Query', exact: true });
  await text.fill(`code="${most?.name}"`);
  const answer = page.getByText(/^\d+ passages of/u);
  await answer.waitFor();
  await settled();
  await page.getByRole('button', { name: 'Save this query…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Most said');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await page.getByRole('button', { name: 'Most said', exact: true }).waitFor();
  const found = Number.parseInt((await answer.textContent()) ?? '', 10);
  expect(found).toBeGreaterThan(0);
  // Coded elsewhere meanwhile: another window, or the command line.
  await call('codings.add', { documentId: documentIds[0], start: 40, end: 60, code: { id: most?.id } });
  await page.getByText(new RegExp(`^${found + 1} passages of`, 'u')).waitFor();
  await page.getByRole('button', { name: 'Use them' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Make a theme' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the theme' }).fill('What is said most');
  await page.getByRole('textbox', { name: 'Name of the theme' }).press('Enter');
  await page
    .getByText(/^Made the theme “What is said most”/u)
    .first()
    .waitFor();
  const { themes } = await call<Output<'themes.report'>>('themes.report', {});
  expect(themes.map(({ label }) => label)).toContain('What is said most');
  expect(errors).toEqual([]);
  await page.close();
});

it('the matrix of codes by interviews is saved as a table and as a drawing', async () => {
  const { page, errors } = await open('/matrices?rows=codes&columns=documents');
  await page.getByRole('grid').waitFor();
  const lines = (await savedFigure(page, 'Save numbers (CSV)')).trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines[0]).toContain('P1');
  expect(await savedFigure(page, 'Save drawing (SVG)')).toContain('<svg');
  expect(errors).toEqual([]);
  await page.close();
});
