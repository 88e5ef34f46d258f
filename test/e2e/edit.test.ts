import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import type { HostProcess } from './support/host.ts';
import { interviewFiles } from './support/interviews.ts';
import { hasFocus, readingPage } from './support/keys.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';
import { openDocument, studyOf } from './support/transcript.ts';

const [file = ''] = interviewFiles();
let running: Running;
let host: HostProcess;
let study = '';
let id = '';

beforeAll(async () => {
  running = await startAll('edit');
  ({ host } = running);
  ({ study, documentId: id } = await studyOf(host, {
    name: 'Edits',
    fileName: basename(file),
    text: readFileSync(file, 'utf8'),
  }));
  const { turns } = await transcript();
  const long = turns.filter(({ start, end }) => end - start > 60).slice(0, 40);
  const said = { name: 'said', kind: 'free', parentId: null };
  const code = (await host.call('codes.add', said, study)) as { id: string };
  for (const { start } of long) {
    await host.call(
      'codings.add',
      { documentId: id, start: start + 6, end: start + 40, code: { id: code.id } },
      study,
    );
  }
});
afterAll(() => running.close());

const transcript = () => openDocument(host, { study, documentId: id });
const quotesOf = ({ text, codings }: OpenDocument) =>
  new Map(codings.map((coding) => [coding.id, text.slice(coding.start, coding.end)]));

async function open(): Promise<{ page: Page; errors: string[] }> {
  const page = await running.browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  await openFirst(page, host);
  await openTranscript(page);
  await settled();
  return { page, errors };
}

async function openTranscript(page: Page): Promise<void> {
  await page.goto(`${host.origin}/#/study/${study}/transcripts/${id}`);
  await page.locator('[data-turn]').first().waitFor();
  await hasFocus(readingPage(page));
}

const editing = (page: Page) => page.locator('[contenteditable="true"]');
const focused = (page: Page) => page.evaluate('document.activeElement?.getAttribute("aria-label")');

async function edit(page: Page): Promise<void> {
  await focusReading(page);
  await page.keyboard.press('e');
  await hasFocus(editing(page));
}

async function focusReading(page: Page): Promise<void> {
  await readingPage(page).focus();
  await hasFocus(readingPage(page));
}

/** One undo by key brings the transcript back as it was. */
async function undoTo(page: Page, before: OpenDocument): Promise<void> {
  await focusReading(page);
  await page.keyboard.press('Control+z');
  await expect.poll(transcript).toEqual(before);
}

describe('edit mode', () => {
  it('corrects words, speaker and turns by keyboard; a closed window loses nothing; every coding keeps its words', async () => {
    const before = await transcript();
    const quotes = quotesOf(before);
    const { page, errors } = await open();
    await edit(page);
    expect(await focused(page)).toContain('being edited');
    // The caret stands before the first turn.
    await page.keyboard.type('Corrected ');
    await page.getByText('Corrected').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Speaker', { exact: true }).fill('Someone');
    expect(await seriousFindings(page)).toEqual([]);
    await expect
      .poll(() =>
        page.evaluate(
          "Object.entries(localStorage).some(([key, kept]) => key.startsWith('hara.edit.') && kept.includes('Someone'))",
        ),
      )
      .toBe(true);
    expect(await transcript()).toEqual(before);
    // The window goes in the middle.
    await page.reload();
    await page.getByRole('button', { name: 'Go on editing' }).click();
    await hasFocus(editing(page));
    await page.keyboard.press('Control+Enter');
    await readingPage(page).waitFor();
    await expect.poll(async () => (await transcript()).turns.length).toBe(before.turns.length + 1);
    const after = await transcript();
    expect(quotesOf(after)).toEqual(quotes);
    expect(after.turns[1]?.speaker).toBe('Someone');
    expect(after.text.slice(after.turns[0]?.start, after.turns[0]?.end)).toBe('Corrected');
    await undoTo(page, before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('asks where codings go whose words were taken out, and stores nothing before', async () => {
    const before = await transcript();
    const turn = before.turns.findIndex(({ start, end }) =>
      before.codings.some((coding) => coding.start >= start && coding.end <= end),
    );
    const { page } = await open();
    await edit(page);
    const words = editing(page).locator('[data-turn]').nth(turn);
    await words.click();
    await hasFocus(editing(page));
    await page.keyboard.press('Home');
    await words.click({ clickCount: 3 });
    await expect
      .poll(() => page.evaluate('getSelection().toString().trim()'))
      .toBe(before.text.slice(before.turns[turn]?.start, before.turns[turn]?.end).trim());
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await transcript()).toEqual(before);
    await dialog.getByRole('button', { name: 'Rest: remove' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await transcript()).codings.length).toBeLessThan(before.codings.length);
    await undoTo(page, before);
    await page.close();
  });
});

describe('another version of the whole transcript', () => {
  it('is put in its place as one act, with a decision for each coding that lost its words', async () => {
    const before = await transcript();
    const [first, second] = before.codings;
    if (first === undefined || second === undefined) throw new Error('nothing is coded');
    const middle = before.text.indexOf(' ', second.start + 4);
    const replaced = [
      before.text.slice(0, first.start - 6),
      'Zzz qqq.',
      before.text.slice(first.end + 10, middle),
      ' uh,',
      before.text.slice(middle),
    ].join('');
    const pasted = `${replaced}\n`.replaceAll('\n', '\r\n');
    const { page } = await open();
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Paste another version…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Corrected transcript').fill(pasted);
    await dialog.getByRole('button', { name: 'Compare' }).click();
    await dialog.getByRole('button', { name: 'Rest: stay at the turn' }).click();
    expect(await transcript()).toEqual(before);
    await dialog.getByRole('button', { name: 'Put in its place' }).click();
    await expect.poll(async () => (await transcript()).text).toContain('Zzz qqq.');
    const after = await transcript();
    const quotes = quotesOf(after);
    expect([...quotes.keys()].toSorted()).toEqual([...quotesOf(before).keys()].toSorted());
    const changed = [...quotesOf(before)].filter(([key, words]) => words !== quotes.get(key));
    expect(changed.map(([key]) => key)).toEqual([first.id, second.id]);
    expect(quotes.get(second.id)?.replace(' uh,', '')).toBe(quotesOf(before).get(second.id));
    await undoTo(page, before);
    await page.close();
  });
});

describe('reading beside', () => {
  it('opens by key, leaves the page where it was, and gives the focus back', async () => {
    const { page, errors } = await open();
    await page.evaluate(
      "document.querySelector('main [data-turn]').closest('[role=application]').parentElement.scrollTop = 1500",
    );
    await expect
      .poll(() =>
        page.evaluate(
          "Object.entries(localStorage).some(([key, kept]) => key.startsWith('hara.place.') && JSON.parse(kept).turn > 0)",
        ),
      )
      .toBe(true);
    const top = () => page.evaluate(topTurn);
    const at = await top();
    await focusReading(page);
    await page.keyboard.press('b');
    await expect.poll(() => focused(page)).toContain('Beside:');
    await expect.poll(top).toBe(at);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Transcript:');
    await page.goBack();
    await page.locator('aside [data-shortcuts="on"]').waitFor();
    // The same place, and what stood beside it, after a restart of the page.
    await page.goto('about:blank');
    await openFirst(page, host);
    await page.goto(`${host.origin}/#/study/${study}/transcripts/${id}`);
    await page.locator('aside [data-shortcuts="on"]').waitFor();
    await expect.poll(top).toBe(at);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows a listed passage from another screen', async () => {
    const { page } = await open();
    await page.goto(`${host.origin}/#/study/${study}/search?q=the`);
    const hit = page.locator('main a[href*="?at="]').first();
    await hit.waitFor();
    await expect
      .poll(async () => {
        await hit.focus();
        return page.evaluate('document.activeElement?.hasAttribute("data-hit")');
      })
      .toBe(true);
    await page.keyboard.press('b');
    await hasFocus(page.locator('aside [data-shortcuts="on"]'));
    expect(page.url()).toContain('/search?q=the&beside=');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("href")'))
      .toBe(await hit.getAttribute('href'));
    await page.close();
  });
});

/** Index of the turn at the top of the reading page. */
const topTurn = `(() => {
  const turns = [...document.querySelectorAll('main [data-turn]')];
  const edge = turns[0]?.closest('[role=application]').parentElement.getBoundingClientRect().top ?? 0;
  return turns.findIndex((turn) => turn.getBoundingClientRect().bottom > edge + 1);
})()`;
