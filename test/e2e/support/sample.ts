import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Input, Output, StudyProcedureName } from '../../../shared/api/contract.ts';
import { launchBrowser, watchCalls, watchErrors } from './browser.ts';
import { startHost, type HostProcess } from './host.ts';

/** A host in a folder of its own, and a browser; `close` ends both and leaves nothing behind. */
export type Running = {
  readonly home: string;
  readonly browser: Browser;
  readonly host: HostProcess;
  close(): Promise<void>;
};

export async function startAll(name: string, language: 'en' | 'ja' = 'en'): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), `hara-${name}-`));
  const [host, browser] = await Promise.all([startHost(home, language), launchBrowser()]);
  return {
    home,
    browser,
    host,
    close: async () => {
      await browser.close();
      await host.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type Sample = Running & {
  readonly page: Page;
  /** What the page said that it should not. */
  readonly errors: string[];
  /** Waits until the page has all it asked for. */
  readonly settled: () => Promise<void>;
  readonly study: string;
  call<P extends StudyProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>>;
};

/** The sample study, open in a page of its language; calls go to the same study past the page. */
export async function openSample(name: string, language: 'en' | 'ja' = 'en'): Promise<Sample> {
  const running = await startAll(name, language);
  const { browser, host } = running;
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  const study = await openFirst(page, host);
  await settled();
  const call: Sample['call'] = async (procedure, input) =>
    (await host.call(procedure, input, study)) as Output<typeof procedure>;
  return { ...running, page, errors, settled, study, call };
}

/** Goes to the study that the host opens by itself, until its first screen stands. @returns its handle */
export async function openFirst(page: Page, host: HostProcess): Promise<string> {
  await page.goto(host.url);
  await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
  await page.locator('main h1').first().waitFor();
  return decodeURIComponent(/#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? '');
}

/** A screen of a study, once it has all it asked for: `/codebook?code=...`. */
export async function openScreen(
  { browser, host }: Pick<Running, 'browser' | 'host'>,
  study: string,
  screen: string,
): Promise<{ page: Page; errors: string[]; settled: () => Promise<void> }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  await openFirst(page, host);
  await page.goto(`${host.origin}/#/study/${study}${screen}`);
  await page.locator('main h1').first().waitFor();
  await settled();
  return { page, errors, settled };
}
