import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';

const screens = [
  '',
  '/transcripts',
  '/codebook',
  '/themes',
  '/statements',
  '/explorer',
  '/deck',
  '/participants',
  '/history',
  '/search?q=a',
  '/query?q=kind:sensation',
];

describe.each(['en', 'ja'] as const)('every screen of the sample study, %s', (language) => {
  let running: Running;
  beforeAll(async () => {
    running = await startAll('screens', language);
  });
  afterAll(() => running.close());

  async function openStudy(
    colorScheme: 'light' | 'dark',
    viewport: { width: number; height: number },
  ): Promise<Page> {
    const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
    const page = await running.browser.newPage({ colorScheme, viewport, locale, reducedMotion: 'reduce' });
    await openFirst(page, running.host);
    return page;
  }

  it.each([
    ['light', 1440, 900],
    ['dark', 1024, 700],
  ] as const)(
    'opens without an error and axe finds nothing serious (%s, %d x %d)',
    async (scheme, width, height) => {
      const page = await openStudy(scheme, { width, height });
      const errors = watchErrors(page);
      const settled = watchCalls(page);
      const [, base = ''] = /^(.*#\/study\/[^/]+)/.exec(page.url()) ?? [];
      const findings: Record<string, string[]> = {};
      const tooWide: string[] = [];
      for (const screen of screens) {
        await page.goto(`${base}${screen}`);
        await page.locator('main h1, main [role="heading"]').first().waitFor();
        await settled();
        const found = await seriousFindings(page);
        if (found.length > 0) findings[screen] = found;
        const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
        if (overflow > 0) tooWide.push(`${screen}: ${overflow} px`);
      }
      expect({ findings, tooWide, errors }).toEqual({ findings: {}, tooWide: [], errors: [] });
      await page.close();
    },
  );

  it('is in the language of the system, and says so', async () => {
    const page = await openStudy('light', { width: 1440, height: 900 });
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    const nav = await page.locator('nav').first().innerText();
    expect(nav).toContain(language === 'ja' ? '逐語録' : 'Transcripts');
    await page.close();
  });

  it('lists its keys with ?, finds acts by name with Ctrl+K, and goes to a screen by key', async () => {
    const page = await openStudy('light', { width: 1440, height: 900 });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await hasFocus(page.getByRole('dialog').getByRole('combobox'));
    await page.keyboard.type(language === 'ja' ? '履歴' : 'History');
    await page
      .getByRole('option', { selected: true, name: language === 'ja' ? /履歴/ : /history/i })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/history/);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+3');
    await page.waitForURL(/\/codebook/);
    await page.close();
  });
});
