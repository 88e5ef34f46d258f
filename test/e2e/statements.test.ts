import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { seriousFindings } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

let sample: Sample;
let page: Page;
let settled: () => Promise<void>;

beforeAll(async () => {
  sample = await openSample('statements');
  ({ page, settled } = sample);
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/statements`);
  await page.getByRole('textbox', { name: 'The sentence' }).waitFor();
  await settled();
});
afterAll(() => sample.close());

async function first(): Promise<Output<'statements.list'>[number]> {
  const [listed] = await sample.call('statements.list', {});
  if (!listed) throw new Error('no statement');
  return listed;
}

const sentence = async () => (await first()).statement.sentence.map((part) => part.text).join('');

it('takes another phrasing by keyboard, and brings the old one back from the versions', async () => {
  const before = await sentence();
  await page.getByRole('button', { name: 'Ways to say it' }).press('Enter');
  await page.getByRole('radio').first().waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('radio').first().press('ArrowDown');
  await hasFocus(page.getByRole('radio').nth(1));
  await page.keyboard.press('Enter');
  await page.getByText('It begins in the body').first().waitFor();
  await settled();
  await expect.poll(sentence).toMatch(/^It begins in the body/);

  const versions = page.getByRole('region', { name: 'Versions' });
  await versions.getByRole('button').nth(1).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare versions' });
  await dialog.locator('ins').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Bring back/ }).press('Enter');
  await page.getByText('tell the same turn').first().waitFor();
  await expect.poll(sentence).toBe(before);
  await dialog.waitFor({ state: 'detached' });
});

it('opens the people and passages behind a number of the sentence', async () => {
  await page.getByRole('button', { name: /8 of 10 · core customers who have it/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /8 of 10/ });
  await expect.poll(() => dialog.getByRole('heading', { level: 3 }).count()).toBe(8);
  expect(await dialog.getByRole('link').count()).toBeGreaterThanOrEqual(16);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('moves a passage to another slot and takes one away by keyboard; the focus stays among the passages', async () => {
  const before = await first();
  const chip = page.locator('[data-evidence]').first();
  const id = (await chip.getAttribute('data-evidence')) ?? '';
  const slot = async () => (await first()).evidence.find((entry) => entry.id === id)?.slot;
  await chip.press('Alt+ArrowDown');
  await expect.poll(slot).toBe('when');
  await settled();
  const focused = page.locator('[data-evidence]:focus');
  const next = (await focused.getAttribute('data-evidence')) ?? '';
  expect(next).not.toBe(id);
  await page.keyboard.press('Delete');
  await page.getByText(/^No longer linked/).waitFor();
  await settled();
  const after = await first();
  expect(after.evidence.map((entry) => entry.id)).not.toContain(next);
  expect(after.evidence).toHaveLength(before.evidence.length - 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(slot).toBe('who');
  await expect.poll(async () => (await first()).evidence.length).toBe(before.evidence.length);
  await settled();
});

it('shows a passage with what was said around it', async () => {
  await page.locator('[data-evidence]').first().press('Enter');
  const card = page.getByRole('dialog', { name: /^Passage of/ });
  await card.getByRole('link', { name: 'Open in transcript' }).waitFor();
  expect(await card.locator('mark').textContent()).toBeTruthy();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
});

it('keeps what is written around a number, and the number follows the study', async () => {
  const editor = page.getByRole('textbox', { name: 'The sentence' });
  await editor.click();
  await hasFocus(editor);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('So far ');
  await page.keyboard.press('Tab');
  await expect.poll(sentence).toMatch(/^So far 8 of 10 core customers/);
  const listed = await first();
  const [person] = listed.check.core.participants;
  const own = listed.evidence.filter((entry) => entry.person === person && entry.slot === 'realises');
  await sample.call('statements.removeEvidence', { evidenceIds: own.map((entry) => entry.id) });
  await expect.poll(() => editor.textContent()).toMatch(/^So far 7 of 10 core customers/);
});

it('says nothing wrong on the way', () => {
  expect(sample.errors).toEqual([]);
});
