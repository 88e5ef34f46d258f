import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../support/shared-data.ts';
import { launchBrowser } from '../support/browser.ts';
import { startHost, type HostProcess } from '../support/host.ts';
import { codedWords, openTranscript, press, said, studyOfFiles } from '../support/workbench.ts';

const home = mkdtempSync(join(tmpdir(), 'hara-real-japanese-'));
const patient = { timeout: 20_000 };
let browser: Browser;
let host: HostProcess;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost(home);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('a real Japanese dialogue', () => {
  it('is coded by keyboard alone: sentence, words as said, edge by words, question', async () => {
    const { study, documentIds } = await studyOfFiles(host, '宿の相談', [
      sharedPath('corpora/dialogues_ja_asdc_scud/dialog_text/010.tsv'),
    ]);
    const place = { study, documentId: documentIds[0] ?? '' };
    const { page, errors } = await openTranscript(browser, host, place, { locale: 'ja-JP' });
    await press(page, 'Control+Home', 'n', 'n', 'l', 'c');
    await page.keyboard.insertText('癒されたい');
    await press(page, 'Enter');
    await expect.poll(() => codedWords(host, place), patient).toHaveLength(1);
    const [first = ''] = await codedWords(host, place);
    expect(first).toMatch(/^癒されたい: .+[。│]$/u);
    await press(page, ']', 'ArrowLeft', 'Escape');
    await expect
      .poll(async () => (await codedWords(host, place))[0]?.length ?? 0, patient)
      .toBeLessThan(first.length);
    await press(page, 'Escape', 'n', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'v');
    await expect.poll(() => codedWords(host, place), patient).toHaveLength(2);
    const [, inVivo = ''] = await codedWords(host, place);
    const [name = '', words = ''] = inVivo.split(': ');
    expect(name).toBe(words);
    // Said once the study has answered; it would be said over the question.
    await expect.poll(() => said(page), patient).toBe(`「${name}」をつけました。`);
    await press(page, 'Shift+k');
    await expect.poll(() => said(page), patient).toMatch(/^operator_1[:：]/u);
    await press(page, 'o', 'w');
    await expect.poll(() => said(page), patient).toContain(name);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('real Japanese dialogues', () => {
  it('are searched for words of two characters, and the place is read beside', async () => {
    const made = await studyOfFiles(
      host,
      '宿の相談',
      ['010', '015', '023'].map((name) =>
        sharedPath(`corpora/dialogues_ja_asdc_scud/dialog_text/${name}.tsv`),
      ),
    );
    const place = { study: made.study, documentId: made.documentIds[0] ?? '' };
    const { page, errors } = await openTranscript(browser, host, place);
    await press(page, '/');
    await page.getByRole('searchbox').waitFor();
    await page.getByRole('searchbox').fill('夜景');
    await page
      .getByRole('status')
      .getByText(/places? in \d+ transcripts?$/)
      .first()
      .waitFor();
    expect(await page.locator('a[data-hit] mark').first().textContent()).toBe('夜景');
    await page.getByRole('searchbox').press('ArrowDown');
    await page.locator('[data-hit]:focus').first().waitFor();
    await press(page, 'Enter');
    await page.locator('aside [data-turn]').first().waitFor();
    expect(await page.locator('aside').last().innerText()).toContain('夜景');
    expect(errors).toEqual([]);
    await page.close();
  });
});
