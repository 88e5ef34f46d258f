import type { Turn } from '../../shared/domain/transcript.ts';

/** How the page is set, in CSS pixels. `characterWidth` is the mean over the text's script. */
export type PageSetting = {
  readonly textWidth: number;
  readonly characterWidth: number;
  readonly lineHeight: number;
  /** Space below each turn. */
  readonly gap: number;
};

/** Guess of a turn's height before it was laid out, so that the scroll bar is right from the start. */
export function estimateHeight(length: number, setting: PageSetting): number {
  const perLine = Math.max(1, Math.floor(setting.textWidth / setting.characterWidth));
  // A label of two lines (speaker, time) is the least a turn takes.
  return Math.max(1, Math.ceil(length / perLine)) * setting.lineHeight + setting.gap;
}

/** Where each turn begins on a page of height 1; one more entry than turns, the last is 1. */
export function turnFractions(turns: readonly Turn[], setting: PageSetting): readonly number[] {
  const tops: number[] = [0];
  let sum = 0;
  for (const turn of turns) {
    sum += estimateHeight(turn.end - turn.start, setting);
    tops.push(sum);
  }
  return sum === 0 ? tops : tops.map((top) => top / sum);
}

/** Index of the turn at a fraction of the page. */
export function turnAtFraction(fractions: readonly number[], fraction: number): number {
  let low = 0;
  let high = Math.max(0, fractions.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((fractions[middle] ?? 1) <= fraction) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Fraction of the page at which a document offset stands. */
export function fractionOf(
  turns: readonly Turn[],
  fractions: readonly number[],
  turnIndex: number,
  offset: number,
): number {
  const turn = turns[turnIndex];
  const top = fractions[turnIndex] ?? 0;
  const bottom = fractions[turnIndex + 1] ?? 1;
  if (turn === undefined || turn.end === turn.start) return top;
  const inside = Math.min(1, Math.max(0, (offset - turn.start) / (turn.end - turn.start)));
  return top + (bottom - top) * inside;
}
