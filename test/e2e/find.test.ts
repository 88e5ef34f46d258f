import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './support/browser.ts';
import { hasFocus } from './support/keys.ts';
import { openSample, type Sample } from './support/sample.ts';

let sample: Sample;
let page: Page;
let settled: () => Promise<void>;

beforeAll(async () => {
  sample = await openSample('find');
  ({ page, settled } = sample);
});
afterAll(() => sample.close());

const codings = () => sample.call('codings.list', {});
const places = () => page.locator('a[data-hit]');
const toFirstPlace = async () => {
  await page.getByRole('searchbox').press('ArrowDown');
  await page.locator('[data-hit]:focus').first().waitFor();
};

describe('search, by keyboard', () => {
  it('finds while typing, goes from place to place and reads one beside', async () => {
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await hasFocus(field);
    await page.keyboard.type('"so light"');
    await page
      .getByRole('status')
      .getByText(/^\d+ places? in \d+ transcripts?$/)
      .waitFor();
    await settled();
    expect(await places().first().locator('mark').textContent()).toMatch(/^so light$/i);
    await toFirstPlace();
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary')
      .getByText(/so light/i)
      .first()
      .waitFor();
    await settled();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('"so light"');
  });

  it('keeps every letter, also one typed in the moment in which the address follows', async () => {
    const field = page.getByRole('searchbox');
    await field.fill('');
    await page.waitForURL(/\/search$/);
    await page.evaluate(() => {
      const type = () => document.execCommand('insertText', false, 'er');
      addEventListener('hashchange', type, { once: true, capture: true });
    });
    await field.fill('should');
    await page.waitForURL(/q=shoulder$/);
    expect(await field.inputValue()).toBe('shoulder');
  });

  it('says what is wrong with a regular expression, and lists thousands of places without drawing them all', async () => {
    const field = page.getByRole('searchbox');
    await page.getByRole('button', { name: 'Regular expression' }).press('Enter');
    await field.fill('(light');
    await page.getByText('This is no regular expression: Unterminated group.').waitFor();
    await field.fill('[aeiou]');
    await page
      .getByRole('status')
      .getByText(/^\d\d,?\d\d\d places/)
      .waitFor();
    await settled();
    await toFirstPlace();
    await page.keyboard.press('End');
    await page.locator('li[aria-posinset="10000"]').waitFor();
    expect(await places().count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Regular expression' }).press('Enter');
  });

  it('codes all places of core customers as one act, previewed, and takes it back', async () => {
    const before = await codings();
    await page.getByRole('combobox', { name: 'Segment' }).selectOption('core');
    await page.getByRole('searchbox').fill('shoulder*');
    await settled();
    await toFirstPlace();
    await page.keyboard.press('Shift+C');
    const dialog = page.getByRole('dialog', { name: 'Code what was found' });
    await hasFocus(dialog.getByRole('combobox'));
    await page.keyboard.type('zq'); // like no code there is
    await dialog.getByRole('option', { name: /zq/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Code: zq').waitFor();
    await dialog.getByText('Their whole sentences').click();
    await dialog.getByText(/new codings of \d+ people/).waitFor();
    await settled();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Code \d+ passages$/ }).press('Enter');
    await page
      .getByText(/^Coded \d+ passages with “zq”\.$/)
      .first()
      .waitFor();
    await settled();
    const made = (await codings()).filter(({ id }) => !before.some((each) => each.id === id));
    expect(made.length).toBeGreaterThan(1);
    expect(new Set(made.map(({ segment }) => segment))).toEqual(new Set(['core']));
    for (const { quote } of made) expect(quote).toMatch(/shoulder.*[.!?]$/is);
    await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
    await expect.poll(codings).toHaveLength(before.length);
  });
});

describe('queries', () => {
  const text = () => page.getByRole('textbox', { name: 'Query', exact: true });

  it('are built in rows that the text follows, and the other way round', async () => {
    await page.getByRole('link', { name: 'Queries' }).press('Enter');
    await text().waitFor();
    await page.getByRole('button', { name: 'Add a condition' }).press('Enter');
    await page.getByRole('combobox', { name: 'What' }).selectOption('kind');
    await page.getByRole('combobox', { name: 'Value' }).selectOption('sensation');
    await page.getByRole('button', { name: 'Apply' }).press('Enter');
    await page.getByRole('button', { name: 'Kind: Sensation' }).waitFor();
    await expect.poll(() => text().inputValue()).toBe('kind:sensation');
    await text().fill('kind:sensation near kind:value within 2 turns');
    await page.getByRole('button', { name: 'Kind: Value' }).waitFor();
    await page.getByRole('spinbutton').fill('0');
    await expect.poll(() => text().inputValue()).toBe('kind:sensation near kind:value within 0 turns');
    await page.getByText(/^\d+ passages of \d+ of 14 people/).waitFor();
    await settled();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('are saved, count with the study, and are renamed', async () => {
    await page.getByRole('button', { name: 'Save this query…' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Felt and valued');
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await page.getByRole('button', { name: 'Felt and valued', exact: true }).waitFor();
    await page.getByRole('button', { name: 'What to do with the query “Felt and valued”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Felt where valued');
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await page.getByRole('button', { name: 'Felt where valued', exact: true }).waitFor();
    await settled();
    const [saved] = await sample.call('queries.list', {});
    expect(saved).toMatchObject({ name: 'Felt where valued', text: await text().inputValue() });
  });

  it('say what is wrong and where, and lead to a theme', async () => {
    await text().fill('kind:sensation and (kind:value');
    await page.getByText('The bracket at character 20 is never closed.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await text().fill('kind:sensation region:shoulders');
    await page.getByText(/^\d+ passages? of \d+ of 14 people/).waitFor();
    await settled();
    await page.getByRole('button', { name: 'Use them' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Make a theme' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name of the theme' }).fill('In the shoulders');
    await page.getByRole('textbox', { name: 'Name of the theme' }).press('Enter');
    await page
      .getByText(/^Made the theme “In the shoulders”/)
      .first()
      .waitFor();
    const { themes } = await sample.call('themes.report', {});
    expect(themes.map(({ label }) => label)).toContain('In the shoulders');
    expect(sample.errors).toEqual([]);
  });
});
