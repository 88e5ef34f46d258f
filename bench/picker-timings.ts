import type { Page } from 'playwright-core';
import type { KeyTimings } from './page-timings.ts';

/** Opens the picker on the first turn and types; each letter is timed until the list that answers it is drawn. */
export async function pickerAnswers(page: Page): Promise<KeyTimings> {
  await page.waitForTimeout(500);
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.waitForTimeout(300);
  await watchLetters(page);
  const frames: number[] = [];
  const milliseconds: number[] = [];
  for (const [n, letter] of [...'bench 4 bench 12 bench 37'].entries()) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const seen = await page.evaluate(() => window.benchLetter);
    if (seen !== undefined && n > 2) {
      frames.push(seen.frames);
      milliseconds.push(seen.milliseconds);
    }
    await page.waitForTimeout(60);
    if (n % 8 === 7) await clear(page);
  }
  await page.keyboard.press('Escape');
  return { frames, milliseconds };
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(60);
}

/** Work is the time from the letter to the list standing in the page, frames are counted until it is drawn. */
async function watchLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1 || event.ctrlKey) return;
        const started = performance.now();
        window.benchLetter = new Promise((resolve) => {
          let frames = 0;
          const look = () => {
            frames += 1;
            const milliseconds = performance.now() - started;
            const isThere = field?.value.endsWith(event.key) === true;
            if (!isThere && frames < 60) return void requestAnimationFrame(look);
            resolve({ milliseconds, frames });
          };
          // A task after the key's own: what React drew for it is in the page by then.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const milliseconds = performance.now() - started;
            requestAnimationFrame(() => {
              frames = 1;
              if (field?.value.endsWith(event.key) === true) resolve({ milliseconds, frames });
              else look();
            });
          };
          setTimeout(() => port2.postMessage(''));
        });
      },
      { capture: true },
    );
  });
}

declare global {
  interface Window {
    benchLetter?: Promise<{ readonly milliseconds: number; readonly frames: number }>;
  }
}
