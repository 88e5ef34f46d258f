import type { TextRange } from '../domain/coding.ts';
import type { Turn } from '../domain/transcript.ts';
import { foldForSearch } from './fold.ts';

/** `find(words, near)`: see `proposePlace`; for many words of one text. */
export type PlaceFinder = (words: string, near: number) => TextRange | undefined;

/** Folds the text once, and only if some words stand nowhere as they are. */
export function placeFinder(text: string): PlaceFinder {
  let folded: string | undefined;
  return (words, near) => {
    const wanted = words.trim();
    if (wanted === '') return undefined;
    return (
      nearest(wanted, text, near) ?? nearest(foldForSearch(wanted), (folded ??= foldForSearch(text)), near)
    );
  };
}

/**
 * Where words that are gone from their place stand now: the nearest place to `near` with the same words, else with the
 * same but for case and width. Undefined where they stand nowhere.
 */
export function proposePlace(words: string, text: string, near: number): TextRange | undefined {
  return placeFinder(text)(words, near);
}

function nearest(words: string, text: string, near: number): TextRange | undefined {
  const before = text.lastIndexOf(words, near);
  const after = text.indexOf(words, near);
  if (before === -1 && after === -1) return undefined;
  const isBefore = after === -1 || (before !== -1 && near - before <= after - near);
  const start = isBefore ? before : after;
  return { start, end: start + words.length };
}

/** The turn with words that is nearest to a place: where a passage can stay whose words are gone. */
export function turnNear(turns: readonly Turn[], at: number): TextRange | undefined {
  let best: Turn | undefined;
  for (const turn of turns) {
    if (turn.end === turn.start) continue;
    if (best === undefined || distance(turn, at) < distance(best, at)) best = turn;
  }
  return best && { start: best.start, end: best.end };
}

function distance({ start, end }: TextRange, at: number): number {
  return Math.max(0, start - at, at - end);
}
