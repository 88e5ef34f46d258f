import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';
import { coveredControls, heardOn, unnamed, type Heard } from './support/page-order.ts';
import { press, said } from './support/workbench.ts';

const screens = [
  '',
  '/transcripts',
  '/transcripts/ID',
  '/codebook',
  '/memos',
  '/themes',
  '/statements',
  '/explorer',
  '/matrices',
  '/query?q=kind:sensation',
  '/search?q=a',
  '/deck',
  '/participants',
  '/history',
  '/settings',
];
/** A window of 1440x900 at a zoom of 200 %. */
const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 } as const;
const patient = { timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'ja'] as const)('the sample study, %s', (language) => {
  const home = mkdtempSync(join(tmpdir(), 'hara-access-'));
  let host: HostProcess;
  let study = '';
  let documentId = '';

  beforeAll(async () => {
    host = await startHost(home, language);
    const page = await browser.newPage();
    await page.goto(host.url);
    await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
    study = decodeURIComponent(/#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? '');
    await page.close();
    const documents = (await host.call('documents.list', {}, study)) as { id: string }[];
    documentId = documents[0]?.id ?? '';
  });
  afterAll(async () => {
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function open(path: string, options: BrowserContextOptions) {
    const page = await browser.newPage({
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    const errors = watchErrors(page);
    const settled = watchCalls(page);
    const go = async (to: string) => {
      await page.goto(`${host.origin}/#/study/${encodeURIComponent(study)}${to.replace('ID', documentId)}`);
      await page.locator('main h1').first().waitFor(patient);
      await settled();
    };
    await page.goto(host.url);
    await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
    await go(path);
    return { page, errors, settled, go };
  }

  /** What is wrong with a screen as it stands; empty is well. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const heard = await heardOn(page);
    const count = (is: (each: Heard) => boolean) => heard.filter(is).length;
    const [heads, mains, navs] = [
      count(({ role, level }) => role === 'heading' && level === 1),
      count(({ role }) => role === 'main'),
      count(({ role }) => role === 'navigation'),
    ];
    const wide = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
    return [
      ...(await seriousFindings(page)),
      ...(await coveredControls(page)),
      ...unnamed(heard).map((role) => `${role} without a name`),
      ...(heads === 1 ? [] : [`${heads} headings of the first level`]),
      ...(mains === 1 ? [] : [`${mains} main landmarks`]),
      ...(navs > 0 ? [] : ['no navigation landmark']),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  }

  const scheme = (en: 'light' | 'dark', ja: 'light' | 'dark') => (language === 'ja' ? ja : en);
  const large = { width: 1440, height: 900 } as const;
  const small = { width: 1024, height: 700 } as const;
  // Plain colours of the other screens are seen in screens.test.ts.
  const plainly = ['/transcripts/ID', '/memos', '/matrices', '/settings'];

  it.each([
    ['at 200 % zoom', screens, { ...zoomed, colorScheme: scheme('light', 'dark') }],
    [
      'in forced colours',
      screens,
      {
        viewport: language === 'ja' ? large : small,
        forcedColors: 'active' as const,
        colorScheme: scheme('dark', 'light'),
      },
    ],
    ['in a large window', plainly, { viewport: large, colorScheme: scheme('light', 'dark') }],
    ['in a small window', plainly, { viewport: small, colorScheme: scheme('dark', 'light') }],
  ] as const)(
    'every screen %s has one heading, its landmarks, names on all controls, none covered',
    async (_, paths, options) => {
      const { page, errors, go } = await open('', options);
      const faults: Record<string, readonly string[]> = {};
      for (const path of paths) {
        await go(path);
        const found = await faultsOf(page);
        if (found.length > 0) faults[path] = found;
      }
      expect({ faults, errors }).toEqual({ faults: {}, errors: [] });
      await page.close();
    },
  );

  it('a transcript is heard as a document: its name, then each turn with who speaks and when, and then the words', async () => {
    const { page } = await open('/transcripts/ID', { viewport: { width: 1440, height: 900 } });
    const { document, text, turns } = (await host.call(
      'documents.get',
      { id: documentId },
      study,
    )) as OpenDocument;
    const heard = await heardOn(page);
    const from = heard.findIndex(({ role, name }) => role === 'application' && name.includes(document.title));
    expect(heard.slice(0, from)).toContainEqual({ role: 'heading', name: document.title, level: 1 });
    const words = heard
      .slice(from)
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name);
    for (const { speaker, time, start, end } of turns.slice(0, 6)) {
      const clock =
        time === null ? '' : `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`;
      const at = words.indexOf(text.slice(start, end));
      expect([words[at - 1], at > 0]).toEqual([`${speaker ?? ''}, ${clock}:`, true]);
    }
    // No reader is told the time a second time, after the words.
    expect(words).not.toContain('0:48');
    await page.close();
  });

  it('codings are said on demand, each with its name and the words at which it begins and ends', async () => {
    const { page } = await open('/transcripts/ID', { viewport: { width: 1440, height: 900 } });
    const { text, codings } = (await host.call('documents.get', { id: documentId }, study)) as OpenDocument;
    const codes = (await host.call('codes.list', {}, study)) as { id: string; name: string }[];
    const [first] = codings.toSorted((a, b) => a.start - b.start || b.end - a.end);
    if (first === undefined) throw new Error('nothing is coded');
    const name = codes.find(({ id }) => id === first.codeId)?.name ?? '?';
    await press(page, 'Control+Home', 'o', 'w');
    await expect.poll(() => said(page), patient).toContain(name);
    const words = text.slice(first.start, first.end);
    await expect.poll(() => said(page), patient).toContain(words.slice(0, 6));
    await expect.poll(() => said(page), patient).toContain(words.slice(-4));
    await page.close();
  });

  it('the focus is never lost: every act leaves it where the next key works', async () => {
    const { page, errors, settled } = await open('/transcripts/ID', {
      viewport: { width: 1440, height: 900 },
    });
    const lost: string[] = [];
    const focusOf = () =>
      page.evaluate(() =>
        document.activeElement === document.body ? 'body' : (document.activeElement?.tagName ?? ''),
      );
    for (const keys of [
      ['n', 'l', 'c', 'Escape'],
      ['n', 't', '1'],
      ['Control+z'],
      ['o', 'g', 'Escape'],
      ['m', 'Escape'],
      ['r', 'Escape'],
      ['Enter', ']', 'ArrowLeft', 'Escape'],
      ['Control+f', 'Escape'],
      ['Shift+y', 'Escape'],
      ['b', 'Escape'],
      ['Backspace'],
      ['Control+z'],
      ['e', 'Escape'],
      ['?', 'Escape'],
      ['Control+k', 'Escape'],
      ['Alt+3'],
      ['Alt+4'],
      ['Alt+5'],
      ['Alt+2'],
      ['/'],
      ['q'],
    ]) {
      await press(page, ...keys);
      await settled();
      try {
        await expect.poll(focusOf, { timeout: 4000 }).not.toBe('body');
      } catch {
        lost.push(keys.join(' '));
      }
    }
    expect({ lost, errors }).toEqual({ lost: [], errors: [] });
    await page.close();
  });
});

describe('motion and colours as the system wants them', () => {
  const home = mkdtempSync(join(tmpdir(), 'hara-motion-'));
  let host: HostProcess;
  beforeAll(async () => {
    host = await startHost(home);
  });
  afterAll(async () => {
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function transcript(options: BrowserContextOptions): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
    const settled = watchCalls(page);
    await page.goto(host.url);
    await page.waitForURL(/#\/study\/[^/]+/, { timeout: 60_000 });
    await page.locator('nav a[href*="/transcripts/"]').first().click();
    await page.locator('main [data-turn]').first().waitFor();
    await settled();
    return page;
  }

  /** Milliseconds that things which move now take; the caret, which blinks for ever, left out. */
  const moving = (page: Page) =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map((animation) => animation.effect?.getComputedTiming())
        .filter((timing) => timing?.iterations !== Infinity)
        .map((timing) => Number(timing?.duration ?? 0))
        .filter((duration) => duration > 0),
    );
  const blinking = (page: Page) => page.evaluate(() => document.getAnimations().length);

  it.each(['reduce', 'no-preference'] as const)(
    'what opens moves shortly, or not at all (%s)',
    async (reducedMotion) => {
      const page = await transcript({ reducedMotion });
      const seen: number[] = [];
      for (const keys of [['?'], ['Control+k'], ['Shift+y']]) {
        await press(page, ...keys);
        await page.getByRole('dialog').first().waitFor();
        seen.push(...(await moving(page)));
        await press(page, 'Escape');
        await page.getByRole('dialog').first().waitFor({ state: 'detached' });
      }
      await press(page, 'n');
      if (reducedMotion === 'reduce') expect([seen, await blinking(page)]).toEqual([[], 0]);
      else expect(seen.filter((duration) => duration > 150)).toEqual([]);
      await page.close();
    },
  );

  it('forced colours keep codings, what is chosen and the focus in sight', async () => {
    const page = await transcript({ forcedColors: 'active', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const system = (name: string) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const stripes = [...document.querySelectorAll('[data-turn] span[data-coding]')];
      const current = document.querySelector('nav [aria-current="page"]');
      return {
        ink: system('CanvasText'),
        stripes: [...new Set(stripes.map((stripe) => getComputedStyle(stripe).color))],
        chosen: current === null ? '' : getComputedStyle(current).outlineStyle,
        glyphs: new Set(
          [...document.querySelectorAll('[data-turn] button[data-coding] > span')].map(
            (each) => each.textContent,
          ),
        ).size,
      };
    });
    expect(colours).toEqual({ ...colours, stripes: [colours.ink], chosen: 'solid' });
    expect(colours.glyphs).toBeGreaterThan(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.close();
  });
});
