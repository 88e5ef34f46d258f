import type { Page } from 'playwright-core';
import { launchChromium } from './bench-browser.ts';
import { serveCodedStudy, type CodedStudy } from './coded-study.ts';
import { codeByKey, openPlain, openTranscript, type KeyTimings } from './page-timings.ts';
import type { BenchRow } from './row.ts';

const twoFrames = 2000 / 60;

/** 50,000 English words are about this many characters. */
const fiftyThousandWords = 285_000;

/** Opening a long coded transcript, and one coding from the key to the screen, in Chromium against the local host. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchChromium();
  if (browser === undefined) return [notMeasured('opening and coding in a browser: no Chromium found')];
  const study = await serveCodedStudy([
    { name: 'opening', characters: fiftyThousandWords, codings: 2000 },
    { name: 'opening-10x', characters: fiftyThousandWords * 10, codings: 20_000 },
    { name: 'short', characters: 50_000, codings: 1000 },
    { name: 'long', characters: 300_000, codings: 1000 },
  ]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(study.url);
    await page.waitForSelector('main');
    return [...(await opening(page, study)), ...(await coding(page, study))];
  } finally {
    await browser.close();
    await study.close();
  }
}

async function opening(page: Page, study: CodedStudy): Promise<BenchRow[]> {
  const both = async (name: string, times: number) => {
    const ours: number[] = [];
    const plain: number[] = [];
    await openTranscript(page, study, 'short'); // code and fonts are there from here on
    for (let n = 0; n < times; n += 1) {
      ours.push(await openTranscript(page, study, name));
      plain.push(await openPlain(page, study, name));
    }
    return { ours: median(ours), baseline: median(plain) };
  };
  const once = await both('opening', 7);
  const tenfold = await both('opening-10x', 3);
  const allowed = (10 * Math.log(500_000)) / Math.log(50_000);
  return [
    {
      question: 'opening 50,000 words with 2,000 codings',
      ...once,
      baselineName: 'the same text as plain paragraphs',
      limit: 2.5,
      note: 'from the click to the painted page, fetching included in both',
    },
    {
      question: 'opening 500,000 words with 20,000 codings against n log n',
      ours: tenfold.ours,
      baseline: once.ours * allowed,
      baselineName: `50,000 words x ${allowed.toFixed(1)}`,
      limit: 1,
    },
  ];
}

async function coding(page: Page, study: CodedStudy): Promise<BenchRow[]> {
  // In turns, so that whatever else the machine does meets both alike.
  const short = [await codeByKey(page, study, 'short', 0)];
  const long = [await codeByKey(page, study, 'long', 0)];
  short.push(await codeByKey(page, study, 'short', 20));
  long.push(await codeByKey(page, study, 'long', 20));
  const row = (kilobytes: number, measured: readonly KeyTimings[]): BenchRow => ({
    question: `one coding from key press to painted, ${kilobytes} kB with 1,000 codings`,
    ours: usual(measured),
    baseline: twoFrames,
    baselineName: 'two frames at 60 Hz',
    limit: 1,
    note: `shown by frame ${Math.max(...measured.flatMap(({ frames }) => frames))} after the key at the latest`,
  });
  return [
    row(50, short),
    row(300, long),
    {
      question: 'one coding from key press to painted, 300 kB against 50 kB',
      ours: usual(long),
      baseline: usual(short),
      baselineName: '50 kB with 1,000 codings',
      limit: 1.5,
    },
  ];
}

/** Lower quartile: what a coding takes when nothing else has the processor. */
function usual(measured: readonly KeyTimings[]): number {
  const times = measured.flatMap(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 4)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function notMeasured(question: string): BenchRow {
  return { question, ours: Number.NaN, baseline: Number.NaN, baselineName: '-', limit: 1 };
}
