import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { serveCodedStudy, type CodedStudy } from './coded-study.ts';
import { openTranscript } from './page-timings.ts';
import type { BenchRow } from './row.ts';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What is done within this is felt as done at once. */
const notFelt = 100;

/** Correcting a word at the start of a long coded transcript, so that every coding moves, and leaving edit mode. */
export async function run(): Promise<BenchRow[]> {
  const question = 'leaving edit mode at 300 kB with 1,000 codings';
  const executablePath = browsers.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    return [
      { question, ours: Number.NaN, baseline: Number.NaN, baselineName: 'no Chromium found', limit: 1 },
    ];
  const study = await serveCodedStudy([
    { name: 'short', characters: 50_000, codings: 1000 },
    { name: 'long', characters: 300_000, codings: 1000 },
  ]);
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(study.url);
    await page.waitForSelector('main');
    await leavings(page, study, 'short', 2);
    const long = await leavings(page, study, 'long', 9);
    const ours = middle(long);
    return [
      {
        question,
        ours,
        baseline: notFelt,
        baselineName: 'what is not felt',
        limit: 1,
        note: `from the key to the painted reading page, ${Math.round(Math.max(...long))} ms at the most`,
      },
    ];
  } finally {
    await browser.close();
    await study.close();
  }
}

async function leavings(
  page: Page,
  study: CodedStudy,
  name: string,
  times: number,
): Promise<readonly number[]> {
  await openTranscript(page, study, name);
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await page.waitForTimeout(1500);
    await page.keyboard.press('e');
    await page.waitForSelector('[contenteditable="true"]');
    await page.waitForTimeout(700);
    await page.keyboard.type(`a${n} `);
    await page.waitForTimeout(900);
    await watchLeaving(page);
    await page.keyboard.press('Control+Enter');
    taken.push(await page.evaluate(() => window.benchLeaving ?? Number.NaN));
  }
  return taken;
}

declare global {
  interface Window {
    benchLeaving?: Promise<number>;
  }
}

/** From the next Enter on: how long until the reading page is painted, with codings. */
async function watchLeaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = new AbortController();
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        watch.abort();
        const started = performance.now();
        window.benchLeaving = new Promise((resolve) => {
          const look = () => {
            const isThere =
              document.querySelector('[data-shortcuts="on"] [data-turn] [data-coding]') !== null &&
              CSS.highlights.size > 0;
            if (!isThere) return void requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - started);
            port2.postMessage('');
          };
          requestAnimationFrame(look);
        });
      },
      { capture: true, signal: watch.signal },
    );
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
