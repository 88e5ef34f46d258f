import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { hasSharedData, sharedPath } from '../support/shared-data.ts';
import { seriousFindings } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';
import { hasFocus, readingPage } from './support/keys.ts';
import { startAll, type Running } from './support/sample.ts';
import { openDocument, studyOf } from './support/transcript.ts';
import { openTranscript, press, said, type Place } from './support/workbench.ts';

let running: Running;
let host: HostProcess;

beforeAll(async () => {
  running = await startAll('coding');
  ({ host } = running);
});
afterAll(() => running.close());

const open = (place: Place) => openTranscript(running.browser, host, place);

/** Types the name of a code into the field that `c` opened, and takes it. */
async function nameCode(page: Page, name: string): Promise<void> {
  await page.locator('[role="combobox"]:focus').waitFor();
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await hasFocus(readingPage(page));
}

const isFocusOnPage = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('[role=application] > [tabindex]') === true);

const wordsOf = ({ text, codings }: OpenDocument) =>
  codings
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => text.slice(start, end));

async function codesByName(study: string): Promise<ReadonlyMap<string, string>> {
  const codes = (await host.call('codes.list', {}, study)) as { id: string; name: string }[];
  return new Map(codes.map(({ id, name }) => [name, id]));
}

describe('an interview coded by keyboard alone', () => {
  const text = hasSharedData
    ? readFileSync(sharedPath('corpora/coded_pdpilot/transcripts_txt/P1.txt'), 'utf8')
    : readFileSync(
        join(import.meta.dirname, '..', '..', 'samples', 'en', 'transcripts', '02-hana.md'),
        'utf8',
      );

  it('has a coding on every answer in the end, and the focus never left the work', async () => {
    const place = await studyOf(host, { name: 'By keyboard', text, roles: { Dan: 'interviewer' } });
    const { page, errors, settled } = await open(place);
    const { turns } = await openDocument(host, place);
    const answers = turns.filter(({ role, start, end }) => role !== 'interviewer' && end > start);
    expect(answers.length).toBeGreaterThan(10);

    // Three codes are made while coding: of a turn, of a sentence, and of words chosen one by one.
    await press(page, 'n', 't', 'c');
    await nameCode(page, 'exploring data');
    await press(page, 'n', 'l', 'c');
    await nameCode(page, 'doubt');
    await press(page, 'n', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'v');
    expect(await isFocusOnPage(page)).toBe(true);
    // A code that is being made has no key yet.
    const made = async () => (await openDocument(host, place)).codings.length;
    await expect.poll(made).toBe(3);
    await settled();

    // The rest with one key each, in turn: recent codes by number, the last one again, the whole turn.
    const ways = [['t', '1'], ['l', '2'], ['.'], ['x']];
    const lost: number[] = [];
    for (let n = 3; n < answers.length; n += 1) {
      await press(page, 'n', ...(ways[n % ways.length] ?? []));
      if (!(await isFocusOnPage(page))) lost.push(n);
    }
    expect(lost).toEqual([]);
    await press(page, 'n');
    await expect.poll(() => said(page)).not.toBe('');

    // Finer marks of a sensation: a place on the body, how it felt, how strong.
    await press(page, 'o', 'Shift+o', 'g');
    await page.locator('aside input:focus').waitFor();
    await page.keyboard.type('chest');
    await press(page, 'Enter', 'Tab', '1', 'Tab', 'Tab', '4', 'Escape');
    await hasFocus(readingPage(page));
    await settled();
    // Hands were faster than the study; the marks were the last to be sent.
    const marked = async () =>
      (await openDocument(host, place)).codings.filter(({ facets }) => facets.intensity !== undefined);
    await expect.poll(async () => (await marked()).length).toBe(1);

    const coded = await openDocument(host, place);
    const uncoded = answers.filter(
      (turn) => !coded.codings.some(({ start, end }) => start < turn.end && end > turn.start),
    );
    expect({
      uncoded,
      marks: coded.codings.map(({ facets }) => facets).filter((facets) => facets.region !== undefined),
      errors,
    }).toEqual({
      uncoded: [],
      marks: [{ region: 'chest', pleasantness: 'pleasant', intensity: 4 }],
      errors: [],
    });
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });

  it('goes to questions, codings and hits, says what is coded, and moves an edge by words', async () => {
    const place = await studyOf(host, {
      name: 'Moves',
      text: 'Ann: How was it?\nBea: It was light and warm. I slept well.\nAnn: And then?\nBea: It was light again.\n',
      roles: { Ann: 'interviewer', Bea: 'participant' },
    });
    const { page, errors, settled } = await open(place);
    const words = async () => wordsOf(await openDocument(host, place));
    await press(page, 'n', 'l', 'c');
    await nameCode(page, 'ease');
    await expect.poll(words).toEqual(['It was light and warm.']);
    await settled();
    await press(page, ']', 'ArrowLeft', 'ArrowLeft', 'Escape', '[', 'ArrowRight', 'Escape');
    await expect.poll(words).toEqual(['was light']);
    await settled();

    await press(page, 'Escape', 'Control+Home', 'o', 'w');
    await expect.poll(() => said(page)).toBe('One coding here: “ease”, from “was light” to “was light”.');
    await press(page, 'Shift+j');
    await expect.poll(() => said(page)).toBe('Ann: And then?');
    await press(page, 'Control+f');
    await hasFocus(page.getByRole('searchbox').or(page.getByRole('textbox', { name: 'Find' })));
    await page.keyboard.type('LIGHT');
    await press(page, 'Enter', 'Enter', 'Escape');
    await hasFocus(readingPage(page));
    await press(page, 'Shift+w');
    await press(page, 'Control+Home', 'j', 'Control+ArrowRight', 'Control+ArrowRight');
    await expect.poll(() => said(page)).toContain('Into “ease”.');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('words from right to left', () => {
  const arabic = 'في اليوم الثالث. شعرت بخفة في كتفي، as if lifted، ثم نمت جيدا. لم أصدق ذلك.';
  const hebrew = 'הרגשתי חום בבטן. ואז הכול נרגע.';

  it('are coded as they are read: arrows go where they point, edges follow, stripes and names stand', async () => {
    const place = await studyOf(host, {
      name: 'Both ways',
      text: `Ann: How was it?\nأمل: ${arabic}\nAnn: And you?\nנועה: ${hebrew}\nAnn: Is that so?\nأمل: نعم.\nנועה: כן.\n`,
      roles: { Ann: 'interviewer' },
    });
    const { page, errors, settled } = await open(place);
    const caret = () =>
      page.evaluate(() => {
        const bar = [...document.querySelectorAll('div[aria-hidden="true"]')].find(({ className }) =>
          /caret/.test(className),
        );
        const { left = 0, top = 0 } = bar?.getBoundingClientRect() ?? {};
        return { left, top };
      });
    await press(page, 'j', 'j');
    const places = [await caret()];
    for (let n = 0; n < 40; n += 1) {
      await press(page, 'ArrowLeft');
      await expect.poll(caret, { interval: 10 }).not.toEqual(places.at(-1));
      places.push(await caret());
    }
    const steps = places.slice(1).map(({ left, top }, n) => {
      const before = places[n];
      return before === undefined || top !== before.top ? 'line' : left < before.left ? 'left' : 'not left';
    });
    expect(steps).not.toContain('not left');

    await press(page, 'Control+Home', 'j', 'l', 'l', 'c');
    await nameCode(page, 'خفة');
    await expect.poll(async () => (await openDocument(host, place)).codings.length).toBe(1);
    await settled();
    // The end lies at the left: right is back.
    await press(page, ']', 'ArrowRight', 'Escape');
    await press(page, 'n', 'l', '1');
    await expect
      .poll(async () => wordsOf(await openDocument(host, place)))
      .toEqual(['شعرت بخفة في كتفي، as if lifted، ثم نمت', 'הרגשתי חום בבטן.']);
    await expect.poll(() => page.locator('[data-turn] button[data-coding]').count()).toBe(2);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-turn] button[data-coding]')].map((label) => ({
        name: label.textContent?.slice(-3),
        direction: getComputedStyle(label.closest('[data-turn]') ?? label).direction,
        isBesideWords:
          label.getBoundingClientRect().left >
          (label.closest('[data-turn]')?.firstElementChild?.getBoundingClientRect().right ?? Infinity) - 1,
      })),
    );
    expect({ seen, errors }).toEqual({
      seen: [
        { name: 'خفة', direction: 'rtl', isBesideWords: true },
        { name: 'خفة', direction: 'rtl', isBesideWords: true },
      ],
      errors: [],
    });
    await page.close();
  });
});

describe('six codings over one another', () => {
  const turn = 'It was light and warm and I could breathe again after all.';
  const place = async () => {
    const made = await studyOf(host, {
      name: 'Deep',
      text: `Ann: How?\nBea: ${turn}\nAnn: And?\nBea: Good.\n`,
    });
    const { text } = await openDocument(host, made);
    const start = text.indexOf(turn);
    for (const [n, name] of ['one', 'two', 'three', 'four', 'five', 'six'].entries())
      await host.call(
        'codings.add',
        {
          documentId: made.documentId,
          start,
          end: start + turn.length - n,
          code: { name, kind: n % 2 === 0 ? 'sensation' : 'value', parentId: null },
        },
        made.study,
      );
    return made;
  };
  let deep: Place;
  beforeAll(async () => {
    deep = await place();
  });

  it('stand in lanes of their own with every name, and one stands out under the mouse', async () => {
    const { page, errors } = await open(deep);
    const stripes = page.locator('[data-turn] span[data-coding]');
    const lanes = () =>
      stripes.evaluateAll((all) => new Set(all.map((each) => (each as HTMLElement).style.left)).size);
    await expect.poll(lanes).toBe(6);
    await page.locator('[data-names]').first().click();
    const labels = page.locator('[data-turn] button[data-coding]');
    await expect.poll(() => labels.allInnerTexts()).toHaveLength(6);
    await labels.nth(2).hover();
    await page.locator('[data-isolating]').waitFor();
    const opaque = () =>
      labels.evaluateAll((all) => all.filter((each) => getComputedStyle(each).opacity === '1').length);
    await expect.poll(opaque).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are coloured by what is chosen, with a legend, and filtered by kind', async () => {
    const { page, errors } = await open(deep);
    await press(page, 'y', 'y');
    const legend = page.getByRole('list', { name: 'Colours: by code' });
    await expect.poll(() => legend.locator('li').count()).toBe(6);
    await press(page, 'Shift+y');
    await page.getByRole('checkbox', { name: 'Value' }).click();
    await expect.poll(() => page.locator('[data-turn] span[data-coding]').count()).toBe(3);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => page.locator('[data-turn] span[data-coding]').count()).toBe(6);
    await press(page, 'Escape');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('are picked by Ctrl and click, removed and recoded together, and come back with one undo', async () => {
    const { page, errors, settled } = await open(deep);
    const count = async () => (await openDocument(host, deep)).codings.length;
    const stripes = page.locator('[data-turn] span[data-coding]');
    await stripes.nth(0).click();
    await stripes.nth(1).click({ modifiers: ['Control'] });
    await stripes.nth(2).click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '3 codings picked' }).waitFor();
    await press(page, 'Backspace');
    await expect.poll(count).toBe(3);
    await press(page, 'Control+z');
    await expect.poll(count).toBe(6);
    await expect.poll(() => stripes.count()).toBe(6);
    await settled();
    await press(page, 'Control+Home', 'j', 'Control+Shift+a');
    await page.getByRole('heading', { name: '6 codings picked' }).waitFor();
    await press(page, 'Shift+c');
    await expect.poll(count).toBe(1);
    await press(page, 'Control+z');
    await expect.poll(count).toBe(6);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('take one more, dragged from the list onto another turn', async () => {
    const { page } = await open(deep);
    await page.getByRole('treeitem', { name: /two/ }).dragTo(page.locator('[data-turn="3"] span').first());
    const ids = await codesByName(deep.study);
    const onGood = async () => {
      const { text, codings } = await openDocument(host, deep);
      return codings
        .filter(({ start, end }) => text.slice(start, end) === 'Good.')
        .map(({ codeId }) => codeId);
    };
    await expect.poll(onGood).toEqual([ids.get('two')]);
    await press(page, 'Control+z');
    await expect.poll(onGood).toEqual([]);
    await page.close();
  });
});

describe('keys of one’s own', () => {
  it('are set in the sheet with conflicts shown, stand beside the act, outlive the host, and are reset', async () => {
    const place = await studyOf(host, {
      name: 'Keys',
      text: 'Ann: How?\nBea: Light. Warm.\nAnn: And?\nBea: Good.\n',
      roles: { Ann: 'interviewer' },
    });
    const { page, settled } = await open(place);
    await press(page, '?');
    const change = async (from: string, to: string) => {
      await page.getByRole('button', { name: `Change the key ${from} of “Code the selection”` }).click();
      await page.getByRole('button', { expanded: true }).first().waitFor();
      await press(page, to);
    };
    await change('C', 'z');
    await change('Z', 'x');
    await page.getByText('X is the key of “Last code on the whole turn, or off it”.').waitFor();
    await page.getByRole('button', { name: 'Take it from there' }).click();
    await page.getByRole('button', { name: 'Change the key X of “Code the selection”' }).waitFor();
    await settled();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('aside kbd').first().innerText()).toBe('X');

    const again = await startHost(running.home);
    try {
      const keys = async () => ((await again.call('settings.get', {})) as { keys: unknown }).keys;
      await expect.poll(keys).toEqual({ 'transcripts.keyCode': ['x'], 'page.keyToggleTurn': [] });
    } finally {
      await again.stop();
    }

    await hasFocus(readingPage(page));
    await press(page, 'n', 'x');
    await nameCode(page, 'warmth');
    await expect.poll(async () => wordsOf(await openDocument(host, place))).toEqual(['Light.']);
    await press(page, '?');
    await page.getByRole('button', { name: 'Reset all keys' }).click();
    await page.getByRole('button', { name: 'Change the key C of “Code the selection”' }).waitFor();
    await expect.poll(() => host.call('settings.get', {})).toMatchObject({ keys: {} });
    await page.close();
  });
});
