import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

let sample: Sample;
let page: Page;
let settled: () => Promise<void>;

beforeAll(async () => {
  sample = await openSample('memos');
  ({ page, settled } = sample);
});
afterAll(() => sample.close());

const memos = () => sample.call('memos.list', {});
const codeNamed = async (name: string) => {
  const found = (await sample.call('codes.list', {})).find((code) => code.name === name);
  if (!found) throw new Error(`no code ${name}`);
  return found;
};

it('a memo is written by key on what is open, with headings, a list and a link by @, without the mouse', async () => {
  const code = await codeNamed('lighter');
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/codebook?code=${code.id}`);
  await page.getByRole('heading', { name: 'lighter', level: 2 }).waitFor();
  await settled();
  await page.keyboard.press('Shift+M');
  const dialog = page.getByRole('dialog', { name: 'Memo on “lighter”' });
  await hasFocus(dialog.getByRole('textbox', { name: 'Title of the memo' }));
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.type('Why so late?');
  await dialog.getByRole('textbox', { name: 'Words of the memo' }).focus();
  await hasFocus(dialog.getByRole('textbox', { name: 'Words of the memo' }));
  await page.keyboard.type('# First thought\nit begins in the ');
  await page.keyboard.type('@shoulders dr');
  const offered = page.getByRole('option', { name: /shoulders drop/ }).first();
  await offered.waitFor();
  await page.keyboard.press('Enter');
  await offered.waitFor({ state: 'detached' });
  await page.keyboard.type('\n- and then\nthe breath');
  const done = dialog.getByRole('button', { name: 'Done' });
  await done.focus();
  await expect
    .poll(async () => (await memos()).find(({ title }) => title === 'Why so late?')?.content.blocks)
    .toMatchObject([
      { type: 'heading', level: 1, parts: [{ text: 'First thought' }] },
      { type: 'paragraph', parts: [{ text: 'it begins in the ' }, { link: 'code' }, { text: ' ' }] },
      { type: 'item', parts: [{ text: 'and then' }] },
      { type: 'item', parts: [{ text: 'the breath' }] },
    ]);
  await done.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

it('is found among all memos by its words and its link, whose name follows the code and says when it is gone', async () => {
  const linked = await codeNamed('shoulders drop');
  await sample.call('codes.update', { id: linked.id, name: 'shoulders let go' });
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/memos`);
  await page.getByRole('searchbox', { name: 'Words in memos' }).fill('late let go');
  const row = page.getByRole('link', { name: /Why so late\?/ });
  await row.waitFor();
  await settled();
  await expect.poll(() => page.locator('[data-memo]').count()).toBe(1);
  await row.press('Enter');
  await page.getByRole('link', { name: 'shoulders let go', exact: true }).waitFor();
  await settled();
  expect(await seriousFindings(page)).toEqual([]);
  await sample.call('codes.remove', { id: linked.id, children: 'lift' });
  await page.getByText('(no longer there)').waitFor({ state: 'attached' });
  await sample.call('history.undo', {});
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
  await sample.call('codings.import', { rows });
  await page.goto(`${sample.host.origin}/#/study/${sample.study}/memos`);
  await page.getByText(/^10,0\d\d memos/).waitFor();
  await settled();
  await page.locator('[data-memo]').first().waitFor();
  expect(await page.locator('[data-memo]').count()).toBeLessThan(80);
  const list = page.getByRole('group', { name: 'List of memos' });
  await list.focus();
  await page.keyboard.press('End');
  await page.locator('[data-memo][aria-current]').waitFor();
  await page.getByRole('searchbox', { name: 'Words in memos' }).fill('thought 9999');
  await page.getByText('1 of', { exact: false }).first().waitFor();
  await expect.poll(() => page.locator('[data-memo]').count()).toBe(1);
});

it('says nothing wrong on the way', () => {
  expect(sample.errors).toEqual([]);
});
