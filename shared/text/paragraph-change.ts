import { turnBreak } from './edit-turns.ts';
import type { TextEdit } from './text-edits.ts';

/** One paragraph of an edited page. The same object stands for a paragraph that did not change. */
export type EditedParagraph = { readonly key: string; readonly text: string };

/**
 * What one step of editing replaced, as an edit of the paragraphs joined by `turnBreak`; undefined where no word
 * changed.
 *
 * @param caret place of the caret after the step, in the joined new text: tells which of two equal letters was typed
 */
export function paragraphChange(
  before: readonly EditedParagraph[],
  after: readonly EditedParagraph[],
  caret: number | undefined,
): TextEdit | undefined {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  if (head === before.length && head === after.length) return undefined;
  // A paragraph that came or went takes a break with it: its neighbour shows which.
  if (head > 0 && (head + tail === before.length || head + tail === after.length)) head -= 1;
  else if (head + tail === before.length || head + tail === after.length) tail -= 1;
  const start = before.slice(0, head).reduce((sum, { text }) => sum + text.length + 1, 0);
  const old = joined(before.slice(head, before.length - tail));
  const now = joined(after.slice(head, after.length - tail));
  if (old === now) return undefined;
  // A caret that does not stand where the change was (after undo, after taking out a whole turn) tells nothing.
  const [told, plain] = [replaced(old, now, start, caret), replaced(old, now, start, undefined)];
  return size(plain) < size(told) ? plain : told;
}

function isSame(a: EditedParagraph | undefined, b: EditedParagraph | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.key === b.key && a.text === b.text);
}

function joined(paragraphs: readonly EditedParagraph[]): string {
  return paragraphs.map(({ text }) => text).join(turnBreak);
}

function size({ start, end, text }: TextEdit): number {
  return end - start + text.length;
}

/** What stands behind the caret was there before the step, as far as it can be; then what stands before it. */
function replaced(old: string, now: string, start: number, caret: number | undefined): TextEdit {
  const behind = caret === undefined ? now.length : Math.max(0, start + now.length - caret);
  let tail = 0;
  const mostTail = Math.min(old.length, now.length, behind);
  while (tail < mostTail && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  let head = 0;
  const mostHead = Math.min(old.length, now.length) - tail;
  while (head < mostHead && old[head] === now[head]) head += 1;
  return { start: start + head, end: start + old.length - tail, text: now.slice(head, now.length - tail) };
}
