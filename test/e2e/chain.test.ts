import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { launchBrowser, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';
import { interviewFiles } from './support/interviews.ts';
import { hasFocus, readingPage } from './support/keys.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-chain-'));
let browser: Browser;
let host: HostProcess;
let page: Page;
let handle: string;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    acceptDownloads: true,
  });
  errors = watchErrors(page);
});

afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

function ask<
  P extends
    'documents.list' | 'codings.list' | 'themes.report' | 'statements.list' | 'history.state' | 'codes.list',
>(procedure: P): Promise<Output<P>> {
  return host.call(procedure, {}, handle) as Promise<Output<P>>;
}

async function eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean, what: string): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 400)}`);
    await page.waitForTimeout(50);
  }
}

async function codingsCount(count: number): Promise<void> {
  await eventually(
    () => ask('codings.list'),
    (codings) => codings.length >= count,
    `${count} codings`,
  );
}

const files = interviewFiles();
const titles = files.map((file) => basename(file, extname(file)));

/** Opens a transcript from the list beside and puts the caret at the start of its page. */
async function openTranscript(title: string): Promise<void> {
  await page.locator('nav a', { hasText: title }).first().click();
  const reader = page.getByRole('application', { name: `Transcript: ${title}` });
  await reader.locator('[data-turn]').first().waitFor();
  await reader.focus();
  await hasFocus(reader);
  await page.keyboard.press('Control+Home');
}

/** Selects the turn that the caret is in after some steps on, by keyboard. */
async function selectTurn(stepsOn: number): Promise<void> {
  await page.keyboard.press('Escape');
  for (let n = 0; n < stepsOn; n += 1) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('t');
}

async function codeWith(name: string): Promise<void> {
  await page.keyboard.press('c');
  await page.locator('[role="combobox"]:focus').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await hasFocus(readingPage(page));
}

it('makes a study and imports six interviews with their speakers', async () => {
  await page.goto(`${host.origin}/#token=${host.token}`);
  await page.goto(`${host.origin}/#/`);
  await page.getByRole('button', { name: 'New study' }).first().click();
  const name = page.getByLabel('Name', { exact: false }).first();
  await name.fill('Six interviews');
  await name.press('Enter');
  await page.waitForURL(/#\/study\/[^/]+$/);
  handle = /study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main h1', { hasText: 'Six interviews' }).first().waitFor();
  await page.keyboard.press('i');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles([...files]);
  await page.getByRole('button', { name: `Import ${files.length} transcripts` }).click();
  await page.getByRole('button', { name: 'Open the transcript' }).click();
  const documents = await ask('documents.list');
  expect(documents.map((document) => document.title).toSorted()).toEqual(titles.toSorted());
  expect(documents.every((document) => document.turns > 1 && document.words > 100)).toBe(true);
});

it('codes passages by keyboard and by mouse, with a new code, a recent one, and in vivo', async () => {
  await openTranscript(titles[0] ?? '');
  await selectTurn(2);
  await codeWith('lighter');
  await codingsCount(1);
  await selectTurn(2);
  await page.keyboard.press('1');
  await codingsCount(2);
  // By mouse: a double click selects a word.
  const words = page
    .getByRole('application', { name: `Transcript: ${titles[0]}` })
    .locator('p, [data-turn]')
    .nth(1);
  await words.dblclick({ position: { x: 40, y: 14 } });
  await page.keyboard.press('v');
  await codingsCount(3);
  const codings = await ask('codings.list');
  const inVivo = (await ask('codes.list')).at(-1);
  expect(codings.map((coding) => coding.quote)).toContain(inVivo?.name);
  expect(new Set(codings.map((coding) => coding.codeId)).size).toBe(2);
});

it('undoes and redoes by key', async () => {
  await page.keyboard.press('Control+z');
  await eventually(
    () => ask('codings.list'),
    (codings) => codings.length === 2,
    'undone',
  );
  await page.keyboard.press('Control+Shift+z');
  await eventually(
    () => ask('codings.list'),
    (codings) => codings.length === 3,
    'redone',
  );
});

it('loses no acknowledged coding when the host is killed in the middle, and goes on after it is started again', async () => {
  const acknowledged: string[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/api/call') || !response.request().postData()?.includes('codings.add'))
      return;
    response.json().then(
      (reply: { ok: boolean; value: { id: string } }) => reply.ok && acknowledged.push(reply.value.id),
      () => undefined, // the host went before the answer was read: not acknowledged
    );
  });
  for (const title of titles.slice(1)) {
    await openTranscript(title);
    for (const code of ['shoulders drop', 'price too high', 'time of my own']) {
      await selectTurn(2);
      await codeWith(code);
    }
  }
  await eventually(
    async () => acknowledged.length,
    (count) => count >= 12,
    'acknowledged codings',
  );
  const beforeKill = errors.length;
  await selectTurn(2);
  const dying = host.kill();
  await page.keyboard.press('1');
  await dying;
  host = await startHost(home);
  await page.goto(`${host.origin}/#token=${host.token}`);
  await page.goto(`${host.origin}/#/study/${handle}/transcripts`);
  await page.locator('main h1').first().waitFor();
  errors.splice(beforeKill); // what a page says while its host is gone
  const stored = new Set((await ask('codings.list')).map((coding) => coding.id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(await host.call('study.check', {}, handle)).toEqual({ ok: true, problems: [] });
});

it('finds themes, and every passage is in one or on the list of those in none', async () => {
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: 'Find themes' }).first().waitFor();
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('button', { name: 'Find themes' }).click();
  const { themes, unassigned } = await eventually(
    () => ask('themes.report'),
    (report) => report.run !== null,
    'themes',
  );
  const placed = [...themes.flatMap((theme) => theme.passages), ...unassigned].flatMap(
    (passage) => passage.codingIds,
  );
  const codings = await ask('codings.list');
  expect(placed.toSorted()).toEqual(codings.map((coding) => coding.id).toSorted());
  expect(themes.length).toBeGreaterThan(0);
});

it('drafts a statement from a theme, which is then edited and moved on with a reason', async () => {
  await page.getByRole('button', { name: /^To statement/ }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('s');
  await page.waitForURL(/\/statements/);
  const editor = page.getByRole('textbox', { name: 'The sentence' });
  await editor.click();
  await hasFocus(editor);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It stays.');
  await page.keyboard.press('Tab');
  const sentenceOf = (list: Output<'statements.list'>) =>
    list[0]?.statement.sentence.map((part) => part.text).join('') ?? '';
  await eventually(
    () => ask('statements.list'),
    (list) => sentenceOf(list).endsWith('It stays.'),
    'the sentence',
  );
  await page.getByRole('button', { name: /^Change state/ }).click();
  await page.getByRole('menuitem', { name: /Being checked/ }).click();
  await page.getByLabel('Reason').fill('Heard from four people');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  const [listed] = await eventually(
    () => ask('statements.list'),
    (list) => list[0]?.statement.state === 'being-checked',
    'the state',
  );
  expect(listed?.moves.map((move) => move.reason)).toEqual(['Heard from four people']);
  expect(listed?.evidence.length).toBeGreaterThan(0);
});

it('shows the deck and saves it as PowerPoint, also after a reload', async () => {
  await page.keyboard.press('Alt+6');
  await page.waitForURL(/\/deck/);
  await page.getByRole('button', { name: /^Make \d+ slides/ }).click();
  await page.getByRole('navigation', { name: 'Slides' }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Slides' }).getByRole('button').nth(7).waitFor();
  await page.getByRole('button', { name: 'Export' }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /PowerPoint/ }).click(),
  ]);
  const entries = Object.keys(unzipSync(readFileSync(await download.path())));
  const slides = entries.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThanOrEqual(8);
  expect(download.suggestedFilename()).toBe('Six interviews.pptx');
});

it('undoes everything, back to the empty study', async () => {
  await page.keyboard.press('Alt+1');
  await page.waitForURL(/#\/study\/[^/]+$/);
  const nothingLeft = (state: Output<'history.state'>) => state.undo === null;
  for (let n = 0; n < 200 && !nothingLeft(await ask('history.state')); n += 1) {
    const before = JSON.stringify(await ask('history.state'));
    await page.keyboard.press('Control+z');
    await eventually(
      () => ask('history.state'),
      (state) => JSON.stringify(state) !== before,
      'one more undone',
    );
  }
  expect([await ask('documents.list'), await ask('codes.list'), await ask('statements.list')]).toEqual([
    [],
    [],
    [],
  ]);
  expect(errors).toEqual([]);
});
