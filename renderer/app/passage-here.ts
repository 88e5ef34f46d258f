import { parseRange } from './navigation.ts';

const passageLink = 'a[href*="/transcripts/"][href*="at="]';
const listed = 'li, article, figure, tr, [role="row"], [role="option"], [role="listitem"]';

/** The passage a person means by `b`: of the link in focus, else of the listed thing in focus, else under the mouse. */
export function passageHere():
  { readonly documentId: string; readonly start: number; readonly end: number } | undefined {
  const { activeElement } = document;
  const link =
    activeElement?.closest(passageLink) ??
    activeElement?.closest(listed)?.querySelector(passageLink) ??
    document.querySelector(`${passageLink}:hover`) ??
    [...document.querySelectorAll(`:is(${listed}):hover`)].at(-1)?.querySelector(passageLink);
  return link ? passageOf(link.getAttribute('href') ?? '') : undefined;
}

/** Transcript and range of an address as `paths.transcript` writes it. */
export function passageOf(
  href: string,
): { readonly documentId: string; readonly start: number; readonly end: number } | undefined {
  const [, id, at] = /\/transcripts\/([^/?]+)\?(?:.*&)?at=(\d+-\d+)/.exec(href) ?? [];
  const range = parseRange(at);
  return id === undefined || range === undefined
    ? undefined
    : { documentId: decodeURIComponent(id), ...range };
}
