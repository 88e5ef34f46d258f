import type { Page } from 'playwright-core';
import type { CodedStudy } from './coded-study.ts';

/** Milliseconds from asking for a transcript in the address to its first screen being painted with codings. */
export async function openTranscript(page: Page, study: CodedStudy, name: string): Promise<number> {
  await leave(page, study);
  const address = pathOf(study, name);
  return page.evaluate(async (path) => {
    const before = document.querySelector('[data-turn]') === null;
    if (!before) throw new Error('a transcript is still open');
    const started = performance.now();
    location.hash = path;
    await new Promise<void>((resolve) => {
      const look = () => {
        const isPainted =
          document.querySelector('[data-turn] [data-coding]') !== null && CSS.highlights.size > 0;
        if (!isPainted) return void requestAnimationFrame(look);
        // This runs before the frame is drawn; a message posted now arrives after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage('');
      };
      requestAnimationFrame(look);
    });
    return performance.now() - started;
  }, address);
}

/** The same for the bare text: fetched over the same way, one paragraph a turn, in the same column and type. */
export async function openPlain(page: Page, study: CodedStudy, name: string): Promise<number> {
  await leave(page, study);
  return page.evaluate(
    async ({ handle, id }) => {
      const started = performance.now();
      const response = await fetch('/api/call', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem('hara.token') ?? ''}`,
        },
        body: JSON.stringify({
          id: crypto.randomUUID(),
          procedure: 'documents.get',
          study: handle,
          input: { id },
        }),
      });
      const { value } = (await response.json()) as {
        value: { text: string; turns: { start: number; end: number }[] };
      };
      const sheet = document.createElement('div');
      sheet.style.cssText =
        'position:fixed;inset:0 328px 0 224px;overflow:auto;background:var(--page);font:var(--text-read)/var(--leading-read) var(--serif);z-index:9';
      for (const { start, end } of value.turns) {
        const paragraph = document.createElement('p');
        paragraph.style.cssText = 'width:37rem;margin:0 0 1rem 104px';
        paragraph.textContent = value.text.slice(start, end);
        sheet.append(paragraph);
      }
      document.body.append(sheet);
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage('');
        });
      });
      const took = performance.now() - started;
      sheet.remove();
      return took;
    },
    { handle: study.handle, id: idOf(study, name) },
  );
}

export type KeyTimings = {
  /** From the key event to the frame with the coding having been drawn. */
  readonly milliseconds: readonly number[];
  readonly frames: readonly number[];
};

/** Codes one sentence after the other with the key of a recent code. */
export async function codeByKey(
  page: Page,
  study: CodedStudy,
  name: string,
  firstTurn: number,
  presses = 15,
): Promise<KeyTimings> {
  await openTranscript(page, study, name);
  await page.waitForTimeout(500);
  await watchKey(page);
  for (let n = 0; n < firstTurn; n += 1) await page.keyboard.press('j');
  const milliseconds: number[] = [];
  const frames: number[] = [];
  for (let n = 0; n < presses; n += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('t');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForTimeout(120);
    await page.keyboard.press('1');
    const seen = await page.evaluate(() => window.benchKey);
    if (seen === undefined) throw new Error('nothing was painted');
    // The first presses warm up what the engine compiles late.
    if (n >= 3) {
      milliseconds.push(seen.milliseconds);
      frames.push(seen.frames);
    }
    await page.waitForTimeout(120);
  }
  return { milliseconds, frames };
}

declare global {
  interface Window {
    benchKey?: Promise<{ readonly milliseconds: number; readonly frames: number }>;
  }
}

/** From now on each press of `1` leaves a promise of how long it took until its coding was on the screen. */
async function watchKey(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '1') return;
        const started = performance.now();
        const painted = () => document.querySelectorAll('[data-turn] span[data-coding]').length;
        const before = painted();
        window.benchKey = new Promise((resolve) => {
          let frames = 0;
          const look = () => {
            frames += 1;
            if (painted() === before && frames < 120) return void requestAnimationFrame(look);
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve({ milliseconds: performance.now() - started, frames });
            port2.postMessage('');
          };
          requestAnimationFrame(look);
        });
      },
      { capture: true },
    );
  });
}

async function leave(page: Page, study: CodedStudy): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path;
  }, `/study/${study.handle}/settings`);
  await page.waitForFunction(() => document.querySelector('[data-turn]') === null);
  await page.waitForTimeout(300);
}

function idOf(study: CodedStudy, name: string): string {
  const id = study.documentIds.get(name);
  if (id === undefined) throw new Error(`no transcript ${name}`);
  return id;
}

function pathOf(study: CodedStudy, name: string): string {
  return `/study/${study.handle}/transcripts/${idOf(study, name)}`;
}
