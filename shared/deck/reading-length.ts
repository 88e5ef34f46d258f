import { isWide } from '../layout/text-metrics.ts';

/** Reading length: a full-width character counts as two Latin ones. */
export function readingLength(text: string): number {
  let length = 0;
  for (const character of text) length += isWide(character) ? 2 : 1;
  return length;
}
