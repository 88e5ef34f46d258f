import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasFocus } from '../support/keys.ts';
import { pdpilotStudy } from '../support/pdpilot-study.ts';
import { openScreen, startAll, type Running } from '../support/sample.ts';

const patient = { timeout: 20_000 };
type Named = { readonly id: string; readonly name: string; readonly codings: number };

let running: Running;
let study = '';
let made: Awaited<ReturnType<typeof pdpilotStudy>>;
const call = async <T>(procedure: string, input: unknown = {}) =>
  (await running.host.call(procedure, input, study)) as T;

beforeAll(async () => {
  running = await startAll('real-codes');
  made = await pdpilotStudy(running.host);
  study = made.study;
  for (const [at, id] of made.documentIds.entries()) {
    const person = { name: `P${at + 1}`, segment: at < 2 ? 'core' : 'first-time' };
    const { id: participantId } = await call<{ id: string }>('participants.add', person);
    await call('documents.update', { id, participantId });
  }
});
afterAll(() => running.close());

const open = (screen: string) => openScreen(running, study, screen);

it('the researchers’ codes are found by name, merged after a preview, and one undo parts them again', async () => {
  const codes = () => call<readonly Named[]>('codes.list');
  const named = async (name: string) => (await codes()).find((code) => code.name === name);
  const [shap, ale] = [await named('SHAP'), await named('ALE')];
  type Place = { readonly documentId: string; readonly start: number; readonly end: number };
  const placesOf = async (id = '') =>
    (await call<readonly Place[]>('codings.list', { codeId: id })).map(
      ({ documentId, start, end }) => `${documentId} ${start} ${end}`,
    );
  const together = new Set([...(await placesOf(shap?.id)), ...(await placesOf(ale?.id))]);
  const { page, errors } = await open(`/codebook?code=${ale?.id}`);
  await page.getByRole('heading', { name: 'ALE', level: 2 }).waitFor();
  const tree = page.getByRole('tree');
  await tree.focus();
  await hasFocus(tree);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: /Merge/u });
  await dialog.getByRole('combobox').fill('SHAP');
  await dialog.getByRole('option', { name: /SHAP/u }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await dialog
    .getByText(/to “SHAP”/u)
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => named('ALE'), patient).toBeUndefined();
  // A passage that had both codes has the one once.
  expect(new Set(await placesOf(shap?.id))).toEqual(together);
  expect((await named('SHAP'))?.codings).toBe(together.size);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await named('ALE'))?.codings, patient).toBe(ale?.codings);
  expect((await named('SHAP'))?.codings).toBe(shap?.codings);
  expect(errors).toEqual([]);
  await page.close();
});

it('each interview has a portrait with all its codings; a mark is read beside by key', async () => {
  const { page, errors } = await open('/matrices?v=portrait');
  const drawing = page.locator('figure [data-drawing]');
  const marks = drawing.getByRole('button');
  await marks.first().waitFor();
  expect(await marks.count()).toBe(made.codings);
  await marks.first().focus();
  const says = (await marks.first().getAttribute('aria-label')) ?? '';
  expect(says).toMatch(/ % into P1$|% into P1$/u);
  await page.keyboard.press('Enter');
  await page.locator('[aria-label^="Beside:"] [data-turn]').first().waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

it('two groups of people are compared code by code, and the passages behind a difference are read', async () => {
  const { page, errors } = await open('/matrices?v=comparison&by=segment');
  const rows = page.locator('figure [data-drawing]').getByRole('button');
  await rows.first().waitFor();
  const says = (await rows.first().getAttribute('aria-label')) ?? '';
  // “… 2 of 2 … 0 of 2 …”: people of both groups, as they are in the study.
  expect(says).toMatch(/\d of 2\D+\d of 2/u);
  await rows.first().focus();
  await page.keyboard.press('Enter');
  const passages = page.getByRole('complementary', { name: 'Passages' });
  await passages.locator('blockquote').first().waitFor();
  expect(await passages.locator('blockquote').count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await page.close();
});
