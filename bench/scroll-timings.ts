import type { Page } from 'playwright-core';

/**
 * The longest time between two frames while the wheel turns for some seconds, in milliseconds. The best of three passes:
 * what a frame takes when nothing else has the processor.
 */
export async function longestFrameScrolling(page: Page): Promise<number> {
  await page.mouse.move(620, 500);
  return longestFrameWhile(page, 90);
}

/** The same where the pointer is, over so many turns of the wheel. */
export async function longestFrameWhile(page: Page, turns: number): Promise<number> {
  const passes: number[] = [];
  await page.waitForTimeout(600);
  for (let pass = 0; pass < 3; pass += 1) passes.push(await onePass(page, turns));
  return Math.min(...passes);
}

async function onePass(page: Page, turns: number): Promise<number> {
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
  for (let n = 0; n < turns; n += 1) {
    await page.mouse.wheel(0, 420);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const frames = window.benchFrames ?? [];
    delete window.benchFrames;
    return Math.max(...frames.slice(2));
  });
}

declare global {
  interface Window {
    benchFrames?: number[];
  }
}
