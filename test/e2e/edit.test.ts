import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { launchBrowser, seriousFindings, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';
import { interviewFiles } from './support/interviews.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-edit-'));
const [file = ''] = interviewFiles();
let browser: Browser;
let host: HostProcess;
let study = '';
let id = '';

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
  const created = (await host.call('studies.create', {
    name: 'Edits',
    language: 'en',
    starterCodebook: false,
  })) as {
    handle: string;
  };
  study = created.handle;
  const put = await fetch(`${host.origin}/api/blobs?name=${encodeURIComponent(basename(file))}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${host.token}`, origin: host.origin },
    body: readFileSync(file),
  });
  const { blobId } = (await put.json()) as { blobId: string };
  const done = (await host.call(
    'import.commit',
    { files: [{ fileName: basename(file), blobId }] },
    study,
  )) as {
    imported: { documentId: string }[];
  };
  id = done.imported[0]?.documentId ?? '';
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
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

const transcript = async () => (await host.call('documents.get', { id }, study)) as OpenDocument;
const quotesOf = ({ text, codings }: OpenDocument) =>
  new Map(codings.map((coding) => [coding.id, text.slice(coding.start, coding.end)]));

async function open(path = `/transcripts/${id}`): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const errors = watchErrors(page);
  await page.goto(host.url);
  await page.goto(`${host.origin}/#/study/${study}${path}`);
  await page.locator('[data-turn]').first().waitFor();
  return { page, errors };
}

const reading = (page: Page) => page.locator('main [data-shortcuts="on"]');
const editing = (page: Page) => page.locator('[contenteditable="true"]');
const focused = (page: Page) => page.evaluate('document.activeElement?.getAttribute("aria-label")');

async function edit(page: Page): Promise<void> {
  await reading(page).focus();
  await page.keyboard.press('e');
  await editing(page).waitFor();
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
    await editing(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await reading(page).waitFor();
    await expect.poll(async () => (await transcript()).turns.length).toBe(before.turns.length + 1);
    const after = await transcript();
    expect(quotesOf(after)).toEqual(quotes);
    expect(after.turns[1]?.speaker).toBe('Someone');
    expect(after.text.slice(after.turns[0]?.start, after.turns[0]?.end)).toBe('Corrected');
    await reading(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(transcript).toEqual(before);
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
    await page.keyboard.press('Home');
    await words.click({ clickCount: 3 });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await transcript()).toEqual(before);
    await dialog.getByRole('button', { name: 'Rest: remove' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await transcript()).codings.length).toBeLessThan(before.codings.length);
    await reading(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(transcript).toEqual(before);
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
    await reading(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(transcript).toEqual(before);
    await page.close();
  });
});

describe('reading beside', () => {
  it('opens by key, leaves the page where it was, and gives the focus back', async () => {
    const { page, errors } = await open();
    await page.evaluate(
      "document.querySelector('main [data-turn]').closest('[role=application]').scrollTop = 1500",
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
    await reading(page).focus();
    await page.keyboard.press('b');
    await expect.poll(() => focused(page)).toContain('Beside:');
    expect(await top()).toBe(at);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Transcript:');
    await page.goBack();
    await page.locator('aside [data-shortcuts="on"]').waitFor();
    // The same place, and what stood beside it, after a restart of the page.
    await page.goto('about:blank');
    await page.goto(host.url);
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
    await hit.focus();
    await page.keyboard.press('b');
    await page.locator('aside [data-shortcuts="on"]').waitFor();
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
  const edge = turns[0]?.closest('[role=application]').getBoundingClientRect().top ?? 0;
  return turns.findIndex((turn) => turn.getBoundingClientRect().bottom > edge + 1);
})()`;
