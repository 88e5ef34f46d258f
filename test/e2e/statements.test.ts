import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-statements-'));
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
  await page.goto(`${host.origin}/#/study/${handle}/statements`);
  await page.getByRole('textbox', { name: 'The sentence' }).waitFor();
  await settled();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

async function first(): Promise<Output<'statements.list'>[number]> {
  const [listed] = (await host.call('statements.list', {}, handle)) as Output<'statements.list'>;
  if (!listed) throw new Error('no statement');
  return listed;
}

const sentence = async () => (await first()).statement.sentence.map((part) => part.text).join('');

it('takes another phrasing by keyboard, and brings the old one back from the versions', async () => {
  const before = await sentence();
  await page.getByRole('button', { name: 'Ways to say it' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('It begins in the body').first().waitFor();
  await settled();
  expect(await sentence()).toMatch(/^It begins in the body/);

  const versions = page.getByRole('region', { name: 'Versions' });
  await versions.getByRole('button').nth(1).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare versions' });
  await dialog.locator('ins').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Bring back/ }).press('Enter');
  await page.getByText('tell the same turn').first().waitFor();
  await settled();
  expect(await sentence()).toBe(before);
});

it('opens the people and passages behind a number of the sentence', async () => {
  await page.getByRole('button', { name: /8 of 10 · core customers who have it/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /8 of 10/ });
  const names = await dialog.getByRole('heading', { level: 3 }).allTextContents();
  expect(names).toHaveLength(8);
  expect(await dialog.getByRole('link').count()).toBeGreaterThanOrEqual(16);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('moves a passage to another slot and takes one away by keyboard; the focus stays among the passages', async () => {
  const before = await first();
  const chip = page.locator('[data-evidence]').first();
  const id = (await chip.getAttribute('data-evidence')) ?? '';
  await chip.press('Alt+ArrowDown');
  await settled();
  const moved = (await first()).evidence.find((entry) => entry.id === id);
  expect(moved?.slot).toBe('when');
  const focused = page.locator('[data-evidence]:focus');
  const next = (await focused.getAttribute('data-evidence')) ?? '';
  await page.keyboard.press('Delete');
  await page.getByText(/^No longer linked/).waitFor();
  await settled();
  const after = await first();
  expect(after.evidence.map((entry) => entry.id)).not.toContain(next);
  expect(after.evidence).toHaveLength(before.evidence.length - 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await settled();
  expect((await first()).evidence.find((entry) => entry.id === id)?.slot).toBe('who');
});

it('shows a passage with what was said around it', async () => {
  await page.locator('[data-evidence]').first().press('Enter');
  const card = page.getByRole('dialog', { name: /^Passage of/ });
  await card.getByRole('link', { name: 'Open in transcript' }).waitFor();
  expect(await card.locator('mark').textContent()).toBeTruthy();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('keeps what is written around a number, and the number follows the study', async () => {
  const editor = page.getByRole('textbox', { name: 'The sentence' });
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('So far ');
  await page.keyboard.press('Tab');
  await expect.poll(sentence).toMatch(/^So far 8 of 10 core customers/);
  const listed = await first();
  const [person] = listed.check.core.participants;
  const own = listed.evidence.filter((entry) => entry.person === person && entry.slot === 'realises');
  await host.call('statements.removeEvidence', { evidenceIds: own.map((entry) => entry.id) }, handle);
  await expect.poll(() => editor.textContent()).toMatch(/^So far 7 of 10 core customers/);
});

it('says nothing wrong on the way', () => {
  expect(errors).toEqual([]);
});
