import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { resourceFolder } from '../electron/backend/resource-folder.ts';
import { startLocalHost } from '../electron/local-host/server.ts';
import { bodyRegions, modalities, type Code } from '../shared/domain/code.ts';
import { launchChromium } from './bench-browser.ts';
import { framesOf } from './frame-timings.ts';
import { median } from './median.ts';
import type { BenchRow } from './row.ts';
import { benchBackend, storeStudy } from './stored-study.ts';

// `npm run bench explorer-scale`, or `node bench/explorer-scale.ts [codings...]` for other sizes (200000 takes minutes).
const codingsPerPerson = 100;
const usual = 20_000;
const limits = { clickMs: 100, frameMs: 50, firstMs: 3000 };
const first = '[data-panel="themes"] [data-mark]';

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2).map(Number);
  for (const codings of asked.length > 0 ? asked : [2000, usual]) {
    for (const { question, ours, baseline, baselineName, limit, note } of await explorerRows(codings)) {
      const holds = ours <= baseline * limit;
      if (!holds) process.exitCode = 1;
      const named = note === undefined ? question : `${question} (${note})`;
      console.log(`${holds ? 'holds' : 'FAILS'} ${named}: ${ours.toFixed(0)} ms; ${baselineName}`);
    }
  }
}

/** How the explorer feels with many codings. */
export async function run(): Promise<BenchRow[]> {
  return explorerRows(usual);
}

async function explorerRows(codings: number): Promise<BenchRow[]> {
  const browser = await launchChromium();
  if (browser === undefined) return [];
  const study = await serveStudy(codings);
  try {
    return await measured(browser, study, codings);
  } finally {
    await browser.close();
    await study.close();
  }
}

type Served = {
  readonly url: string;
  readonly handle: string;
  /** Milliseconds in which the explorer's data are at hand once the study has been read. */
  readonly dataMs: number;
  readonly close: () => Promise<void>;
};

/** The study of `npm run bench:scale` with themes, and places in the body for its sensations, behind a local host. */
async function serveStudy(codings: number): Promise<Served> {
  const rendererFolder = resourceFolder('dist/renderer');
  if (!existsSync(join(rendererFolder, 'index.html')))
    throw new Error('The page is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'hara-explorer-'));
  const path = await storeStudy(folder, codings, Math.max(12, codings / codingsPerPerson));
  const backend = benchBackend(folder);
  const handle = backend.handleFor(path);
  const call = async (procedure: string, input: unknown, study?: string): Promise<unknown> => {
    const reply = await backend.call({ id: randomUUID(), procedure, input, ...(study ? { study } : {}) });
    if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
    return reply.value;
  };
  await call('studies.open', { handle });
  const codes = (await call('codes.list', {}, handle)) as readonly Code[];
  for (const [at, { id }] of codes.filter(({ kind }) => kind === 'sensation').entries()) {
    const facets = { region: bodyRegions[at % 32], modality: modalities[at % 10], direction: 'lighter' };
    await call('codes.update', { id, facets }, handle);
  }
  await call('themes.run', {}, handle);
  const started = performance.now();
  await call('explorer.data', {}, handle);
  const dataMs = performance.now() - started;
  await call('explorer.findings', {}, handle);
  const host = await startLocalHost({ backend, rendererFolder, port: 0, token: randomUUID() });
  return {
    url: host.url,
    handle,
    dataMs,
    close: async () => {
      await host.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measured(browser: Browser, study: Served, codings: number): Promise<BenchRow[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(study.url);
  await page.waitForSelector('main');
  const started = performance.now();
  await goTo(page, study, '');
  await page.waitForSelector(first, { timeout: 120_000 });
  const firstMs = performance.now() - started;
  await page.waitForTimeout(1500); // patterns and saturation arrive
  const of = `${codings.toLocaleString('en')} codings`;
  const rows: BenchRow[] = [
    {
      question: `explorer of ${of}: first figure`,
      ours: firstMs,
      baseline: limits.firstMs,
      baselineName: 'three seconds',
      limit: 1,
      note: `its data made beforehand in ${study.dataMs.toFixed(0)} ms`,
    },
  ];
  for (const [name, query, panel] of [
    ['theme map', '', 'themes'],
    ['people matrix', 'v=matrix', 'themes'],
    ['people matrix, large', 'v=matrix&x=themes', 'themes'],
    ['body map', '', 'felt'],
  ] as const) {
    await goTo(page, study, query);
    const marks = page.locator(`[data-panel="${panel}"] :is([data-mark], [data-roving])`);
    await marks.first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(500);
    const clicked = await clicks(page, panel);
    rows.push({
      question: `explorer of ${of}, ${name}: a filter click painted, median`,
      ours: median(clicked.map(({ ms }) => ms)),
      baseline: limits.clickMs,
      baselineName: '100 ms',
      limit: 1,
      note: `${median(clicked.map(({ work }) => work)).toFixed(0)} ms of processor time`,
    });
    const { frame, work } = await scrolled(browser, page, panel);
    rows.push({
      question: `explorer of ${of}, ${name}: longest frame while scrolling`,
      ours: frame,
      baseline: limits.frameMs,
      baselineName: '50 ms',
      limit: 1,
      note: `${work.toFixed(0)} ms of processor time at most`,
    });
  }
  return rows;
}

async function goTo(page: Page, { handle }: Served, query: string): Promise<void> {
  const address = `#/study/${handle}/explorer${query === '' ? '' : `?${query}`}`;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

/**
 * From a click on each of the first marks of a panel to the frame that shows all figures under the new filter; `work` is the
 * processor time of the page for it, to which nothing else on the machine adds.
 */
async function clicks(page: Page, panel: string): Promise<readonly { ms: number; work: number }[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const times: { ms: number; work: number }[] = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const before = await worked();
    const ms = await page.evaluate(clickPainted, { panel, nth: nth % 5 });
    times.push({ ms, work: (await worked()) - before });
  }
  await session.detach();
  return times;
}

async function clickPainted({ panel, nth }: { panel: string; nth: number }): Promise<number> {
  const marks = document.querySelectorAll(`[data-panel="${panel}"] :is([data-mark], [data-roving])`);
  const before = location.hash;
  const started = performance.now();
  marks[nth]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  // The address changes with the filter; the frame after it is painted when the task after it runs.
  while (location.hash === before && performance.now() - started < 5000)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', resolve, { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
  return performance.now() - started;
}

/** Over the panel, then over the evidence beside it: the longest frame of the best of three passes each. */
async function scrolled(browser: Browser, page: Page, panel: string): Promise<Scrolled> {
  const seen: Scrolled[] = [];
  for (const place of [`[data-panel="${panel}"]`, 'aside']) {
    const box = await page.locator(place).last().boundingBox();
    if (box === null) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(600);
    const passes: Scrolled[] = [];
    for (let pass = 0; pass < 3; pass += 1) passes.push(await onePass(browser, page));
    const longest = (of: keyof Scrolled) => Math.min(...passes.map((pass) => pass[of]));
    seen.push({ frame: longest('frame'), work: longest('work') });
  }
  return {
    frame: Math.max(...seen.map(({ frame }) => frame)),
    work: Math.max(...seen.map(({ work }) => work)),
  };
}

/** Milliseconds between two frames, and of processor time for one. */
type Scrolled = { readonly frame: number; readonly work: number };

async function onePass(browser: Browser, page: Page): Promise<Scrolled> {
  const { frames, work } = await framesOf(browser, page, async () => {
    for (let n = 0; n < 40; n += 1) {
      await page.mouse.wheel(0, n < 20 ? 420 : -420);
      await page.waitForTimeout(16);
    }
  });
  return { frame: Math.max(...frames), work: Math.max(...work) };
}
