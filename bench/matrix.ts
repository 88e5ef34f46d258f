import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './bench-browser.ts';
import { serveCodedStudy, type CodedStudy } from './coded-study.ts';
import { framesOf, type FramePass } from './frame-timings.ts';
import { median } from './median.ts';
import type { BenchRow } from './row.ts';

const oneFrame = 1000 / 60;
/** Frames that are on time are 16.6 to 16.8 ms apart, one that is late 33. */
const clock = 0.5;
const people = 120;
const codes = 40;
const passes = 5;

/** A large matrix, 40 codes by 120 transcripts, each cell filled, scrolled sideways and down in Chromium. */
export async function run(): Promise<BenchRow[]> {
  const browser = await launchChromium();
  if (browser === undefined) return [];
  const study = await serveCodedStudy(
    Array.from({ length: people }, (_, at) => ({
      name: `interview ${at}`,
      characters: 5000,
      codings: codes,
      codes,
    })),
  );
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openMatrix(page, study);
    return [
      ...rowsOf('sideways', await scrolled(browser, page, 1)),
      ...rowsOf('down', await scrolled(browser, page, 0)),
    ];
  } finally {
    await browser.close();
    await study.close();
  }
}

async function openMatrix(page: Page, study: CodedStudy): Promise<void> {
  await page.goto(study.url);
  await page.waitForSelector('main');
  await page.evaluate((path) => {
    location.hash = path;
  }, `/study/${study.handle}/matrices?rows=codes&columns=documents`);
  await page.getByRole('grid').waitFor();
  await page.waitForTimeout(1000);
}

/** There and back again, so that each pass begins where the one before did. */
async function scrolled(browser: Browser, page: Page, sideways: 0 | 1): Promise<readonly FramePass[]> {
  await page.mouse.move(800, 600);
  const seen: FramePass[] = [];
  for (let pass = 0; pass < passes; pass += 1)
    seen.push(
      await framesOf(browser, page, async () => {
        for (let n = 0; n < 60; n += 1) {
          const step = n < 30 ? 160 : -160;
          await page.mouse.wheel(sideways * step, (1 - sideways) * step);
          await page.waitForTimeout(16);
        }
      }),
    );
  return seen;
}

function rowsOf(way: string, seen: readonly FramePass[]): BenchRow[] {
  const frames = seen.flatMap((pass) => pass.frames);
  const hardest = seen.map(({ work }) => Math.max(...work));
  return [
    {
      question: `a frame while a matrix of ${codes} by ${people} is scrolled ${way}, median`,
      ours: median(frames),
      baseline: oneFrame + clock,
      baselineName: 'one frame at 60 Hz as the clock shows it',
      limit: 1,
      note: `the longest ${Math.max(...frames).toFixed(0)} ms`,
    },
    {
      question: `work of the page for the frame that takes most while it is scrolled ${way}, median of ${passes} passes`,
      ours: median(hardest),
      baseline: oneFrame,
      baselineName: 'one frame at 60 Hz',
      limit: 1,
      note: `processor time; ${Math.max(...hardest).toFixed(0)} ms in the worst pass`,
    },
  ];
}
