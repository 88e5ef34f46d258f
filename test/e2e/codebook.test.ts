import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-codebook-'));
let browser: Browser;
let host: HostProcess;
let page: Page;
let errors: string[];
let settled: () => Promise<void>;
let handle = '';

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  errors = watchErrors(page);
  settled = watchCalls(page);
  await page.goto(host.url);
  await page.waitForURL(/#\/study\/[^/]+/);
  handle = /study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

const call = async <T>(procedure: string, input: unknown) => (await host.call(procedure, input, handle)) as T;
const codes = () => call<Output<'codes.list'>>('codes.list', {});
const codeNamed = async (name: string) => {
  const found = (await codes()).find((code) => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found;
};
const open = async (name: string) => {
  const { id } = await codeNamed(name);
  await page.goto(`${host.origin}/#/study/${handle}/codebook?code=${id}`);
  await page.getByRole('heading', { name, level: 2 }).waitFor();
  await settled();
  await page.getByRole('tree').focus();
  return id;
};

it('a code is split by going through its passages with keys; leaving changes nothing, one undo takes it back', async () => {
  const id = await open('lighter');
  const own = await call<Output<'codings.list'>>('codings.list', { codeId: id });
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Split “lighter”' });
  const stage = dialog.getByRole('group', { name: /^Passage/ });
  await stage.waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog', { name: 'Stop splitting?' }))
    .getByRole('button', { name: 'Stop' })
    .press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await codeNamed('lighter')).codings).toBe(own.length);

  await page.getByRole('tree').focus();
  await page.keyboard.press('s');
  await stage.waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('b');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('b');
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
  await settled();
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
  await page.keyboard.press('ArrowDown');
  await dialog.getByText(/move to “sinking”/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await codes()).some(({ name }) => name === 'heavier')).toBe(false);
  expect((await codeNamed('sinking')).codings).toBe(3);
});

it('a key of its own applies a code in a transcript, and its rules are kept with what they were before', async () => {
  const id = await open('jaw lets go');
  await page.getByRole('tab', { name: 'Meaning' }).click();
  await page.getByRole('textbox', { name: 'Counts as this' }).fill('the jaw is named');
  await page.getByRole('tab', { name: 'Marks' }).click();
  await page.getByRole('button', { name: 'Choose a key' }).click();
  await page.keyboard.press('c');
  await page.getByText('C does something else in transcripts').waitFor();
  await page.getByRole('button', { name: 'Choose a key' }).click();
  await page.keyboard.press('w');
  await expect.poll(async () => (await codeNamed('jaw lets go')).shortcut).toBe('w');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.locator('ins', { hasText: 'the jaw is named' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  const before = (await codeNamed('jaw lets go')).codings;
  const [document] = await call<Output<'documents.list'>>('documents.list', {});
  await page.goto(`${host.origin}/#/study/${handle}/transcripts/${document?.id}?at=1200-1240`);
  await page.locator('[data-shortcuts="on"]').first().waitFor();
  await settled();
  await page.locator('[data-shortcuts="on"]').first().focus();
  await page.keyboard.press('w');
  await expect.poll(async () => (await codeNamed('jaw lets go')).codings).toBe(before + 1);
  expect(id).toBe((await codeNamed('jaw lets go')).id);
});

it('the history beside the work leads to the place of an act, also of one that was undone', async () => {
  await page.keyboard.press('Control+z');
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
  expect(errors).toEqual([]);
});
