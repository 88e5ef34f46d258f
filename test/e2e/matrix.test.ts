import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

let browser: Browser;
let host: HostProcess;
const home = mkdtempSync(join(tmpdir(), 'hara-matrix-'));
beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

let study = '';
async function open(query: string, scheme: 'light' | 'dark' = 'light', width = 1440, height = 900) {
  const page = await browser.newPage({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  // The first visit opens the sample; later ones name it.
  await page.goto(host.url);
  if (study === '') {
    await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
    study = /#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  }
  await page.goto(`${host.origin}/#/study/${study}/matrices${query}`);
  await page.locator('figure').first().waitFor({ timeout: 20_000 });
  await settled();
  return { page, errors, settled };
}

const grid = (page: Page) => page.getByRole('grid');
const activeText = (page: Page) =>
  grid(page).evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant') ?? '';
    return element.querySelector(`#${CSS.escape(id)}`)?.getAttribute('aria-label') ?? '';
  });

describe('matrices of the sample study', () => {
  it('are walked by keyboard; Enter reads the passages behind a cell, beside the matrix', async () => {
    const { page, errors, settled } = await open('');
    await grid(page).focus();
    await page.keyboard.press('Control+Home');
    const first = await activeText(page);
    expect(first).toMatch(/Core customer: \d+$/u);
    await page.keyboard.press('Enter');
    const passages = page.getByRole('complementary', { name: 'Passages' });
    await passages.locator('blockquote').first().waitFor();
    const people = Number(/(\d+)$/u.exec(first)?.[1]);
    expect(await passages.getByRole('status').textContent()).toContain(`of ${people} p`);
    await passages.locator('blockquote a').first().click();
    await page.waitForURL(/beside=/u);
    await settled();
    // Nothing was left: the grid is where it was.
    expect(await activeText(page)).toBe(first);
    // The passage takes the focus when it is there; Escape closes it from within.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused).toContain('Beside:');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toMatch(/beside=/u);
    await settled();
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    expect(await activeText(page)).toContain('Non-customer');
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/sort=of/u);
    expect(await page.locator('[aria-sort="descending"]').textContent()).toContain('Non-customer');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('give their numbers to spreadsheets and their drawing as SVG', async () => {
    const { page } = await open('?rows=participants&columns=codes&count=binary');
    const download = async (name: string) => {
      await page.getByRole('button', { name: /^Figure/u }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const csv = await download('Save numbers (CSV)');
    const lines = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(lines).toHaveLength(15);
    expect(lines.slice(1).every((line) => /(,[01])+$/u.test(line))).toBe(true);
    const svg = await download('Save drawing (SVG)');
    expect(svg).toContain('<svg');
    expect(svg).not.toMatch(/var\(--|oklab|color-mix/u);
    await page.close();
  });

  it.each([
    ['light', 1440, 900, ['', '?v=comparison']],
    ['dark', 1024, 700, ['?columns=codes&share=either&least=4', '?v=portrait&align=phase']],
  ] as const)('have no serious finding of axe (%s, %d x %d, %j)', async (scheme, width, height, queries) => {
    const findings: Record<string, string[]> = {};
    for (const query of queries) {
      const { page, errors } = await open(query, scheme, width, height);
      const found = [...(await seriousFindings(page)), ...errors];
      if (found.length > 0) findings[query] = found;
      const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    }
    expect(findings).toEqual({});
  });
});
