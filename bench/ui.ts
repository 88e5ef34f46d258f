import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './bench-browser.ts';
import { serveCodedStudy, type CodedStudy } from './coded-study.ts';
import { codeByKey, openPlain, openTranscript } from './page-timings.ts';
import { pickerAnswers } from './picker-timings.ts';
import { openBare, rendererMegabytes } from './renderer-memory.ts';
import type { BenchRow } from './row.ts';
import type { FramePass } from './frame-timings.ts';
import { median } from './median.ts';
import { scrollPasses } from './scroll-timings.ts';

/** 100,000 English words are about this many characters. */
const hundredThousandWords = 570_000;
const oneFrame = 1000 / 60;

/** How the workbench feels with a very long, densely coded transcript: `npm run bench:ui`. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchChromium();
  if (browser === undefined) return [];
  const study = await serveCodedStudy([
    { name: 'long', characters: hundredThousandWords, codings: 5000, codes: 500 },
    { name: 'warm-up', characters: 20_000, codings: 100 },
  ]);
  try {
    const page = await pageOf(browser, study);
    await openTranscript(page, study, 'warm-up'); // code and fonts are there from here on
    return [
      await opening(page, study),
      ...(await coding(page, study)),
      ...(await scrolling(browser, page, study)),
      ...(await picking(page, study)),
      await memory(browser, study),
    ];
  } finally {
    await browser.close();
    await study.close();
  }
}

async function pageOf(browser: Browser, study: CodedStudy): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(study.url);
  await page.waitForSelector('main');
  return page;
}

async function opening(page: Page, study: CodedStudy): Promise<BenchRow> {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    ours.push(await openTranscript(page, study, 'long'));
    plain.push(await openPlain(page, study, 'long'));
  }
  return {
    question: 'opening 100,000 words with 5,000 codings',
    ours: median(ours),
    baseline: median(plain),
    baselineName: 'the same text as plain paragraphs',
    limit: 2.5,
  };
}

async function coding(page: Page, study: CodedStudy): Promise<BenchRow[]> {
  const { frames, milliseconds } = await codeByKey(page, study, 'long', 5, 33);
  const times = `${median(milliseconds).toFixed(0)} ms at the median`;
  return [
    {
      question: 'a coding painted, median',
      unit: 'frames',
      ours: median(frames),
      baseline: 2,
      baselineName: 'two frames',
      limit: 1,
      note: times,
    },
    {
      question: 'a coding painted, the slowest of thirty',
      unit: 'frames',
      ours: Math.max(...frames),
      baseline: 3,
      baselineName: 'three frames',
      limit: 1,
    },
  ];
}

async function scrolling(browser: Browser, page: Page, study: CodedStudy): Promise<BenchRow[]> {
  await openTranscript(page, study, 'long');
  const bare = await page.context().newPage();
  await openBare(bare, study);
  const passes = await scrollPasses(browser, { coded: page, plain: bare });
  await bare.close();
  const longest = (each: readonly FramePass[]) => each.map(({ frames }) => Math.max(...frames));
  const told = (each: readonly number[]) =>
    `${median(each).toFixed(0)} ms, the worst pass ${Math.max(...each).toFixed(0)} ms`;
  return [
    {
      question: 'scrolling through it by wheel, the longest frame of a pass, median of five',
      ours: median(longest(passes.coded)),
      baseline: 50,
      baselineName: 'three frames at 60 Hz',
      limit: 1,
      note: `${told(longest(passes.coded))}; plain paragraphs in the same minute ${told(longest(passes.plain))}`,
    },
    {
      question: 'work of the page for the frame that takes most while scrolling, of all passes',
      ours: Math.max(...passes.coded.flatMap(({ work }) => work)),
      baseline: 50,
      baselineName: 'three frames at 60 Hz',
      limit: 1,
      note: 'processor time, which nothing else on the machine adds to',
    },
  ];
}

async function picking(page: Page, study: CodedStudy): Promise<BenchRow[]> {
  await openTranscript(page, study, 'long');
  const { frames, work } = await pickerAnswers(page);
  return [
    {
      question: 'the picker answers a letter at 500 codes',
      unit: 'frames',
      ours: Math.max(...frames),
      baseline: 1,
      baselineName: 'one frame',
      limit: 1,
      note: `the slowest of ${frames.length}`,
    },
    {
      question: 'work of the page for a letter in the picker at 500 codes, until it is drawn, median',
      ours: median(work),
      note: `processor time; ${Math.max(...work).toFixed(0)} ms at the most`,
      baseline: oneFrame,
      baselineName: 'one frame at 60 Hz',
      limit: 1,
    },
  ];
}

async function memory(browser: Browser, study: CodedStudy): Promise<BenchRow> {
  const ours = await rendererMegabytes(browser, study, 'coded');
  const baseline = await rendererMegabytes(browser, study, 'plain');
  return {
    question: 'memory of the page with it open',
    unit: 'MB',
    ours,
    baseline,
    baselineName: 'a bare page of the same text as plain paragraphs',
    limit: 3,
    note: 'resident, of the page\u2019s own process',
  };
}
