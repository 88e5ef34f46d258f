import type { CDPSession, Page } from 'playwright-core';

export type PickerTimings = {
  /** Frames from each letter to the one that shows the list that answers it. */
  readonly frames: readonly number[];
  /** What the page's own thread worked for it, in milliseconds of processor time: events, React, style, layout, painting. */
  readonly work: readonly number[];
};

/** Opens the picker on the first turn and types; each letter is measured until the list that answers it is drawn. */
export async function pickerAnswers(page: Page): Promise<PickerTimings> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(500);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.waitForTimeout(300);
  await watchLetters(page);
  const frames: number[] = [];
  const work: number[] = [];
  for (const [n, letter] of [...'bench 4 bench 12 bench 37'].entries()) {
    const before = await workOf(session);
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const seen = await page.evaluate(() => window.benchLetter);
    const after = await workOf(session);
    if (seen !== undefined && n > 2) {
      frames.push(seen);
      work.push(after - before);
    }
    await page.waitForTimeout(60);
    if (n % 8 === 7) await clear(page);
  }
  await page.keyboard.press('Escape');
  await session.detach();
  return { frames, work };
}

/** Processor time of all tasks of the page's thread so far. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(60);
}

/** Each letter from now on leaves a promise of the number of frames until it stands in the field and was drawn. */
async function watchLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1 || event.ctrlKey) return;
        window.benchLetter = new Promise((resolve) => {
          let frames = 0;
          const look = () => {
            frames += 1;
            const isThere = field?.value.endsWith(event.key) === true;
            if (!isThere && frames < 60) return void requestAnimationFrame(look);
            // This runs before the frame is drawn; a message posted now arrives after it.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(frames);
            port2.postMessage('');
          };
          requestAnimationFrame(look);
        });
      },
      { capture: true },
    );
  });
}

declare global {
  interface Window {
    benchLetter?: Promise<number>;
  }
}
