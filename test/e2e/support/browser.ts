import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { chromiumFlags, needChromium } from '../../../scripts/find-chromium.ts';

/** `HARA_SLOW_CPU=4` runs every page four times slower, to find tests that act before the screen is there. */
const slowness = Number(process.env['HARA_SLOW_CPU'] ?? 1);

export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await needChromium(), args: [...chromiumFlags] });
  if (slowness > 1) browser.on('context', (context) => context.on('page', (page) => void slowDown(page)));
  return browser;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

/** Collects what a page should never say: errors in the console and uncaught exceptions. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  violations: { id: string; impact: string | null; nodes: { html: string; failureSummary?: string }[] }[];
};

/** Serious and critical findings of axe on the page as it stands, one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult;
  return result.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes
        .slice(0, 3)
        .map((node) => `${violation.id}: ${node.html.slice(0, 160)} | ${node.failureSummary ?? ''}`),
    );
}

/** Follows a page's calls, so that a test can wait until the screen has all it asked for. */
export function watchCalls(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (request.url().includes('/api/call')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 3;) {
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))');
      quiet = open.size === 0 ? quiet + 1 : 0;
    }
    await page.evaluate('document.fonts.ready.then(() => undefined)');
  };
}
