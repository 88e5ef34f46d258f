import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { launchBrowser, watchCalls } from './support/browser.ts';
import { startHost, type HostProcess } from './support/host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
  const home = mkdtempSync(join(tmpdir(), 'hara-numbers-'));
  let host: HostProcess;
  let page: Page;
  let settled: () => Promise<void>;
  let handle = '';

  beforeAll(async () => {
    host = await startHost(home, language);
    page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      reducedMotion: 'reduce',
    });
    settled = watchCalls(page);
    await page.goto(host.url);
    await page.waitForURL(/#\/study\/[^/]+/);
    handle = /study\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    const proposals = (await host.call('statements.propose', {}, handle)) as Output<'statements.propose'>;
    for (const { themeId } of proposals) await host.call('statements.add', { themeId }, handle);
  });
  afterAll(async () => {
    await page.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function shown(number: string): Promise<readonly (readonly string[])[]> {
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
    const list = (await host.call('statements.list', {}, handle)) as Output<'statements.list'>;
    const texts = new Map<string, string>();
    for (const { id } of (await host.call('documents.list', {}, handle)) as Output<'documents.list'>)
      texts.set(id, ((await host.call('documents.get', { id }, handle)) as Output<'documents.get'>).text);
    let clicked = 0;
    for (const { statement } of list) {
      await page.goto(`${host.origin}/#/study/${handle}/statements/${statement.id}`);
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
