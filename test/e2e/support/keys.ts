import type { Locator, Page } from 'playwright-core';

/** Presses keys one after the other, as fast as hands never are. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until this, or something in it, has the focus: what is typed goes there from now on. */
export async function hasFocus(place: Locator): Promise<void> {
  await place.and(place.page().locator(':focus-within')).first().waitFor();
}

/** The page of an open transcript, which its keys need the focus on. (The role alone is the browser's own page too.) */
export function readingPage(page: Page): Locator {
  return page.locator('main [role="application"] > [tabindex]');
}
