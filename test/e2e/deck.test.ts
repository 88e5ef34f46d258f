import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from './support/browser.ts';
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
