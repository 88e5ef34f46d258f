import type { TextRange } from '../domain/coding.ts';
import type { Turn } from '../domain/transcript.ts';
import { remapRanges, type RemappedRange } from './remap-ranges.ts';
import type { TextEdit } from './text-edits.ts';

/**
 * `remapRanges` for codings of a transcript: a passage that began and ended on spoken words does so again, so that a
 * turn split or joined at its edge puts no label into it.
 *
 * @param before the old text and its turns; @param after the new text and its turns
 */
export function carryCodings(args: {
  readonly before: { readonly text: string; readonly turns: readonly Turn[] };
  readonly after: { readonly text: string; readonly turns: readonly Turn[] };
  readonly edits: readonly TextEdit[];
  readonly ranges: readonly TextRange[];
}): readonly RemappedRange[] {
  const { before, after, edits, ranges } = args;
  return remapRanges(before.text, edits, ranges).map((moved, index) => {
    const old = ranges[index];
    if (moved.fate === 'lost' || old === undefined) return moved;
    const isSpokenAt = (at: number) => turnWith(before.turns, at) !== undefined;
    const start = isSpokenAt(old.start) ? spokenFrom(after, moved.start) : moved.start;
    const end = isSpokenAt(old.end - 1) ? spokenUntil(after, moved.end) : moved.end;
    // Nothing spoken is left between: the words became a label or went into a gap.
    return start < end ? { ...moved, start, end } : moved;
  });
}

type Transcript = { readonly text: string; readonly turns: readonly Turn[] };

function spokenFrom({ turns }: Transcript, at: number): number {
  if (turnWith(turns, at) !== undefined) return at;
  return turns[firstEndingAfter(turns, at)]?.start ?? at;
}

function spokenUntil({ turns }: Transcript, at: number): number {
  if (turnWith(turns, at - 1) !== undefined) return at;
  for (let index = firstEndingAfter(turns, at - 1) - 1; index >= 0; index -= 1) {
    const turn = turns[index];
    if (turn !== undefined && turn.end > turn.start) return turn.end;
  }
  return at;
}

/** The turn that holds the unit at `at`. */
function turnWith(turns: readonly Turn[], at: number): Turn | undefined {
  const turn = turns[firstEndingAfter(turns, at)];
  return turn !== undefined && turn.start <= at ? turn : undefined;
}

function firstEndingAfter(turns: readonly Turn[], at: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const turn = turns[middle];
    if (turn !== undefined && turn.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
