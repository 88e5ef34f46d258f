import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Found = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

describe.each(['en', 'ja'] as const)('suggestions in a transcript of the sample study, %s', (language) => {
  const home = mkdtempSync(join(tmpdir(), 'hara-suggest-'));
  let host: HostProcess;
  let page: Page;
  let study = '';
  let documentId = '';
  let errors: string[] = [];
  let settled: () => Promise<void>;
  const t = (en: string, ja: string) => (language === 'ja' ? ja : en);
  const listed = async () => (await host.call('suggestions.list', { documentId }, study)) as Found[];
  const dots = () => page.evaluate("CSS.highlights.get('reading-suggestion')?.size ?? 0") as Promise<number>;
  const card = () => page.getByRole('region', { name: t('Suggestions', '候補'), exact: true });

  beforeAll(async () => {
    host = await startHost(home, language);
    page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      reducedMotion: 'reduce',
    });
    errors = watchErrors(page);
    settled = watchCalls(page);
    await page.goto(host.url);
    await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
    study = decodeURIComponent(/#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? '');
    const all = (await host.call('suggestions.list', {}, study)) as Found[];
    documentId = all[0]?.documentId ?? '';
    await page.goto(`${host.origin}/#/study/${encodeURIComponent(study)}/transcripts/${documentId}`);
    await page.locator('[data-shortcuts="on"]').first().waitFor({ timeout: 20_000 });
    await settled();
  });
  afterAll(async () => {
    await page.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('are underlined, told aloud, accepted by one key and one undo, dismissed for good by another', async () => {
    const before = await listed();
    expect(before.length).toBeGreaterThan(1);
    await page.locator('[data-shortcuts="on"]').first().focus();
    await page.keyboard.press('s');
    await card()
      .getByText(before[0]?.words ?? '', { exact: false })
      .first()
      .waitFor({ timeout: 10_000 });
    await expect.poll(dots, { timeout: 10_000 }).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('[aria-live]').allInnerTexts(), { timeout: 10_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining(before[0]?.words ?? '')]));
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press('a');
    await expect.poll(async () => (await listed()).length, { timeout: 10_000 }).toBe(before.length - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await listed()).length, { timeout: 10_000 }).toBe(before.length);

    await page.keyboard.press('s');
    await page.keyboard.press('Shift+s');
    await page.keyboard.press('d');
    await expect.poll(async () => (await listed()).length, { timeout: 10_000 }).toBe(before.length - 1);
    await page.reload();
    await settled();
    expect((await listed()).length).toBe(before.length - 1);
  });

  it('are switched off and on, and leave nothing painted', async () => {
    const box = card().getByRole('checkbox');
    await box.uncheck();
    await expect.poll(dots, { timeout: 10_000 }).toBe(0);
    await box.check();
  });

  it('say where to look next, with reasons, and open the place', async () => {
    await page.locator('summary', { hasText: t('Where to look next', '次に見る発言') }).click();
    const links = page.locator('details ol a');
    await links.first().waitFor({ timeout: 60_000 });
    expect(await links.count()).toBeGreaterThan(2);
    expect(await seriousFindings(page)).toEqual([]);
    await links.first().click();
    await page.waitForURL(/at=\d+-\d+/, { timeout: 10_000 });
    expect(errors).toEqual([]);
  });
});
