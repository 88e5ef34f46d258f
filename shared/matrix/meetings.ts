import type { Turn } from '../domain/transcript.ts';
import type { CodedPassage } from './coded-passages.ts';

/** Passages of a row's code (`first`) and of a column's (`second`) that meet; the same one where both lie over it. */
export type Meeting = { readonly first: CodedPassage; readonly second: CodedPassage };

/**
 * Every pair of passages of one transcript that overlap, each pair in both orders and each passage with itself. A line swept
 * through the text: pairs come in the order in which the text they share begins. Passages sorted by start.
 */
export function eachOverlap(
  passages: readonly CodedPassage[],
  meet: (first: CodedPassage, second: CodedPassage) => void,
): void {
  let open: CodedPassage[] = [];
  for (const passage of passages) {
    open = open.filter((before) => before.end > passage.start);
    for (const before of open) {
      meet(before, passage);
      meet(passage, before);
    }
    meet(passage, passage);
    open.push(passage);
  }
}

/** Every passage with each that begins after its end, in the same turn or one of the next `within`. */
export function eachFollowing(
  passages: readonly CodedPassage[],
  within: number,
  meet: (first: CodedPassage, second: CodedPassage) => void,
): void {
  const turns = passages[0]?.document.turnList ?? [];
  const turnOf = passages.map(({ start }) => turnAt(turns, start));
  for (const passage of passages) {
    const last = turnAt(turns, passage.end - 1) + within;
    for (let at = firstFrom(passages, passage.end); at < passages.length; at += 1) {
      const next = passages[at];
      if (next === undefined || (turnOf[at] ?? 0) > last) break;
      meet(passage, next);
    }
  }
}

/** A turn with the passages that touch it. */
export type CodedTurn = { readonly turn: Turn; readonly passages: readonly CodedPassage[] };

/** Turns of a transcript that hold anything coded, in order. */
export function codedTurns(passages: readonly CodedPassage[]): readonly CodedTurn[] {
  const turns = passages[0]?.document.turnList ?? [];
  const held = new Map<number, CodedPassage[]>();
  for (const passage of passages) {
    for (let at = turnAt(turns, passage.start); at < turns.length; at += 1) {
      const turn = turns[at];
      if (turn === undefined || turn.start >= passage.end) break;
      if (turn.end <= passage.start) continue;
      const own = held.get(at) ?? [];
      held.set(at, own);
      own.push(passage);
    }
  }
  return [...held]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([at, own]) => {
      const turn = turns[at];
      return turn === undefined ? [] : [{ turn, passages: own }];
    });
}

/** Index of the last turn that begins at or before a place; 0 before the first. */
function turnAt(turns: readonly Turn[], place: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function firstFrom(passages: readonly CodedPassage[], place: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
