import type { Browser, Page } from 'playwright-core';

export type FramePass = {
  /** Times between one frame and the next, in milliseconds. */
  readonly frames: readonly number[];
  /** What the thread of the page worked for each frame, in milliseconds of processor time: nothing else on the machine adds to it. */
  readonly work: readonly number[];
};

/** The frames of a page while something is done with it. */
export async function framesOf(browser: Browser, page: Page, doing: () => Promise<void>): Promise<FramePass> {
  await browser.startTracing(page, { categories: ['cc'] });
  await watchFrames(page);
  await doing();
  const frames = await page.evaluate(() => {
    const seen = window.benchFrames ?? [];
    delete window.benchFrames;
    return seen.slice(2);
  });
  return { frames, work: worked(await browser.stopTracing()) };
}

/** Each frame's work (events, callbacks, style, layout, painting) is one such event in the trace, `tdur` its processor time. */
function worked(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    readonly traceEvents: readonly { readonly name: string; readonly tdur?: number }[];
  };
  return traceEvents
    .filter(({ name, tdur }) => name === 'ProxyMain::BeginMainFrame' && tdur !== undefined)
    .map(({ tdur = 0 }) => tdur / 1000);
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
