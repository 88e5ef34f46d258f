import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './support/browser.ts';
import { hasFocus, readingPage } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

describe.each(['en', 'ja'] as const)('suggestions in a transcript of the sample study, %s', (language) => {
  let sample: Sample;
  let page: Page;
  let documentId = '';
  const t = (en: string, ja: string) => (language === 'ja' ? ja : en);
  const listed = () => sample.call('suggestions.list', { documentId });
  const count = async () => (await listed()).length;
  const dots = () => page.evaluate("CSS.highlights.get('reading-suggestion')?.size ?? 0") as Promise<number>;
  const card = () => page.getByRole('region', { name: t('Suggestions', '候補'), exact: true });
  const cardOn = (words = '') => card().getByText(words, { exact: false }).first().waitFor();

  beforeAll(async () => {
    sample = await openSample('suggest', language);
    ({ page } = sample);
    const [first] = await sample.call('suggestions.list', {});
    documentId = first?.documentId ?? '';
    await page.goto(`${sample.host.origin}/#/study/${sample.study}/transcripts/${documentId}`);
    await hasFocus(readingPage(page));
    await sample.settled();
  }, 120_000);
  afterAll(() => sample.close());

  it('are underlined, told aloud, accepted by one key and one undo, dismissed for good by another', async () => {
    const before = await listed();
    expect(before.length).toBeGreaterThan(1);
    await expect.poll(dots).toBeGreaterThan(0);
    await page.keyboard.press('s');
    await cardOn(before[0]?.words);
    await expect
      .poll(() => page.locator('[aria-live]').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining(before[0]?.words ?? '')]));
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press('a');
    await expect.poll(count).toBe(before.length - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(before.length);
    await sample.settled();

    await page.keyboard.press('s');
    await page.keyboard.press('Shift+s');
    await page.keyboard.press('d');
    await expect.poll(count).toBe(before.length - 1);
    await page.reload();
    await hasFocus(readingPage(page));
    expect(await count()).toBe(before.length - 1);
  });

  it('are switched off and on, and leave nothing painted', async () => {
    const box = card().getByRole('checkbox');
    await box.uncheck();
    await expect.poll(dots).toBe(0);
    await box.check();
  });

  it('say where to look next, with reasons, and open the place', async () => {
    await page.locator('summary', { hasText: t('Where to look next', '次に見る発言') }).click();
    const links = page.locator('details ol a');
    await links.first().waitFor({ timeout: 60_000 });
    expect(await links.count()).toBeGreaterThan(2);
    expect(await seriousFindings(page)).toEqual([]);
    await links.first().click();
    await page.waitForURL(/at=\d+-\d+/);
    expect(sample.errors).toEqual([]);
  });
});
