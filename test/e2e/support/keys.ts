import type { Locator, Page } from 'playwright-core';

/** Waits until this, or something in it, has the focus: what is typed goes there from now on. */
export async function hasFocus(place: Locator): Promise<void> {
  await place.and(place.page().locator(':focus-within')).first().waitFor();
}

/** The page of an open transcript, which its keys need the focus on. */
export function readingPage(page: Page): Locator {
  return page.locator('main [data-shortcuts="on"]');
}
