import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses keys one after the other, as fast as hands never are. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until this, or something in it, has the focus: what is typed goes there from now on. */
export async function hasFocus(place: Locator): Promise<void> {
  await place.first().waitFor();
  await expect
    .poll(() => place.first().evaluate((element) => element.contains(document.activeElement)))
    .toBe(true);
}
