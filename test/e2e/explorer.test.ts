import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';

const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
const marks = (page: Page, name: string) => panel(page, name).locator('[data-mark]');
const chips = (page: Page) => page.locator('main section').first();
const left = (page: Page) => chips(page).locator('b').first();
const pressed = (mark: Locator) => mark.getAttribute('aria-pressed');

describe.each(['en', 'ja'] as const)('the explorer of the sample study, %s', (language) => {
  const t = (en: string, ja: string) => (language === 'ja' ? ja : en);
  let running: Running;
  beforeAll(async () => {
    running = await startAll('explorer', language);
  });
  afterAll(() => running.close());

  async function open(scheme: 'light' | 'dark', width: number, height: number, query = '') {
    const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
    const page = await running.browser.newPage({
      colorScheme: scheme,
      viewport: { width, height },
      locale,
      reducedMotion: 'reduce',
    });
    const errors = watchErrors(page);
    const settled = watchCalls(page);
    const study = await openFirst(page, running.host);
    const base = `${running.host.origin}/#/study/${study}/explorer`;
    await page.goto(`${base}${query === '' ? '' : `?${query}`}`);
    await marks(page, 'who').or(panel(page, 'who').locator('table')).first().waitFor();
    await settled();
    return { page, errors, base, settled };
  }

  it.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 1024, 700],
    ['dark', 1024, 700],
  ] as const)('has no serious finding of axe in any figure (%s, %d x %d)', async (scheme, width, height) => {
    const { page, errors, base, settled } = await open(scheme, width, height);
    const findings: Record<string, string[]> = {};
    for (const query of ['', 'g=core&v=cards.words.patterns.saturation', 'v=matrix.lattice&x=themes']) {
      await page.goto(query === '' ? base : `${base}?${query}`);
      await panel(page, 'themes').waitFor();
      await settled();
      const found = await seriousFindings(page);
      if (found.length > 0) findings[query] = found;
      const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      expect(overflow).toBeLessThanOrEqual(0);
    }
    expect({ findings, errors }).toEqual({ findings: {}, errors: [] });
    await page.close();
  });

  it('follows a click everywhere; back and forward go through the picks', async () => {
    const { page } = await open('light', 1440, 900);
    const theme = marks(page, 'themes').first();
    await theme.click();
    await expect.poll(() => pressed(theme)).toBe('true');
    const withTheme = page.url();
    expect(withTheme).toMatch(/explorer\?t=[0-9a-f]{6,}$/);
    const people = await left(page).innerText();
    expect(people).toMatch(language === 'ja' ? /人中\d+人 · / : /of \d+ people · \d+ of \d+ core/);
    await page.locator('aside li').first().waitFor();

    await panel(page, 'felt').locator('g[data-roving]').first().click();
    await expect.poll(() => page.url()).toMatch(/&r=/);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(withTheme);
    await expect.poll(() => left(page).innerText()).toBe(people);
    await page.goForward();
    await expect.poll(() => page.url()).toMatch(/&r=/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('?');
    await page.close();
  });

  it('leads from a number to the place in the transcript', async () => {
    const { page } = await open('light', 1440, 900);
    await marks(page, 'who').first().click();
    await page.locator('aside blockquote a').first().click();
    await page.waitForURL(/\/transcripts\/[^?]+\?at=\d+-\d+/);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/explorer\?t=/);
    await page.close();
  });

  it('is used with the keys alone: panels, marks, picks, tables and views', async () => {
    const { page } = await open('light', 1440, 900);
    const focused = () =>
      page.evaluate('document.activeElement?.getAttribute("data-mark") ?? ""') as Promise<string>;
    await hasFocus(page.getByRole('main'));
    await page.keyboard.press('j');
    await expect.poll(focused).not.toBe('');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    await page.keyboard.press('ArrowLeft');
    expect(second === first ? await focused() : second).not.toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\?t=/);
    await page.keyboard.press('t');
    const table = panel(page, 'themes').getByRole('group').getByRole('table');
    await table.waitFor();
    // The focus goes along, from the mark to the table and back.
    await hasFocus(panel(page, 'themes').getByRole('group'));
    await page.keyboard.press('t');
    await table.waitFor({ state: 'detached' });
    await expect.poll(focused).not.toBe('');

    await page.keyboard.press('n');
    await hasFocus(page.getByRole('textbox'));
    await page.keyboard.type(t('What matters most', '大事なこと'));
    await page.keyboard.press('Enter');
    const views = page.getByRole('navigation', { name: t('Views', 'ビュー') });
    await views.getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('?');
    await views.getByRole('button', { name: t('What matters most', '大事なこと') }).click();
    await expect.poll(() => page.url()).toMatch(/\?t=/);
    await page.keyboard.press('Control+z');
    await views.getByRole('textbox').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText(t('Clear the filter', '絞り込みを解除')).waitFor();
    await page.close();
  });

  it.each([
    ['themes', 'map', 10],
    ['themes', 'cards', 20],
    ['themes', 'matrix', 40],
    ['felt', 'body', 30],
    ['felt', 'words', 10],
    ['who', 'contrast', 40],
    ['who', 'lattice', 10],
    ['when', 'journey', 20],
    ['when', 'saturation', 10],
  ] as const)('saves the figure of %s, %s, as a drawing with its title', async (where, figure, shapes) => {
    const { page } = await open('light', 1440, 900, `v=${figure}`);
    const menu = panel(page, where).locator('figure button[aria-haspopup="menu"]').first();
    await menu.press('Enter');
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /SVG/u }).first().press('Enter');
    const download = await downloading;
    const file = join(running.home, `${figure}.svg`);
    await download.saveAs(file);
    const drawing = readFileSync(file, 'utf8');
    expect(drawing.match(/<(?:path|circle|rect|ellipse|line) /gu)?.length).toBeGreaterThan(shapes);
    expect(drawing).not.toMatch(/var\(--|class=|NaN|undefined/u);
    const [, title = ''] = /<title>([^<]+)<\/title>/u.exec(drawing) ?? [];
    expect(download.suggestedFilename()).toBe(`${title.replace(/[.。?？]$/u, '').trim()}.svg`);
    await page.close();
  });

  it('is handed round as a file that opens without a network and finds its way back and forward', async () => {
    const { page } = await open('light', 1440, 900);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t('Share as a file', 'ファイルで共有') }).click();
    const file = join(running.home, 'explorer.html');
    await (await downloading).saveAs(file);
    await page.close();

    const offline = await running.browser.newContext({
      offline: true,
      viewport: { width: 1440, height: 900 },
    });
    const alone = await offline.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    alone.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) asked.push(request.url());
    });
    alone.on('console', (message) => said.push(message.text()));
    alone.on('pageerror', (error) => said.push(error.message));
    await alone.goto(pathToFileURL(file).href);
    await marks(alone, 'themes').first().click();
    await expect.poll(() => alone.url()).toMatch(/#\/\?t=/);
    await expect.poll(() => alone.locator('aside blockquote').count()).toBeGreaterThan(0);
    await alone.goBack();
    await expect.poll(() => alone.url()).not.toContain('t=');
    await alone.goForward();
    await expect.poll(() => pressed(marks(alone, 'themes').first())).toBe('true');
    await alone.keyboard.press('?');
    await alone.getByRole('dialog').waitFor();
    await alone.keyboard.press('Escape');
    const text = await alone.content();
    for (const name of language === 'en' ? ['Lindqvist', 'Brandt', 'Amory'] : [])
      expect(text).not.toContain(name);
    expect(await seriousFindings(alone).catch((error: unknown) => [String(error)])).toEqual([]);
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    await offline.close();
  });
});

describe('a study without codings', () => {
  it('teaches what to do first', async () => {
    const { host, browser, close } = await startAll('explorer');
    try {
      const made = (await host.call('studies.create', {
        name: 'Empty',
        language: 'en',
        starterCodebook: false,
      })) as { handle: string };
      const page = await browser.newPage();
      await openFirst(page, host);
      await page.goto(`${host.origin}/#/study/${made.handle}/explorer`);
      await page.getByText('Nothing to explore yet').waitFor();
      await page.getByRole('button', { name: 'Open the transcripts' }).click();
      await page.waitForURL(/\/transcripts/);
    } finally {
      await close();
    }
  });
});
