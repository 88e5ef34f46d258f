import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The text of the file that the menu of the only figure saves under this name: "Save numbers (CSV)". */
export async function savedFigure(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: /^Figure/u }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}
