import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings, watchCalls } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

// From a statement to a deck that can be shown: built and changed by keyboard alone, in one study from one test to the next.

let sample: Sample;
let page: Page;
let settled: () => Promise<void>;

beforeAll(async () => {
  sample = await openSample('deck');
  ({ page, settled } = sample);
}, 120_000);
afterAll(() => sample.close());

async function deck() {
  const [listed] = await sample.call('decks.list', {});
  return sample.call('decks.get', { id: listed?.id ?? '' });
}

it('leads from a statement to a downloaded PowerPoint file in under ten key presses', async () => {
  await page.keyboard.press('Alt+5');
  await page.waitForURL(/\/statements/);
  await page.getByRole('textbox', { name: 'The sentence' }).waitFor();
  await settled();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
    await settled();
  };
  await press('Alt+6');
  await hasFocus(page.getByRole('button', { name: /^Make \d+ slides/ }));
  expect(await seriousFindings(page)).toEqual([]);
  await press('Enter');
  await page.getByRole('navigation', { name: 'Slides' }).waitFor();
  await settled();
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
  await hasFocus(page.getByRole('textbox', { name: /Text on the slide/ }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Why they stay');
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('button', { name: 'Edit own words: Why they stay' }));
  await expect.poll(async () => (await deck()).slides[0]?.title).toBe('Why they stay');
  const slides = page.getByRole('navigation', { name: 'Slides' });
  const shown = (at: number) =>
    slides.locator('button').nth(at).and(slides.locator('[aria-current="true"]')).waitFor();
  await page.keyboard.press('ArrowRight');
  await shown(1);
  await page.keyboard.press('Alt+ArrowDown');
  await shown(2);
  await settled();
  await page.keyboard.press('h');
  await expect.poll(async () => (await deck()).slides[2]?.hidden).toBe(true);
  await settled();
  await page.keyboard.press('d');
  await expect.poll(async () => (await deck()).slides.length).toBe(before.slides.length + 1);
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
  await expect.poll(async () => (await deck()).slides).toEqual(before.slides);
});

/** Tab by Tab to the control of this name, as someone without a mouse gets there. */
async function tabTo(name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      `(() => { const one = document.activeElement; return one.getAttribute('aria-label') || one.textContent || ''; })()`,
    );
    if (name.test(String(focused).trim())) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

/** The slide of a kind, gone to from the first by arrow keys. */
async function goTo(kind: string): Promise<number> {
  const { slides } = await deck();
  const at = slides.findIndex((slide) => slide.kind === kind);
  await page.keyboard.press('Escape');
  await page.evaluate(`document.activeElement?.blur()`);
  await page.keyboard.press('Home');
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
  await settled();
  return at;
}

it('has a quote taken off, another put on and a figure shown as a table by keyboard, undone and done again', async () => {
  const at = await goTo('voices');
  const quotesNow = async () =>
    (await deck()).slides[at]?.elements.flatMap((one) => (one.kind === 'quote' ? (one.codingId ?? []) : []));
  const proposed = await quotesNow();
  await tabTo(/^Take off$/u);
  await page.keyboard.press('Enter');
  await settled();
  expect(await quotesNow()).toEqual(proposed?.slice(1));
  await tabTo(/^Put on$/u);
  await page.keyboard.press('Enter');
  await settled();
  const swapped = await quotesNow();
  expect(swapped?.length).toBe(proposed?.length);
  expect(swapped).not.toEqual(proposed);
  for (let undone = 0; undone < 2; undone += 1) {
    await page.keyboard.press('Control+z');
    await settled();
  }
  expect(await quotesNow()).toEqual(proposed);
  for (let again = 0; again < 2; again += 1) {
    await page.keyboard.press('Control+Shift+z');
    await settled();
  }
  expect(await quotesNow()).toEqual(swapped);

  const figure = await goTo('evidence');
  const kindsOf = async () => (await deck()).slides[figure]?.elements.map((one) => one.kind);
  expect(await kindsOf()).not.toContain('table');
  await tabTo(/^As a table$/u);
  await page.keyboard.press('Enter');
  await settled();
  expect(await kindsOf()).toContain('table');
  await page.keyboard.press('Control+z');
  await settled();
  expect(await kindsOf()).not.toContain('table');
});

it('keeps a version and brings it back by keyboard', async () => {
  await goTo('title');
  const kept = (await deck()).slides;
  const openVersions = async () => {
    await tabTo(/^Decks$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Versions' }).waitFor();
    const focused = () => page.evaluate(`document.activeElement?.textContent`);
    // The focus follows a key a moment later.
    for (let at = await focused(); at !== 'Versions'; at = await focused()) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe(at);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Versions' }).waitFor();
  };
  await openVersions();
  await page.getByRole('textbox', { name: 'Name of this version' }).focus();
  await page.keyboard.type('Before the board');
  await page.keyboard.press('Enter');
  await page.getByText('Before the board').waitFor();
  await settled();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Versions' }).waitFor({ state: 'detached' });
  await goTo('voices');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await deck()).slides.length).toBe(kept.length - 1);
  await settled();
  await goTo('title');
  await openVersions();
  await tabTo(/^Bring back$/u);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Versions' }).waitFor({ state: 'detached' });
  const unnamed = (slides: typeof kept) => slides.map(({ kind, hidden, title }) => ({ kind, hidden, title }));
  await expect.poll(async () => unnamed((await deck()).slides)).toEqual(unnamed(kept));
});

it('takes the words of someone who does not agree any more off the slide, and says why', async () => {
  const at = await goTo('voices');
  const { deck: stored, slides } = await deck();
  const [quote] = slides[at]?.elements.flatMap((one) => (one.kind === 'quote' ? [one] : [])) ?? [];
  const chosen = slides[at]?.elements.flatMap((one) => (one.kind === 'quote' ? (one.codingId ?? []) : []));
  await sample.call('decks.updateSlide', { id: stored.slides[at]?.id ?? '', quotes: chosen });
  const name = quote?.attribution.split(',')[0] ?? '';
  const person = (await sample.call('participants.list', {})).find(({ pseudonym }) => pseudonym === name);
  await sample.call('participants.update', { id: person?.id ?? '', consent: 'analysis' });
  await settled();
  await page
    .getByText(`${name} has not agreed to be quoted, so this passage is not shown.`)
    .first()
    .waitFor();
  const said = (await deck()).slides.flatMap((slide) => slide.elements.filter((one) => one.kind === 'quote'));
  expect(said.filter((one) => one.kind === 'quote' && one.attribution.startsWith(`${name},`))).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
  await sample.call('participants.update', { id: person?.id ?? '', consent: 'quote' });
  await sample.call('decks.updateSlide', { id: stored.slides[at]?.id ?? '', quotes: null });
  await settled();
});

it('marks slides that the study has overtaken, and refreshes them without touching own words', async () => {
  const { deck: stored } = await deck();
  await sample.call('decks.updateSlide', { id: stored.slides[0]?.id ?? '', texts: { title: 'Ours' } });
  const [coding] = await sample.call('codings.list', {});
  await sample.call('codings.remove', { ids: [coding?.id ?? ''] });
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
    await sample.call('decks.update', { id: stored.id, language });
    await page.keyboard.press('Home');
    await page.locator(`section[aria-label="Preview"] [lang="${language}"]`).first().waitFor();
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
  expect(sample.errors).toEqual([]);
});

it.each([
  ['en-GB', 'light'],
  ['en-GB', 'dark'],
  ['ja-JP', 'light'],
  ['ja-JP', 'dark'],
] as const)(
  'holds what it says in a small window, without serious findings (%s, %s)',
  async (locale, colorScheme) => {
    const { browser, host, study } = sample;
    const small = await browser.newPage({ locale, colorScheme, viewport: { width: 1024, height: 700 } });
    const ready = watchCalls(small);
    await host.call('settings.set', { language: locale.slice(0, 2) });
    await small.goto(host.url);
    await small.goto(`${host.origin}/#/study/${encodeURIComponent(study)}/deck`);
    await small.locator('nav [aria-current="true"]').first().waitFor();
    await ready();
    expect(await seriousFindings(small)).toEqual([]);
    const sideways = await small.evaluate(`document.documentElement.scrollWidth - innerWidth`);
    expect(sideways).toBeLessThanOrEqual(0);
    await small.close();
    await host.call('settings.set', { language: 'en' });
  },
);

it('writes a Japanese deck of an English study, with no name of the key in it', async () => {
  const saved = page.waitForEvent('download');
  await page.keyboard.press('x');
  const entries = unzipSync(readFileSync(await (await saved).path()));
  const words = Object.entries(entries)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  expect(words.replace(/<[^>]+>/gu, '').includes('経営会議への報告')).toBe(true);
  const people = await sample.call('participants.list', {});
  for (const person of people.filter(({ name, pseudonym }) => name !== pseudonym))
    expect(words.includes(person.name), person.pseudonym).toBe(false);
});
