import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { watchCalls, watchErrors } from './browser.ts';
import type { HostProcess } from './host.ts';
import { hasFocus, readingPage } from './keys.ts';
import { openFirst } from './sample.ts';

export type Place = { readonly study: string; readonly documentId: string };
export type Opened = {
  readonly page: Page;
  readonly errors: string[];
  readonly settled: () => Promise<void>;
};

/** A study with these files as they are, in the order given. */
export async function studyOfFiles(
  host: HostProcess,
  name: string,
  paths: readonly string[],
): Promise<{ readonly study: string; readonly documentIds: readonly string[] }> {
  const { handle } = (await host.call('studies.create', {
    name,
    language: 'en',
    starterCodebook: false,
  })) as { handle: string };
  const files = await Promise.all(
    paths.map(async (path) => {
      const fileName = basename(path);
      const put = await fetch(`${host.origin}/api/blobs?name=${encodeURIComponent(fileName)}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${host.token}`, origin: host.origin },
        body: readFileSync(path),
      });
      const { blobId } = (await put.json()) as { blobId: string };
      return { fileName, blobId };
    }),
  );
  const done = (await host.call('import.commit', { files }, handle)) as {
    imported: { documentId: string }[];
  };
  return { study: handle, documentIds: done.imported.map(({ documentId }) => documentId) };
}

export async function openTranscript(
  browser: Browser,
  host: HostProcess,
  { study, documentId }: Place,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const errors = watchErrors(page);
  const settled = watchCalls(page);
  await openFirst(page, host);
  await page.goto(`${host.origin}/#/study/${study}/transcripts/${documentId}`);
  await page.locator('main [data-turn]').first().waitFor();
  await hasFocus(readingPage(page));
  await settled();
  return { page, errors, settled };
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Codes a range of the transcript through the host, with a code of this name. */
export async function codeRange(
  host: HostProcess,
  place: Place,
  args: { readonly start: number; readonly end: number; readonly code: string; readonly kind?: string },
): Promise<void> {
  const { start, end, code: name, kind = 'sensation' } = args;
  const known = (await host.call('codes.list', {}, place.study)) as { id: string; name: string }[];
  const id = known.find((each) => each.name === name)?.id;
  const code = id === undefined ? { name, kind, parentId: null } : { id };
  await host.call('codings.add', { documentId: place.documentId, start, end, code }, place.study);
}

/** Each coding of a transcript as "code: words", in the order of the text. */
export async function codedWords(host: HostProcess, place: Place): Promise<readonly string[]> {
  const { text, codings } = (await host.call(
    'documents.get',
    { id: place.documentId },
    place.study,
  )) as OpenDocument;
  const codes = (await host.call('codes.list', {}, place.study)) as { id: string; name: string }[];
  const nameOf = new Map(codes.map(({ id, name }) => [id, name]));
  return codings
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ codeId, start, end }) => `${nameOf.get(codeId) ?? '?'}: ${text.slice(start, end)}`);
}

type Point = { readonly x: number; readonly y: number };

/** Where words of the transcript begin and end on the screen, brought there first. */
export async function placeOfWords(
  page: Page,
  words: string,
): Promise<{ readonly from: Point; readonly to: Point }> {
  return page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll('main [data-turn] > span:first-child')];
    const block = blocks.find(({ textContent }) => textContent.includes(wanted));
    const node = block?.firstChild;
    if (block === undefined || !(node instanceof Text)) throw new Error(`not on the page: ${wanted}`);
    const range = document.createRange();
    const start = node.data.indexOf(wanted);
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    block.scrollIntoView({ block: 'center' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`without a box: ${wanted}`);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
}

/** Selects words with the mouse, as a hand does. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  await placeOfWords(page, words);
  // Groups of turns near the new place are laid out a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { from, to } = await placeOfWords(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Where the caret is: the turn's number, and the words from there on. */
export async function caretAt(page: Page): Promise<{ readonly turn: number; readonly words: string }> {
  return page.evaluate(() => {
    const selection = getSelection();
    const node = selection?.focusNode;
    const turn = node?.parentElement?.closest<HTMLElement>('[data-turn]')?.dataset.turn;
    const words = node instanceof Text ? node.data.slice(selection?.focusOffset ?? 0) : '';
    return { turn: Number(turn ?? -1), words: words.slice(0, 40) };
  });
}

/** What a screen reader was told last. */
export async function said(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector('[role="status"][aria-live="polite"]')?.textContent ?? '',
  );
}
