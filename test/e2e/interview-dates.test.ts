import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';

let running: Running;
let page: Page;
let errors: string[];
let settled: () => Promise<void>;
let handle = '';

beforeAll(async () => {
  running = await startAll('dates');
  page = await running.browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
  });
  errors = watchErrors(page);
  settled = watchCalls(page);
  handle = await openFirst(page, running.host);
});
afterAll(() => running.close());

async function first(): Promise<Output<'documents.list'>[number]> {
  const [document] = (await running.host.call('documents.list', {}, handle)) as Output<'documents.list'>;
  if (!document) throw new Error('no transcript');
  return document;
}
const date = async () => (await first()).interviewedOn;
const button = () => page.getByRole('button', { name: /^Interview date of “Akiko Lindqvist”/ }).first();
const field = () => page.getByRole('textbox', { name: 'Interview date of “Akiko Lindqvist”' });

it('changes the date of an interview in the list, by keyboard, west of Greenwich too', async () => {
  await page.goto(`${running.host.origin}/#/study/${handle}/transcripts`);
  await button().waitFor();
  await settled();
  expect(await button().textContent()).toMatch(/Feb 6, 2024|6 Feb 2024/);
  expect(await seriousFindings(page)).toEqual([]);
  await button().press('Enter');
  await field().fill('soon');
  await page.keyboard.press('Enter');
  await page.getByText('This is no day that can be read').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await field().fill('2026年3月14日');
  await page.keyboard.press('Enter');
  await expect.poll(date).toBe('2026-03-14');
  await expect.poll(() => button().textContent()).toMatch(/Mar 14, 2026|14 Mar 2026/);
  expect(await page.evaluate('document.activeElement?.textContent')).toMatch(/2026|2024/);
  await page.keyboard.press('Control+z');
  await expect.poll(date).toBe('2024-02-06');
});

it('leaves the date with Escape, and takes it away where the field is emptied', async () => {
  await button().press('Enter');
  await field().fill('2026-03-15');
  await page.keyboard.press('Escape');
  await button().waitFor();
  await settled();
  expect(await date()).toBe('2024-02-06');
  await button().press('Enter');
  await field().fill('');
  await page.keyboard.press('Enter');
  await expect.poll(date).toBeNull();
  await page.getByRole('button', { name: 'Interview date of “Akiko Lindqvist”: none, add date' }).waitFor();
});

it('changes it above the transcript as well', async () => {
  await page.goto(`${running.host.origin}/#/study/${handle}/transcripts/${(await first()).id}`);
  await button().press('Enter');
  await field().fill('14 March 2026');
  await page.keyboard.press('Enter');
  await expect.poll(date).toBe('2026-03-14');
  expect(errors).toEqual([]);
});
