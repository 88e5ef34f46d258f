import type { Browser, Page } from 'playwright-core';

export type ScrollPass = {
  /** The longest time between two frames, in milliseconds. */
  readonly longest: number;
  /** What the thread of the page itself works for the frame that takes most, in milliseconds of processor time. */
  readonly work: number;
};

const wheelTurns = 90;
const passes = 5;

/**
 * Turns the wheel for some seconds over each of the pages, in turns, so that whatever else the machine does meets all
 * alike. What each page gives is in the order of its passes.
 */
export async function scrollPasses<Name extends string>(
  browser: Browser,
  pages: Readonly<Record<Name, Page>>,
): Promise<Readonly<Record<Name, readonly ScrollPass[]>>> {
  const names = Object.keys(pages) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as ScrollPass[]])) as unknown as Record<
    Name,
    ScrollPass[]
  >;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const name of names) {
      await pages[name].bringToFront();
      await pages[name].mouse.move(620, 500);
      await pages[name].waitForTimeout(600);
      seen[name].push(await onePass(browser, pages[name]));
    }
  }
  return seen;
}

async function onePass(browser: Browser, page: Page): Promise<ScrollPass> {
  await browser.startTracing(page, { categories: ['cc'] });
  await watchFrames(page);
  for (let n = 0; n < wheelTurns; n += 1) {
    await page.mouse.wheel(0, 420);
    await page.waitForTimeout(16);
  }
  const longest = await page.evaluate(() => {
    const frames = window.benchFrames ?? [];
    delete window.benchFrames;
    return Math.max(...frames.slice(2));
  });
  return { longest, work: mostWork(await browser.stopTracing()) };
}

/** Each frame's work (events, callbacks, style, layout, painting) is one such event in the trace, `tdur` its processor time. */
function mostWork(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    readonly traceEvents: readonly { readonly name: string; readonly tdur?: number }[];
  };
  const work = traceEvents.filter(({ name }) => name === 'ProxyMain::BeginMainFrame');
  return Math.max(...work.map(({ tdur = 0 }) => tdur / 1000));
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchFrames = [];
    let before = performance.now();
    const tick = (now: number) => {
      window.benchFrames?.push(now - before);
      before = now;
      if (window.benchFrames !== undefined) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

declare global {
  interface Window {
    benchFrames?: number[];
  }
}
