import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { CodedStudy } from './coded-study.ts';
import { openTranscript } from './page-timings.ts';

/**
 * Megabytes that the process of a page holds with the long transcript in it, after the engine collected what nobody
 * holds: in the workbench, or as paragraphs in a page that has nothing else. NaN where there is no /proc.
 */
export async function rendererMegabytes(
  browser: Browser,
  study: CodedStudy,
  as: 'coded' | 'plain',
): Promise<number> {
  const before = await renderers(browser);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await (as === 'coded' ? openCoded(page, study) : openBare(page, study));
  await page.waitForTimeout(1500);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(500);
  const own = (await renderers(browser)).filter((id) => !before.includes(id));
  const megabytes = Math.max(...own.map(residentMegabytes));
  await context.close();
  return own.length === 0 ? Number.NaN : megabytes;
}

async function openCoded(page: Page, study: CodedStudy): Promise<void> {
  await page.goto(study.url);
  await page.waitForSelector('main');
  await openTranscript(page, study, 'long');
}

/** The long transcript as paragraphs in a page that has nothing else. */
export async function openBare(page: Page, study: CodedStudy): Promise<void> {
  const text = await study.textOf('long');
  await page.setContent('<!doctype html><body style="font:17px/1.6 serif;width:37rem">');
  await page.evaluate((paragraphs) => {
    for (const words of paragraphs) {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      document.body.append(paragraph);
    }
  }, text);
}

async function renderers(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function residentMegabytes(id: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
