import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { audiences } from '../../shared/deck/deck.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { deckTask, proposedSlides } from '../support/deck-study.ts';
import { realStudy } from '../support/real-study.ts';
import { sampleData } from '../support/sample-data.ts';
import { hasSharedData } from '../support/shared-data.ts';
import { colliding, outside, textBoxes, type DrawnWord, type Tolerance } from '../support/text-boxes.ts';
import { launchBrowser } from './support/browser.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'hara-boxes-'));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Letters are given their measured width; what the browser counts as their height reaches beyond the line box. */
const slack: Tolerance = { beside: 0.03, share: 0.005, above: 0.45 };

/** Every text of every slide as the browser draws it, in inches of its page. */
const drawn = (page: Page, width: number) =>
  page.evaluate(`[...document.querySelectorAll('svg.page')].map((svg) => {
    const frame = svg.getBoundingClientRect();
    const inches = ${width} / frame.width;
    return [...svg.querySelectorAll('text')].map((text) => {
      const box = text.getBoundingClientRect();
      return {
        text: text.textContent,
        box: {
          x: (box.left - frame.left) * inches,
          y: (box.top - frame.top) * inches,
          w: box.width * inches,
          h: box.height * inches,
        },
      };
    });
  })`) as Promise<DrawnWord[][]>;

const studies: Readonly<Record<string, () => StudyData | Promise<StudyData>>> = {
  'the English sample': () => sampleData('en'),
  'the Japanese sample': () => sampleData('ja'),
  ...(hasSharedData ? { 'forty real interviews': realStudy } : {}),
};

it.each(Object.keys(studies))(
  'in the web page no text leaves its box and none lies over another: decks of every audience of %s, in both languages',
  async (name) => {
    const data = await studies[name]?.();
    if (!data) throw new Error(`no study ${name}`);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    for (const language of ['en', 'ja'] as const)
      for (const audience of audiences) {
        const slides = proposedSlides({ data, language, audience });
        const file = join(folder, 'deck.html');
        const task = deckTask({ data, language, audience, format: 'html' });
        writeFileSync(file, (await renderDeckFile(task, () => undefined)).bytes);
        await page.goto(pathToFileURL(file).href);
        await page.evaluate('document.fonts.ready.then(() => undefined)');
        const pages = await drawn(page, slides[0]?.size.w ?? 0);
        expect(pages.length).toBe(slides.length);
        slides.forEach((slide, at) => {
          const words = pages[at] ?? [];
          const found = [...outside(textBoxes(slide, standardLook), words, slack), ...colliding(words)];
          faults.push(...found.map((fault) => `${language} ${audience} ${slide.id}: ${fault}`));
        });
      }
    await page.close();
    expect(faults).toEqual([]);
  },
  180_000,
);
