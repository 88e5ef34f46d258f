import type { TextRange } from '../domain/coding.ts';

/**
 * Where words stand that stood at a place when it was named, in a text that may have changed meanwhile: there still, or at the
 * only other place that has them. Undefined where they are gone, or where more than one place could be meant.
 */
export function sameWords(text: string, words: string, start: number): TextRange | undefined {
  const range = (at: number): TextRange => ({ start: at, end: at + words.length });
  if (words === '' || text.startsWith(words, start)) return words === '' ? undefined : range(start);
  const first = text.indexOf(words);
  return first === -1 || text.includes(words, first + 1) ? undefined : range(first);
}
