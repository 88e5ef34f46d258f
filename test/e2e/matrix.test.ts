import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';
import { savedFigure } from './support/saved-figure.ts';

let running: Running;
beforeAll(async () => {
  running = await startAll('matrix');
});
afterAll(() => running.close());

async function open(query: string, scheme: 'light' | 'dark' = 'light', width = 1440, height = 900) {
  const page = await running.browser.newPage({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  const study = await openFirst(page, running.host);
  await page.goto(`${running.host.origin}/#/study/${study}/matrices${query}`);
  await page.locator('figure').first().waitFor();
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
    await hasFocus(grid(page));
    await page.keyboard.press('Control+Home');
    await expect.poll(() => activeText(page)).toMatch(/Core customer: \d+$/u);
    const first = await activeText(page);
    await page.keyboard.press('Enter');
    const passages = page.getByRole('complementary', { name: 'Passages' });
    await passages.locator('blockquote').first().waitFor();
    const people = Number(/(\d+)$/u.exec(first)?.[1]);
    await expect.poll(() => passages.getByRole('status').textContent()).toContain(`of ${people} p`);
    await passages.locator('blockquote a').first().click();
    await page.waitForURL(/beside=/u);
    await settled();
    // Nothing was left: the grid is where it was.
    await expect.poll(() => activeText(page)).toBe(first);
    // The passage takes the focus when it is there; Escape closes it from within.
    await hasFocus(page.locator('[aria-label^="Beside:"]'));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toMatch(/beside=/u);
    await settled();
    await grid(page).focus();
    await hasFocus(grid(page));
    await page.keyboard.press('Control+End');
    await expect.poll(() => activeText(page)).toContain('Non-customer');
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/sort=of/u);
    await page.locator('[aria-sort="descending"]', { hasText: 'Non-customer' }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('give their numbers to spreadsheets and their drawing as SVG', async () => {
    const { page } = await open('?rows=participants&columns=codes&count=binary');
    const csv = await savedFigure(page, 'Save numbers (CSV)');
    const lines = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(lines).toHaveLength(15);
    expect(lines.slice(1).every((line) => /(,[01])+$/u.test(line))).toBe(true);
    const svg = await savedFigure(page, 'Save drawing (SVG)');
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
