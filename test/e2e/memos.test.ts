import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { launchBrowser, seriousFindings, watchCalls, watchErrors } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-memos-'));
let browser: Browser;
let host: HostProcess;
let page: Page;
let errors: string[];
let settled: () => Promise<void>;
let handle = '';

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  errors = watchErrors(page);
  settled = watchCalls(page);
  await page.goto(host.url);
  await page.waitForURL(/#\/study\/[^/]+/);
  handle = /study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

const call = async <T>(procedure: string, input: unknown) => (await host.call(procedure, input, handle)) as T;
const memos = () => call<Output<'memos.list'>>('memos.list', {});
const codeNamed = async (name: string) => {
  const found = (await call<Output<'codes.list'>>('codes.list', {})).find((code) => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found;
};

it('a memo is written by key on what is open, with headings, a list and a link by @, without the mouse', async () => {
  const code = await codeNamed('lighter');
  await page.goto(`${host.origin}/#/study/${handle}/codebook?code=${code.id}`);
  await page.getByRole('heading', { name: 'lighter', level: 2 }).waitFor();
  await settled();
  await page.keyboard.press('Shift+M');
  const dialog = page.getByRole('dialog', { name: 'Memo on “lighter”' });
  await dialog.getByRole('textbox', { name: 'Title of the memo' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.type('Why so late?');
  await dialog.getByRole('textbox', { name: 'Words of the memo' }).focus();
  await page.keyboard.type('# First thought\nit begins in the ');
  await page.keyboard.type('@shoulders dr');
  await page
    .getByRole('option', { name: /shoulders drop/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('\n- and then\nthe breath');
  await dialog.getByRole('button', { name: 'Done' }).focus();
  await expect
    .poll(async () => (await memos()).find(({ title }) => title === 'Why so late?')?.content.blocks)
    .toMatchObject([
      { type: 'heading', level: 1, parts: [{ text: 'First thought' }] },
      { type: 'paragraph', parts: [{ text: 'it begins in the ' }, { link: 'code' }, { text: ' ' }] },
      { type: 'item', parts: [{ text: 'and then' }] },
      { type: 'item', parts: [{ text: 'the breath' }] },
    ]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

it('is found among all memos by its words and its link, whose name follows the code and says when it is gone', async () => {
  const linked = await codeNamed('shoulders drop');
  await call('codes.update', { id: linked.id, name: 'shoulders let go' });
  await page.goto(`${host.origin}/#/study/${handle}/memos`);
  await page.getByRole('searchbox', { name: 'Words in memos' }).fill('late let go');
  const row = page.getByRole('link', { name: /Why so late\?/ });
  await row.waitFor();
  await settled();
  expect(await page.locator('[data-memo]').count()).toBe(1);
  await row.press('Enter');
  await page.getByRole('link', { name: 'shoulders let go', exact: true }).waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await call('codes.remove', { id: linked.id, children: 'lift' });
  await page.getByText('(no longer there)').waitFor({ state: 'attached' });
  await call('history.undo', {});
  await page.getByRole('link', { name: 'shoulders let go', exact: true }).waitFor();
});

it('ten thousand memos stay a list that is scrolled and searched', async () => {
  const [first] = await memos();
  if (!first) throw new Error('no memo');
  const rows = Array.from({ length: 10_000 }, (_, n) => ({
    document: '01-aki.md',
    start: String(n % 600),
    end: String((n % 600) + 5 + Math.floor(n / 600)),
    code: `bulk ${n % 7}`,
    memo: `thought ${n}`,
  }));
  await call('codings.import', { rows });
  await page.goto(`${host.origin}/#/study/${handle}/memos`);
  await page.getByText(/^10,0\d\d memos/).waitFor();
  await settled();
  expect(await page.locator('[data-memo]').count()).toBeLessThan(80);
  const list = page.getByRole('group', { name: 'List of memos' });
  await list.focus();
  await page.keyboard.press('End');
  await page.locator('[data-memo][aria-current]').waitFor();
  await page.getByRole('searchbox', { name: 'Words in memos' }).fill('thought 9999');
  await page.getByText('1 of', { exact: false }).first().waitFor();
  expect(await page.locator('[data-memo]').count()).toBe(1);
});

it('says nothing wrong on the way', () => {
  expect(errors).toEqual([]);
});
