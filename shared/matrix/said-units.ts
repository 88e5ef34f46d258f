import type { DocumentWithText } from '../domain/study-data.ts';
import { wordStarts } from '../text/words.ts';

/**
 * How much was said before each place of a transcript, in words or characters: entry `at` counts what begins before `at`, so
 * that `[end] - [start]` counts a range. Labels and times between the turns do not count, nor do blanks among characters.
 */
export function saidBefore(document: DocumentWithText, unit: 'words' | 'characters'): Uint32Array {
  const { text } = document;
  const marks = new Uint8Array(text.length + 1);
  for (const { start, end } of document.turnList) {
    if (unit === 'words') {
      for (const at of wordStarts(text.slice(start, end), document.language)) marks[start + at] = 1;
    } else {
      for (const { index } of text.slice(start, end).matchAll(/\S/gu)) marks[start + index] = 1;
    }
  }
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) before[at + 1] = (before[at] ?? 0) + (marks[at] ?? 0);
  return before;
}
