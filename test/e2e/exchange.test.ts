import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { refiFile } from '../support/refi-file.ts';
import { seriousFindings, watchErrors } from './support/browser.ts';
import { openFirst, startAll, type Running } from './support/sample.ts';

let running: Running;
beforeAll(async () => {
  running = await startAll('exchange');
});
afterAll(() => running.close());

it.each(['light', 'dark'] as const)(
  'a project of another program says what it holds and what does not fit, and comes in as one act (%s)',
  async (colorScheme) => {
    const { browser, host, home } = running;
    const text = `Interviewer: How?\nAki: It was ${colorScheme} and warm.`;
    const selections = [
      { start: 23, end: 34, name: text.slice(23, 34) },
      { start: 900, end: 990, name: '' },
    ];
    const file = join(home, `${colorScheme}.qdpx`);
    writeFileSync(file, refiFile({ text, selections }));
    const page = await browser.newPage({ viewport: { width: 1024, height: 700 }, colorScheme });
    const errors = watchErrors(page);
    const handle = await openFirst(page, host);
    await page.keyboard.press('i');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).press('Enter'),
    ]);
    await chooser.setFiles(file);
    const dialog = page.getByRole('dialog', { name: 'A project from another program' });
    await dialog.getByText('“Bakery”, written by Other 3.1').waitFor();
    await dialog.getByText('1 transcript, 0 participants, 1 code, 1 coding on 1 passage').waitFor();
    await dialog.getByText('1 thing did not fit').press('Enter');
    await dialog.getByText('900-990 lies outside the text').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take it in' }).press('Enter');
    await dialog
      .getByText(/1 transcript, \d new codes?, 0 new participants and 1 coding are in the study/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Done' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const list = async () => (await host.call('documents.list', {}, handle)) as Output<'documents.list'>;
    const titles = async () => (await list()).filter(({ title }) => title === 'Aki').length;
    const before = await titles();
    await page.getByText('Took in “Bakery”: 1 transcript, 1 coding').first().waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(titles).toBe(before - 1);
    expect(errors).toEqual([]);
    await page.close();
  },
);
