import type { TextRange } from '../domain/coding.ts';
import { isInWord } from './characters.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/**
 * What became of a coded passage.
 * `same`: its words stand as they were. `changed`: some of them do, with what was put between them. `replaced`: none
 * of them, but others were put exactly in their place. `lost`: none, and nothing stands where they stood.
 */
export type Fate = 'same' | 'changed' | 'replaced' | 'lost';

export type RemappedRange = TextRange & {
  readonly fate: Fate;
  /** 0..1: share of the old letters (white space apart) that still stand. */
  readonly kept: number;
};

/**
 * Carries ranges of a text through edits of it.
 *
 * The law: the new range holds every letter of the old one that no edit took, and no letter from outside of it. An edit
 * inside belongs to the passage; words put before or behind it do not, unless they make one word with it
 * (`light` -> `lighter`). A range of fate `lost` is empty and stands where its words stood.
 *
 * @param text the old text; `edits` as for `applyEdits`
 * @returns one answer per range, in the same order; O((edits + ranges) log edits)
 */
export function remapRanges(
  text: string,
  edits: readonly TextEdit[],
  ranges: readonly TextRange[],
): readonly RemappedRange[] {
  const after = applyEdits(text, edits);
  const shifts = shiftsOf(edits);
  return ranges.map((range) => remap({ text, after, edits, shifts }, range));
}

type Change = {
  readonly text: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** `shifts[i]`: by how much edits before the i-th move what follows them. */
  readonly shifts: readonly number[];
};

function shiftsOf(edits: readonly TextEdit[]): readonly number[] {
  const shifts = [0];
  for (const { start, end, text } of edits) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  return shifts;
}

function remap(change: Change, range: TextRange): RemappedRange {
  const { text, after, edits } = change;
  const start = newStart(change, range.start);
  const end = Math.max(start, newEnd(change, range.end));
  const total = letters(text, range);
  const first = firstWhere(edits, (edit) => edit.end > range.start);
  const past = firstWhere(edits, (edit) => edit.start >= range.end);
  const gone = edits.slice(first, past).reduce((sum, edit) => sum + letters(text, overlap(edit, range)), 0);
  const isEmpty = start === end || (total > 0 && letters(after, { start, end }) === 0);
  if (isEmpty) return { start, end: start, fate: 'lost', kept: 0 };
  const kept = total === 0 ? 1 : (total - gone) / total;
  if (kept === 0) return { start, end, fate: 'replaced', kept };
  const isSame = text.slice(range.start, range.end) === after.slice(start, end);
  return { start, end, fate: isSame ? 'same' : 'changed', kept };
}

/** Behind what was put before the passage, and behind what reaches into it; an edit that begins with it is its own. */
function newStart({ after, edits, shifts }: Change, start: number): number {
  const before = firstWhere(
    edits,
    (edit) => edit.start > start || (edit.start === start && edit.end > start),
  );
  const last = edits[before - 1];
  const at = Math.max(start, last?.end ?? 0) + (shifts[before] ?? 0);
  const isPut = last !== undefined && last.start === start && last.end === start;
  const from = at - (last?.text.length ?? 0);
  return isPut && isInWord(after, at) && !isInWord(after, from) ? from : at;
}

/** Before what was put behind the passage, and before what reaches out of it. */
function newEnd({ after, edits, shifts }: Change, end: number): number {
  const before = firstWhere(edits, (edit) => edit.start >= end);
  const last = edits[before - 1];
  if (last !== undefined && last.end > end) return last.start + (shifts[before - 1] ?? 0);
  const at = end + (shifts[before] ?? 0);
  const next = edits[before];
  const isPut = next !== undefined && next.start === end && next.end === end;
  const to = at + (next?.text.length ?? 0);
  return isPut && isInWord(after, at) && !isInWord(after, to) ? to : at;
}

function overlap(edit: TextRange, range: TextRange): TextRange {
  return { start: Math.max(edit.start, range.start), end: Math.min(edit.end, range.end) };
}

function letters(text: string, { start, end }: TextRange): number {
  return text.slice(start, end).replace(/\s+/gu, '').length;
}

function firstWhere(edits: readonly TextEdit[], holds: (edit: TextEdit) => boolean): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit !== undefined && holds(edit)) high = middle;
    else low = middle + 1;
  }
  return low;
}
