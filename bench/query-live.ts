import type { Page } from 'playwright-core';
import { launchChromium } from './bench-browser.ts';
import { serveCodedStudy, type CodedStudy } from './coded-study.ts';
import { median } from './median.ts';
import type { BenchRow } from './row.ts';

const times = 12;
/** What the page waits for another letter, and what is not felt as waiting after it. */
const [pause, notFelt] = [150, 100];

/** A query while it is typed, over 5,000 codings of 500 codes in 100,000 words: from the last letter to the answer on the screen. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchChromium();
  if (browser === undefined) return [];
  const study = await serveCodedStudy([{ name: 'long', characters: 570_000, codings: 5000, codes: 500 }]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const taken = await answers(page, study);
    return [
      {
        question: 'a query over 5,000 codings, from its last letter to the answer drawn, median',
        ours: median(taken),
        baseline: pause + notFelt,
        baselineName: `${pause} ms for another letter and ${notFelt} ms that are not felt`,
        limit: 1,
        note: `${Math.max(...taken).toFixed(0)} ms at the most`,
      },
    ];
  } finally {
    await browser.close();
    await study.close();
  }
}

async function answers(page: Page, study: CodedStudy): Promise<readonly number[]> {
  await page.goto(study.url);
  await page.waitForSelector('main');
  await page.evaluate((path) => {
    location.hash = path;
  }, `/study/${study.handle}/query`);
  const field = page.locator('main textarea').first();
  await field.waitFor();
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await field.fill('');
    await page.waitForTimeout(400);
    await field.focus();
    await page.keyboard.type(`"bench ${n}" or "bench ${n + 200}`);
    await watchLetter(page);
    await page.keyboard.type('"');
    taken.push(await page.evaluate(() => window.benchAnswer ?? Number.NaN));
  }
  // The first ones warm up what the engine compiles late.
  return taken.slice(2);
}

declare global {
  interface Window {
    benchAnswer?: Promise<number>;
  }
}

/** From the next key on: how long until a count of passages stands on the screen. */
async function watchLetter(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = () => /\d/.test(document.querySelector('main p[role="status"]')?.textContent ?? '');
    window.addEventListener(
      'keydown',
      () => {
        const started = performance.now();
        window.benchAnswer = new Promise((resolve) => {
          const look = () => {
            if (!counted() && performance.now() - started < 10_000) return void requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - started);
            port2.postMessage('');
          };
          requestAnimationFrame(look);
        });
      },
      { capture: true, once: true },
    );
  });
}
