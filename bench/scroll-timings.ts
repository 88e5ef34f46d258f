import type { Browser, Page } from 'playwright-core';
import { framesOf, type FramePass } from './frame-timings.ts';

const wheelTurns = 90;
const passes = 5;

/**
 * Turns the wheel for some seconds over two pages, in turns, so that whatever else the machine does meets both alike.
 * What each page gives is in the order of its passes.
 */
export async function scrollPasses(
  browser: Browser,
  pages: { readonly coded: Page; readonly plain: Page },
): Promise<{ readonly coded: readonly FramePass[]; readonly plain: readonly FramePass[] }> {
  const coded: FramePass[] = [];
  const plain: FramePass[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    coded.push(await onePass(browser, pages.coded));
    plain.push(await onePass(browser, pages.plain));
  }
  return { coded, plain };
}

async function onePass(browser: Browser, page: Page): Promise<FramePass> {
  await page.bringToFront();
  await page.mouse.move(620, 500);
  await page.waitForTimeout(600);
  return framesOf(browser, page, async () => {
    for (let n = 0; n < wheelTurns; n += 1) {
      await page.mouse.wheel(0, 420);
      await page.waitForTimeout(16);
    }
  });
}
