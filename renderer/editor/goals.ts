import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { Direction } from './steps.ts';

/** In the order of the text, the longer first where two begin together; the same codings always in the same order. */
function byPlace(a: Coding, b: Coding): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/**
 * The coding after or before a place, in the order of the text: `from` is the open coding, else the caret's offset.
 * Undefined where there is none in this direction.
 */
export function nextCoding(
  codings: readonly Coding[],
  from: Coding | number,
  direction: Direction,
): Coding | undefined {
  const isBeyond = (coding: Coding) =>
    typeof from === 'number'
      ? Math.sign(coding.start - from) === direction
      : Math.sign(byPlace(coding, from)) === direction && coding.id !== from.id;
  let best: Coding | undefined;
  for (const coding of codings)
    if (isBeyond(coding) && (best === undefined || byPlace(coding, best) * direction < 0)) best = coding;
  return best;
}

/** Index of the next turn of an interviewer that has words, from a turn on. */
export function nextQuestion(turns: readonly Turn[], from: number, direction: Direction): number | undefined {
  for (let index = from + direction; index >= 0 && index < turns.length; index += direction) {
    const turn = turns[index];
    if (turn?.role === 'interviewer' && turn.end > turn.start) return index;
  }
  return undefined;
}

/** Every place of a text where `words` stand, without regard to case and width; in order, not overlapping. */
export function findInText(foldedText: string, words: string): readonly TextRange[] {
  const needle = foldForSearch(words.trim());
  const found: TextRange[] = [];
  if (needle === '') return found;
  for (let at = foldedText.indexOf(needle); at !== -1; at = foldedText.indexOf(needle, at + needle.length))
    found.push({ start: at, end: at + needle.length });
  return found;
}

/** The range after or before an offset; from the last it goes on with the first, and back. */
export function nextRange(
  ranges: readonly TextRange[],
  from: number,
  direction: Direction,
): TextRange | undefined {
  const beyond =
    direction === 1 ? ranges.find(({ start }) => start > from) : ranges.findLast(({ start }) => start < from);
  return beyond ?? (direction === 1 ? ranges[0] : ranges.at(-1));
}
