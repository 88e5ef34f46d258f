import type { TextRange } from '../domain/coding.ts';
import type { Turn } from '../domain/transcript.ts';
import { carryCodings } from './carry-codings.ts';
import { rebuildTranscript, spokenText, turnBreak, type EditedTurn, type Rebuilt } from './edit-turns.ts';
import { normaliseText } from './normalise.ts';
import type { RemappedRange } from './remap-ranges.ts';
import { sharpenEdits } from './sharpen-edits.ts';
import { applyEdits, composeEdits, type TextEdit } from './text-edits.ts';

/** A new version of a transcript, and where each of the ranges asked for lies in it, in their order. */
export type EditPlan = Rebuilt & { readonly ranges: readonly RemappedRange[] };

type PlanArgs = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly ranges: readonly TextRange[];
};

/** What saving edits of the spoken text would make of a transcript and its codings. Nothing is decided here. */
export function planEdit(
  args: PlanArgs & { readonly edits: readonly TextEdit[]; readonly faces: readonly EditedTurn[] },
): EditPlan {
  const { text, turns, ranges, faces } = args;
  const spoken = spokenText(text, turns);
  const edits = sharpenEdits(spoken, normalised(spoken, args.edits));
  const rebuilt = rebuildTranscript({ text, turns, edits, faces });
  return { ...rebuilt, ranges: carryCodings({ before: args, after: rebuilt, edits: rebuilt.edits, ranges }) };
}

/** Typed and pasted words get the form that texts are stored in. */
function normalised(spoken: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const known = new Set(spoken.split(turnBreak));
  let all = edits;
  let at = 0;
  for (const words of applyEdits(spoken, edits).split(turnBreak)) {
    const right = known.has(words) ? words : normaliseText(words);
    if (right !== words) {
      const whole = { start: at, end: at + words.length, text: right };
      for (const edit of shifted(sharpenEdits(words, [{ ...whole, start: 0, end: words.length }]), at))
        all = composeEdits(all, edit);
    }
    at += right.length + 1;
  }
  return all;
}

/** Edits of one turn's words, made one after the other, as edits of the whole: the last first, so that places hold. */
function shifted(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })).toReversed();
}
