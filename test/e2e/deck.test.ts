import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output, StudyProcedureName } from '../../shared/api/contract.ts';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

// From a statement to a deck that can be shown: built and changed by keyboard alone, in one study from one test to the next.

const home = mkdtempSync(join(tmpdir(), 'hara-deck-'));
let host: HostProcess;
let browser: Browser;
let page: Page;
let study = '';
let errors: string[] = [];
let settled: () => Promise<void>;

beforeAll(async () => {
  host = await startHost(home);
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  errors = watchErrors(page);
  settled = watchCalls(page);
  await page.goto(host.url);
  await page.waitForURL(/#\/study\//);
  study = /#\/study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  await page.locator('main h1').first().waitFor();
  await settled();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(home, { recursive: true, force: true });
});

const ask = async <P extends StudyProcedureName>(procedure: P, input: unknown = {}) =>
  (await host.call(procedure, input, decodeURIComponent(study))) as Output<P>;

async function deck() {
  const [listed] = await ask('decks.list');
  return ask('decks.get', { id: listed?.id ?? '' });
}

it('leads from a statement to a downloaded PowerPoint file in under ten key presses', async () => {
  await page.keyboard.press('Alt+5');
  await page.waitForURL(/\/statements/);
  await settled();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
    await settled();
  };
  await press('Alt+6');
  await page.getByRole('button', { name: /^Make \d+ slides/ }).waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await press('Enter');
  await page.getByRole('navigation', { name: 'Slides' }).waitFor();
  const saved = page.waitForEvent('download');
  await press('x');
  const entries = unzipSync(readFileSync(await (await saved).path()));
  const { slides } = await deck();
  const files = Object.keys(entries).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(files.length).toBe(slides.length);
  expect(presses).toBeLessThan(10);
});

it('has texts written in place, slides moved, hidden and copied by key, and all of it undone', async () => {
  const before = await deck();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: /Text on the slide/ }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Why they stay');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit own words: Why they stay' }).waitFor();
  await settled();
  expect((await deck()).slides[0]?.title).toBe('Why they stay');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await settled();
  await page.keyboard.press('h');
  await settled();
  await page.keyboard.press('d');
  await settled();
  const changed = await deck();
  const kinds = before.slides.map((slide) => slide.kind);
  const [first, second, third, ...rest] = kinds;
  expect(changed.slides.map((slide) => slide.kind)).toEqual([first, third, second, second, ...rest]);
  expect(changed.slides.map((slide) => slide.hidden).slice(0, 5)).toEqual([false, false, true, true, false]);
  for (let undone = 0; undone < 4; undone += 1) {
    await page.keyboard.press('Control+z');
    await settled();
  }
  expect((await deck()).slides).toEqual(before.slides);
});

it('marks slides that the study has overtaken, and refreshes them without touching own words', async () => {
  const { deck: stored } = await deck();
  await host.call('decks.updateSlide', { id: stored.slides[0]?.id, texts: { title: 'Ours' } }, study);
  const [coding] = await ask('codings.list');
  await host.call('codings.remove', { ids: [coding?.id] }, study);
  const refresh = page.getByRole('button', { name: /^Refresh \d+ slide/ });
  await refresh.waitFor();
  await settled();
  await refresh.press('Enter');
  await refresh.waitFor({ state: 'detached' });
  expect((await deck()).slides[0]?.title).toBe('Ours');
});

it('draws no words outside their place, in English and Japanese, and axe finds nothing', async () => {
  for (const language of ['en', 'ja'] as const) {
    const { deck: stored, slides } = await deck();
    await host.call('decks.update', { id: stored.id, language }, study);
    await page.keyboard.press('Home');
    await settled();
    for (const slide of slides) {
      const outside = await page.evaluate(`(() => {
        const svg = document.querySelector('section[aria-label="Preview"] svg');
        const page = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < page.left + 8 || box.right > page.right - 8 || box.bottom > page.bottom - 4;
          })
          .map((text) => text.textContent);
      })()`);
      expect(outside, slide.id).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await settled();
    }
  }
  expect(await seriousFindings(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('writes a Japanese deck of an English study, with no name of the key in it', async () => {
  const saved = page.waitForEvent('download');
  await page.keyboard.press('x');
  const entries = unzipSync(readFileSync(await (await saved).path()));
  const words = Object.entries(entries)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  expect(words.replace(/<[^>]+>/gu, '').includes('経営会議への報告')).toBe(true);
  const people = await ask('participants.list');
  for (const person of people.filter(({ name, pseudonym }) => name !== pseudonym))
    expect(words.includes(person.name), person.pseudonym).toBe(false);
});
