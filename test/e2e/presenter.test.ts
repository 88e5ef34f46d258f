import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { launchBrowser, seriousFindings, watchErrors } from './support/browser.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'hara-presenter-'));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = (page: Page) => page.locator('section.now h2').textContent();

describe.each(['en', 'ja'] as const)('a deck as one page, %s', (language) => {
  const task = deckTask({ data: demoStudy(language), length: 5, format: 'html' });
  const titles = task.slides.map((slide) => slide.title);
  let page: Page;
  let errors: string[];
  const asked: string[] = [];
  beforeAll(async () => {
    const file = join(folder, `${language}.html`);
    writeFileSync(file, (await renderDeckFile(task, () => undefined)).bytes);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    errors = watchErrors(page);
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });

  it('is read without presenting, without serious findings, and asks for nothing', async () => {
    expect(await page.locator('section').count()).toBe(titles.length);
    expect(await seriousFindings(page)).toEqual([]);
    expect(asked.filter((url) => !/^(?:file|data):/u.test(url))).toEqual([]);
  });

  it('is set in its embedded faces', async () => {
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((face) => face.status === 'error').length;
    });
    expect(loaded).toBe(0);
  });

  it('is presented by keys, told to screen readers, with notes, overview, black screen and time', async () => {
    await page.keyboard.press('p');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expect.poll(() => shown(page)).toBe(titles[2]);
    await expect.poll(() => page.locator('#live').textContent()).toContain(titles[2] ?? '');
    await page.keyboard.press('n');
    await page.locator('section.now details').waitFor();
    await page.keyboard.press('b');
    await page.locator('#black').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#black').waitFor({ state: 'hidden' });
    await page.keyboard.press('o');
    await page.locator('section .page').nth(4).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('html:not(.overview)').waitFor();
    await expect.poll(() => page.locator('#time').textContent()).toMatch(/^\d\d:\d\d$/);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('moves together with its window of notes', async () => {
    await page.keyboard.press('Home');
    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('w')]);
    await notes.waitForSelector('html.teller section.now');
    await notes.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (title) => document.querySelector('section.now h2')?.textContent === title,
      titles[1],
    );
    await expect.poll(() => shown(notes)).toBe(titles[1]);
    await notes.close();
    expect(errors).toEqual([]);
  });
});
