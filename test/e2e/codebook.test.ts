import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings } from './support/browser.ts';
import { hasFocus, readingPage } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

let sample: Sample;
let page: Page;
let settled: () => Promise<void>;

beforeAll(async () => {
  sample = await openSample('codebook');
  ({ page, settled } = sample);
});
afterAll(() => sample.close());

const codes = () => sample.call('codes.list', {});
const codeNamed = async (name: string) => {
  const found = (await codes()).find((code) => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found;
};
const focusTree = async () => {
  await page.getByRole('tree').focus();
  await hasFocus(page.getByRole('tree'));
};
const open = async (name: string) => {
  const { id } = await codeNamed(name);
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/codebook?code=${id}`);
  await page.getByRole('heading', { name, level: 2 }).waitFor();
  await settled();
  await focusTree();
  return id;
};

it('a code is split by going through its passages with keys; leaving changes nothing, one undo takes it back', async () => {
  const id = await open('lighter');
  const own = await sample.call('codings.list', { codeId: id });
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Split “lighter”' });
  const passage = (at: number) => dialog.getByRole('group', { name: `Passage ${at} of ${own.length}` });
  const sent = (key: string, next: number) => page.keyboard.press(key).then(() => passage(next).waitFor());
  await hasFocus(passage(1));
  await sent('a', 2);
  await page.keyboard.press('Escape');
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog', { name: 'Stop splitting?' }))
    .getByRole('button', { name: 'Stop' })
    .press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await codeNamed('lighter')).codings).toBe(own.length);

  await focusTree();
  await page.keyboard.press('s');
  await hasFocus(passage(1));
  await sent('a', 2);
  await sent('b', 3);
  await sent('Space', 4);
  await sent('ArrowLeft', 3);
  await sent('b', 4);
  await dialog.getByRole('textbox', { name: 'Name of new code A' }).fill('lighter head');
  await dialog.getByRole('textbox', { name: 'Name of new code B' }).fill('lighter step');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const counts = async () =>
    Object.fromEntries(
      (await codes())
        .filter(({ name }) => name.startsWith('lighter'))
        .map(({ name, codings }) => [name, codings]),
    );
  expect(await counts()).toEqual({ lighter: own.length - 3, 'lighter head': 1, 'lighter step': 2 });
  await page.getByRole('heading', { name: 'lighter head', level: 2 }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(counts).toEqual({ lighter: own.length });
});

it('several codes are chosen and merged by keyboard after a preview of what moves', async () => {
  await open('heavier');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { name: '2 codes chosen' }).waitFor();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Merge 2 codes into one' });
  await dialog.getByRole('combobox').fill('sinking');
  await dialog
    .getByRole('option', { name: /sinking/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await dialog.getByText(/move to “sinking”/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await codes()).some(({ name }) => name === 'heavier')).toBe(false);
  expect((await codeNamed('sinking')).codings).toBe(3);
});

it('a key of its own applies a code in a transcript, and its rules are kept with what they were before', async () => {
  const id = await open('jaw lets go');
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await page.getByRole('textbox', { name: 'Counts as this' }).fill('the jaw is named');
  await page.getByRole('tab', { name: 'Marks' }).click();
  const chooseKey = async (key: string) => {
    await page.getByRole('button', { name: 'Choose a key' }).click();
    await page.getByRole('button', { pressed: true }).waitFor();
    await page.keyboard.press(key);
  };
  await chooseKey('c');
  await page.getByText('C does something else in transcripts').waitFor();
  await chooseKey('y');
  await page.getByText('Y does something else in transcripts').waitFor();
  await chooseKey('z');
  await expect.poll(async () => (await codeNamed('jaw lets go')).shortcut).toBe('z');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.locator('ins', { hasText: 'the jaw is named' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  const before = (await codeNamed('jaw lets go')).codings;
  const [document] = await sample.call('documents.list', {});
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/transcripts/${document?.id}?at=1200-1240`);
  await hasFocus(readingPage(page));
  await settled();
  await page.keyboard.press('z');
  await expect.poll(async () => (await codeNamed('jaw lets go')).codings).toBe(before + 1);
  expect(id).toBe((await codeNamed('jaw lets go')).id);
});

it('the history beside the work leads to the place of an act, also of one that was undone', async () => {
  const coded = (await codeNamed('jaw lets go')).codings;
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await codeNamed('jaw lets go')).codings).toBe(coded - 1);
  await page.keyboard.press('Shift+H');
  const panel = page.getByRole('complementary', { name: 'History' });
  await panel
    .getByRole('link', { name: /^Changed the code “jaw lets go”/ })
    .first()
    .press('Enter');
  await page.locator('[data-flash]', { hasText: 'jaw lets go' }).waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await panel.getByRole('combobox', { name: 'Done to' }).selectOption('codings');
  await panel
    .getByRole('link', { name: /^Coded “jaw lets go”/ })
    .first()
    .press('Enter');
  await page.waitForURL(/transcripts\/.*at=/);
  expect(await panel.isVisible()).toBe(true);
});

it('says nothing wrong on the way', () => {
  expect(sample.errors).toEqual([]);
});
