import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, type Sample } from './support/sample.ts';

const have = { en: /^(\d+) of \d+/, ja: /人中(\d+)人/ } as const;

/** Those whom the dialog counts, each with the addresses of the passages behind them. */
async function peopleIn(dialog: Locator): Promise<readonly (readonly string[])[]> {
  const people = await dialog.getByRole('list').first().getByRole('listitem').all();
  return Promise.all(
    people.map(async (person) =>
      (await person.getByRole('link').all()).reduce<Promise<readonly string[]>>(
        async (before, link) => [...(await before), (await link.getAttribute('href')) ?? ''],
        Promise.resolve([]),
      ),
    ),
  );
}

describe.each(['en', 'ja'] as const)('every number of every statement of the sample (%s)', (language) => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample('numbers', language);
    for (const { themeId } of await sample.call('statements.propose', {}))
      await sample.call('statements.add', { themeId });
  });
  afterAll(() => sample.close());

  async function shown(number: string): Promise<readonly (readonly string[])[]> {
    const { page, settled } = sample;
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await settled();
    const title = (await dialog.getByRole('heading').first().textContent()) ?? '';
    expect(title).toContain(number);
    const people = await peopleIn(dialog);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    return people;
  }

  it('opens as many people as it says, each with passages that are there', async () => {
    const { page, settled, host, study, call } = sample;
    const list = await call('statements.list', {});
    const texts = new Map<string, string>();
    for (const { id } of await call('documents.list', {}))
      texts.set(id, (await call('documents.get', { id })).text);
    let clicked = 0;
    for (const { statement } of list) {
      await page.goto(`${host.origin}/#/study/${study}/statements/${statement.id}`);
      await page.locator(`[data-place="statement:${statement.id}"][aria-current="true"]`).waitFor();
      await settled();
      const editor = page.locator('[contenteditable="true"]').first();
      const inline = editor.locator('[data-number]');
      const parts = statement.sentence.filter((part) => part.number !== undefined);
      expect(await inline.allTextContents()).toEqual(parts.map(({ text }) => text));
      for (const [at, { text }] of parts.entries()) {
        await inline.nth(at).click();
        const people = await shown(text);
        expect({ text, people: people.length }).toEqual({
          text,
          people: Number(have[language].exec(text)?.[1]),
        });
        for (const links of people) {
          expect(links.length).toBeGreaterThan(0);
          for (const link of links) {
            const [, id = '', start, end] = /transcripts\/([^?/]+)\?.*?(\d+)-(\d+)/.exec(link) ?? [];
            expect(texts.get(id)?.slice(Number(start), Number(end))).toBeTruthy();
          }
        }
        clicked += 1;
      }
    }
    expect(clicked).toBeGreaterThan(list.length);
  });
});
