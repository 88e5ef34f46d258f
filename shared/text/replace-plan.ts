import type { TextRange } from '../domain/coding.ts';
import type { Turn } from '../domain/transcript.ts';
import { carryCodings } from './carry-codings.ts';
import type { EditPlan } from './edit-plan.ts';
import { normaliseText } from './normalise.ts';
import { remapRanges } from './remap-ranges.ts';
import { diffTexts } from './sharpen-edits.ts';
import { findTurns } from './speakers.ts';
import type { TextEdit } from './text-edits.ts';

/** Where fewer of a passage's letters are left than this share, a person says where it belongs. */
export const doubtful = 0.5;

type Version = { readonly text: string; readonly turns: readonly Turn[] };

/**
 * What another version of the whole transcript, from outside, would make of it. Speakers and roles corrected in the
 * study stay corrected. Ranges of fate `lost`, and those that keep less than `doubtful`, want a decision.
 */
export function planReplace(before: Version, raw: string, ranges: readonly TextRange[]): EditPlan {
  const text = normaliseText(raw);
  const edits = diffTexts(before.text, text);
  const turns = newTurns(before, text, edits);
  return { text, turns, edits, ranges: carryCodings({ before, after: { text, turns }, edits, ranges }) };
}

/** Turns read from the new text, where those of the old text can be read from it too; else the old ones, carried over. */
function newTurns(before: Version, text: string, edits: readonly TextEdit[]): readonly Turn[] {
  const read = findTurns(before.text).turns;
  const known = new Map(before.turns.map((turn) => [turn.start, turn]));
  const faces = new Map<string | null, Turn>();
  for (const { start, speaker } of read.toReversed()) {
    const turn = known.get(start);
    if (turn !== undefined) faces.set(speaker, turn);
  }
  // The text tells the turns where each label in it stands for one person, and each time for itself.
  const told = read.filter(({ start, speaker, time }) => {
    const turn = known.get(start);
    return turn !== undefined && turn.time === time && turn.speaker === faces.get(speaker)?.speaker;
  });
  if (told.length * 10 < Math.max(read.length, before.turns.length) * 8)
    return carriedTurns(before, text, edits);
  return findTurns(text).turns.map((turn) => {
    const face = faces.get(turn.speaker);
    return face === undefined ? turn : { ...turn, speaker: face.speaker, role: face.role };
  });
}

function carriedTurns(before: Version, text: string, edits: readonly TextEdit[]): readonly Turn[] {
  const moved = remapRanges(before.text, edits, before.turns);
  const turns = before.turns.flatMap((turn, index): readonly Turn[] => {
    const range = moved[index];
    return range === undefined || range.fate === 'lost'
      ? []
      : [{ ...turn, start: range.start, end: range.end }];
  });
  const kept = turns.filter((turn, index) => turn.start >= (turns[index - 1]?.end ?? 0));
  // What stands between belongs to whoever spoke before it: no new word is out of every turn.
  return kept.map((turn, index) => {
    const next = kept[index + 1]?.start ?? text.length;
    return { ...turn, end: turn.start + text.slice(turn.start, Math.max(turn.end, next)).trimEnd().length };
  });
}
