import type { TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';

/** The part of a range that lies in one turn, in offsets of that turn's own words. */
export type TurnSlice = { readonly turn: number; readonly start: number; readonly end: number };

/** First turn that ends after `offset`, or the number of turns: binary search, turns do not overlap. */
function firstEndingAfter(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const turn = turns[middle];
    if (turn !== undefined && turn.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Turn in which a caret at `offset` stands. The end of a turn belongs to it; an offset in a gap (a speaker label)
 * belongs to the turn that follows. -1 where there are no turns.
 */
export function turnAt(turns: readonly Turn[], offset: number): number {
  if (turns.length === 0) return -1;
  const next = firstEndingAfter(turns, offset);
  const before = turns[next - 1];
  if (before !== undefined && before.end === offset && (turns[next]?.start ?? Infinity) > offset)
    return next - 1;
  return Math.min(next, turns.length - 1);
}

/** Cuts a document range into its turns; what lies in gaps between turns is left out. */
export function sliceByTurn(turns: readonly Turn[], range: TextRange): readonly TurnSlice[] {
  const slices: TurnSlice[] = [];
  for (let index = firstEndingAfter(turns, range.start); index < turns.length; index += 1) {
    const turn = turns[index];
    if (turn === undefined || turn.start >= range.end) break;
    const start = Math.max(range.start, turn.start);
    const end = Math.min(range.end, turn.end);
    if (start < end) slices.push({ turn: index, start: start - turn.start, end: end - turn.start });
  }
  return slices;
}

/** Turns that a range touches; one that lies in a gap alone touches the turn after the gap. */
export function turnsOf(turns: readonly Turn[], range: TextRange): readonly number[] {
  const slices = sliceByTurn(turns, range);
  if (slices.length > 0) return slices.map((slice) => slice.turn);
  const following = Math.min(firstEndingAfter(turns, range.start), turns.length - 1);
  return following === -1 ? [] : [following];
}

/** The nearest offset at which a caret can stand: inside a turn or at one of its edges. */
export function clampToTurns(turns: readonly Turn[], offset: number): number {
  const turn = turns[turnAt(turns, offset)];
  return turn === undefined ? 0 : Math.min(Math.max(offset, turn.start), turn.end);
}

/** Ranges by the turns they lie in, in offsets of each turn's own words. */
export function byTurn(turns: readonly Turn[], ranges: readonly TextRange[]): Map<number, TextRange[]> {
  const found = new Map<number, TextRange[]>();
  for (const range of ranges)
    for (const { turn, start, end } of sliceByTurn(turns, range))
      found.set(turn, [...(found.get(turn) ?? []), { start, end }]);
  return found;
}
