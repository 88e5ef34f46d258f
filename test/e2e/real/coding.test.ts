import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { sharedPath } from '../../support/shared-data.ts';
import type { HostProcess } from '../support/host.ts';
import { startAll, type Running } from '../support/sample.ts';
import {
  caretAt,
  codedWords,
  codeRange,
  openTranscript,
  placeOfWords,
  press,
  selectByMouse,
  studyOfFiles,
  type Place,
} from '../support/workbench.ts';

let running: Running;
let browser: Browser;
let host: HostProcess;

beforeAll(async () => {
  running = await startAll('real-coding');
  ({ browser, host } = running);
});
afterAll(() => running.close());

const interviews = ['P1', 'P2'].map((name) =>
  sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`),
);
const patient = { timeout: 20_000 };
const huge = 'our sample size is so huge';
const down = 'we have to down sample';
const read = 'hard to read and not useful';

async function documentOf({ study, documentId }: Place): Promise<OpenDocument> {
  return (await host.call('documents.get', { id: documentId }, study)) as OpenDocument;
}

/** The second product interview, with three passages coded. */
async function codedInterview(name: string): Promise<Place> {
  const { study, documentIds } = await studyOfFiles(host, name, interviews);
  const place = { study, documentId: documentIds[1] ?? '' };
  const { text } = await documentOf(place);
  for (const [words, code] of [
    [huge, 'too much data'],
    [down, 'workaround'],
    [read, 'hard to read'],
  ] as const) {
    const start = text.indexOf(words);
    expect(start).toBeGreaterThan(-1);
    await codeRange(host, place, { start, end: start + words.length, code });
  }
  return place;
}

const asCoded = [`too much data: ${huge}`, `workaround: ${down}`, `hard to read: ${read}`];

/** Names of the codings on the page, as they stand beside it. */
async function namesShown(page: Page): Promise<readonly string[]> {
  const titles = await page
    .locator('[data-turn] span[data-coding]')
    .evaluateAll((all) => all.map((stripe) => stripe.getAttribute('title') ?? ''));
  return titles.toSorted();
}

/** Whether the first two codings stand beside the same lines: the page has heard that they were moved onto the same words. */
async function areTogether(page: Page): Promise<boolean> {
  const [one, other] = await Promise.all(
    ['too much data', 'workaround'].map((name) =>
      page
        .locator(`[data-turn] span[data-coding][title="${name}"]`)
        .evaluate(({ style }) => [style.top, style.height]),
    ),
  );
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Names of the codings that are open or picked. */
async function marked(page: Page): Promise<readonly string[]> {
  const titles = await page
    .locator('[data-turn] span[data-coding][class*="stripeSelected"]')
    .evaluateAll((all) => all.map((stripe) => stripe.getAttribute('title') ?? ''));
  return titles.toSorted();
}

describe('a real interview, by keyboard', () => {
  let place: Place;
  beforeEach(async () => {
    place = await codedInterview('By key');
  });

  it('is gone through by question, uncoded turn, coding and search hit, from wherever one is', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    const { text, turns } = await documentOf(place);
    const isQuestion = (turn: number) => turns[turn]?.role === 'interviewer';
    await press(page, 'Control+Home');
    const questions: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await press(page, 'Shift+j');
      questions.push((await caretAt(page)).turn);
    }
    expect({
      all: questions.every(isQuestion),
      distinct: new Set(questions).size,
    }).toEqual({ all: true, distinct: 5 });
    await press(page, 'Shift+k');
    expect((await caretAt(page)).turn).toBe(questions[3]);

    await press(page, 'Control+Home');
    const between = turns.findIndex(
      ({ start, end }) => start <= text.indexOf(huge) && text.indexOf(huge) < end,
    );
    const uncoded: number[] = [];
    while ((uncoded.at(-1) ?? -1) < between) {
      await press(page, 'n');
      uncoded.push((await caretAt(page)).turn);
    }
    expect(uncoded).not.toContain(between);
    expect(uncoded).toEqual([...new Set(uncoded)].toSorted((a, b) => a - b));

    await press(page, 'Control+Home', 'o', 'o');
    expect((await caretAt(page)).words).toContain(down.slice(0, 20));
    await press(page, 'Shift+o');
    expect((await caretAt(page)).words).toContain(huge.slice(0, 20));

    await press(page, 'Control+Home', 'Control+f');
    await page.keyboard.type('ICE plots');
    await page
      .getByText(/^\d+ (hits|places)|Hit \d+ of \d+/u)
      .first()
      .waitFor();
    await press(page, 'Enter', 'Escape', 'F3', 'F3');
    const hit = await caretAt(page);
    expect(hit.words.startsWith('ICE plots')).toBe(true);
    await press(page, 'Shift+F3');
    const before = await caretAt(page);
    expect(before.words.startsWith('ICE plots')).toBe(true);
    expect(before).not.toEqual(hit);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes a code on the whole turn by one key, and off it by the same', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    await press(page, 'Control+Home', 'o', 'o', 'o', 'Escape');
    // The last code used comes with the first use; the turn after it takes it whole.
    await press(page, 'Escape', 'j', 'l', 'c');
    await page.keyboard.type('hard to read');
    await press(page, 'Enter');
    await expect.poll(() => codedWords(host, place), patient).toHaveLength(4);
    await press(page, 'j', 'x');
    const { turn } = await caretAt(page);
    const { text, turns } = await documentOf(place);
    const whole = `hard to read: ${text.slice(turns[turn]?.start, turns[turn]?.end)}`;
    await expect.poll(() => codedWords(host, place), patient).toContain(whole);
    await press(page, 'x');
    await expect.poll(() => codedWords(host, place), patient).not.toContain(whole);
    await press(page, 'Control+z');
    await expect.poll(() => codedWords(host, place), patient).toContain(whole);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has several codings picked, given another code, moved onto other words and removed, each one undo', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    const isAsCoded = async () => {
      await expect.poll(() => codedWords(host, place), patient).toEqual(asCoded);
      // The page follows the study; keys pressed before would act on what it showed then.
      await expect
        .poll(() => namesShown(page), patient)
        .toEqual(['hard to read', 'too much data', 'workaround']);
      await expect.poll(() => areTogether(page), patient).toBe(false);
    };
    await press(page, 'Control+Home', 'o', 'Shift+Enter', 'o', 'Shift+Enter', 'o', 'Shift+Enter');
    await page.getByRole('heading', { name: '3 codings picked' }).waitFor();
    await press(page, 'r');
    await page.keyboard.type('scale hurts');
    await press(page, 'Enter');
    await expect
      .poll(() => codedWords(host, place), patient)
      .toEqual([`scale hurts: ${huge}`, `scale hurts: ${down}`, `scale hurts: ${read}`]);
    await press(page, 'Control+z');
    await isAsCoded();
    await press(page, 'Escape', 'Control+Home', 'o', 'Shift+Enter', 'o', 'Shift+Enter');
    await page.getByRole('heading', { name: '2 codings picked' }).waitFor();
    await press(page, 'l', 'Shift+v');
    const { text } = await documentOf(place);
    await expect
      .poll(async () => (await codedWords(host, place)).filter((each) => !each.startsWith('hard')), patient)
      .toSatisfy((moved: readonly string[]) => {
        const words = moved.map((each) => each.slice(each.indexOf(':') + 2));
        return (
          words.length === 2 && words[0] === words[1] && words[0] !== huge && text.includes(words[0] ?? '\0')
        );
      });
    // Over the same words now: each is gone to and picked for itself.
    await expect.poll(() => areTogether(page), patient).toBe(true);
    await press(page, 'Escape', 'Control+Home', 'o', 'Shift+Enter');
    await expect.poll(() => marked(page), patient).toHaveLength(1);
    await press(page, 'o', 'Shift+Enter');
    await expect.poll(() => marked(page), patient).toEqual(['too much data', 'workaround']);
    await press(page, 'Control+z');
    await isAsCoded();
    await press(page, 'Escape', 'Control+Home', 'o', 'Shift+Enter', 'o', 'Shift+Enter');
    await page.getByRole('heading', { name: '2 codings picked' }).waitFor();
    await press(page, 'Backspace');
    await expect.poll(() => codedWords(host, place), patient).toEqual(asCoded.slice(2));
    await press(page, 'Control+z');
    await expect.poll(() => codedWords(host, place), patient).toEqual(asCoded);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a real interview, by mouse', () => {
  let place: Place;
  beforeEach(async () => {
    place = await codedInterview('By mouse');
  });

  it('takes a code dragged from the list onto the selected words, and on them alone', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    const words = 'we as a team find them';
    await selectByMouse(page, words);
    const { from, to } = await placeOfWords(page, words);
    const code = page.getByRole('treeitem', { name: /workaround/ });
    await code.hover();
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 5 });
    await page.mouse.move(from.x + 20, from.y, { steps: 2 });
    await page.mouse.up();
    await expect.poll(() => codedWords(host, place), patient).toContain(`workaround: ${words}`);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has the edges of a coding dragged by their grips to whole words', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    await placeOfWords(page, huge);
    await page.locator('[data-turn] span[data-coding]').first().click();
    await page.getByRole('heading', { name: 'too much data' }).waitFor();
    const grips = page.locator('main [class*="handle"]:not([hidden])');
    await expect.poll(() => grips.count(), patient).toBe(2);
    for (const [grip, words] of [
      [1, down],
      [0, 'sample size'],
    ] as const) {
      const box = await grips.nth(grip).boundingBox();
      const { from, to } = await placeOfWords(page, words);
      if (box === null) throw new Error('no grip');
      const target = grip === 1 ? to : from;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(target.x, target.y, { steps: 4 });
      await page.mouse.up();
    }
    await expect
      .poll(() => codedWords(host, place), patient)
      .toContain(`too much data: sample size is so huge, ${down}`);
    await press(page, 'Control+z', 'Control+z');
    await expect.poll(() => codedWords(host, place), patient).toEqual(asCoded);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('has stripes picked with Ctrl and Shift and click, and the picked moved onto selected words', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    await placeOfWords(page, huge);
    const stripe = (code: string) => page.locator(`[data-turn] span[data-coding][title="${code}"]`);
    await stripe('too much data').click();
    await stripe('hard to read').click({ modifiers: ['Shift'] });
    await page.getByRole('heading', { name: '3 codings picked' }).waitFor();
    await stripe('workaround').click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '2 codings picked' }).waitFor();
    await selectByMouse(page, 'ALE can handle some');
    await press(page, 'Shift+v');
    await expect
      .poll(async () => (await codedWords(host, place)).toSorted(), patient)
      .toEqual([
        'hard to read: ALE can handle some',
        'too much data: ALE can handle some',
        `workaround: ${down}`,
      ]);
    await press(page, 'Control+z');
    await expect.poll(() => codedWords(host, place), patient).toEqual(asCoded);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is gone through by the strip at its edge, which shows all of it', async () => {
    const { page, errors } = await openTranscript(browser, host, place);
    const strip = page.locator('main canvas');
    const box = await strip.boundingBox();
    if (box === null) throw new Error('no strip');
    const inked = () =>
      strip.evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return [...data].filter((value, n) => n % 4 === 3 && value > 0).length;
      });
    await expect.poll(inked, patient).toBeGreaterThan(0);
    const topTurn = () =>
      page.evaluate(() => {
        const turns = [...document.querySelectorAll('main [data-turn]')];
        const edge = turns[0]?.closest('[role=application]')?.parentElement?.getBoundingClientRect().top ?? 0;
        return turns.findIndex((turn) => turn.getBoundingClientRect().bottom > edge + 1);
      });
    expect(await topTurn()).toBe(0);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.9);
    const { turns } = await documentOf(place);
    await expect.poll(topTurn, patient).toBeGreaterThan(turns.length / 2);
    const before = await inked();
    await press(page, 'Control+f');
    await page.keyboard.type('plots');
    await expect.poll(inked, patient).not.toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('what is seen of a real interview', () => {
  it('is coloured and filtered as chosen, and place, filter, colours and pane are there after a reload', async () => {
    const place = await codedInterview('Seen');
    await codeRange(host, place, { start: 10, end: 30, code: 'of value', kind: 'value' });
    const { page, errors, settled } = await openTranscript(browser, host, place);
    await press(page, 'Shift+y');
    await page.getByRole('radio', { name: 'by code', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Value', exact: true }).click();
    await press(page, 'Escape');
    const legend = page.getByRole('list', { name: 'Colours: by code' });
    await legend.waitFor();
    await page.getByRole('button', { name: /1 coding hidden/ }).waitFor();
    // The other interview beside this one, and this one read further down.
    await press(page, 'b');
    await page.locator('aside [data-turn]').first().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => page.locator('aside [data-turn]').count(), patient).toBe(0);
    await press(page, 'b');
    await page.locator('aside [data-turn]').first().waitFor();
    await page
      .locator('main [role=application]')
      .first()
      .evaluate((scroller) => {
        scroller.scrollTop = 1200;
      });
    const topTurn = () =>
      page.evaluate(() => {
        const turns = [...document.querySelectorAll('main [data-turn]')];
        const edge = turns[0]?.closest('[role=application]')?.parentElement?.getBoundingClientRect().top ?? 0;
        return turns.findIndex((turn) => turn.getBoundingClientRect().bottom > edge + 1);
      });
    await expect
      .poll(
        () =>
          page.evaluate(
            "Object.entries(localStorage).some(([key, kept]) => key.startsWith('hara.place.') && JSON.parse(kept).turn > 0)",
          ),
        patient,
      )
      .toBe(true);
    const at = await topTurn();
    expect(at).toBeGreaterThan(1);
    await settled();
    await page.reload();
    await page.locator('aside [data-turn]').first().waitFor();
    await legend.waitFor();
    await expect.poll(topTurn, patient).toBe(at);
    await page.getByRole('button', { name: /1 coding hidden/ }).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('stands beside another interview, and beside the passages of a code', async () => {
    const place = await codedInterview('Beside');
    const { page, errors } = await openTranscript(browser, host, place);
    await press(page, 'b');
    const beside = page.locator('aside').filter({ has: page.locator('[data-turn]') });
    await beside.locator('[data-turn]').first().waitFor();
    const chooser = beside.getByRole('combobox').first();
    await chooser.selectOption({ label: 'P1' });
    await expect.poll(() => beside.innerText(), patient).toContain('in our initial data explorations');
    expect(await page.locator('main h1').innerText()).toBe('P2');
    await press(page, 'Escape');
    await expect.poll(() => page.locator('aside [data-turn]').count(), patient).toBe(0);
    // With a coding open it is the passages of its code.
    await press(page, 'Control+Home', 'o', 'b');
    const passages = page.locator('aside').filter({ hasText: huge });
    await passages.getByText('our sample size').first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});
