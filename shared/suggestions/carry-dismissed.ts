import type { TextRange } from '../domain/coding.ts';
import type { DismissedSuggestion } from '../domain/suggestion.ts';
import type { Turn } from '../domain/transcript.ts';
import { carryCodings } from '../text/carry-codings.ts';
import type { TextEdit } from '../text/text-edits.ts';
import { anchorOf, dismissedIn } from './dismissed.ts';

type Version = { readonly text: string; readonly turns: readonly Turn[] };

/**
 * What was dismissed in a transcript, after an edit: those whose anchors become others, with the new ones. A turn stays dismissed
 * whatever becomes of its words, as long as some of them are left; an expression stays dismissed when words beside it change on both
 * sides. Where the expression itself is another now, it is another suggestion, and is left out here.
 *
 * @param before the old text and its turns; @param after the new text and its turns
 */
export function carryDismissed(args: {
  readonly before: Version;
  readonly after: Version;
  readonly edits: readonly TextEdit[];
  readonly dismissed: readonly DismissedSuggestion[];
}): readonly DismissedSuggestion[] {
  const { before, after, edits } = args;
  const placed = args.dismissed.flatMap((each) => placesOf(before, each).map((range) => ({ each, range })));
  const ranges = placed.map(({ range }) => range);
  const carried = carryCodings({ before, after, edits, ranges });
  const changed = new Map<string, DismissedSuggestion>();
  placed.forEach(({ each, range }, index) => {
    const moved = carried[index];
    const now = moved === undefined || moved.fate === 'lost' ? undefined : placeNow(each, moved, after);
    if (now === undefined || changed.has(each.id)) return;
    const anchor = anchorOf(after.text, now);
    const wasAnother = each.kind !== 'code' && anchor.words !== anchorOf(before.text, range).words;
    if (!wasAnother && !sameAnchor(anchor, each)) changed.set(each.id, { ...each, ...anchor });
  });
  return [...changed.values()];
}

/** Where a dismissed suggestion stood in the text. */
function placesOf({ text, turns }: Version, each: DismissedSuggestion): readonly TextRange[] {
  const asks = dismissedIn(text, [each]);
  const candidates = each.kind === 'code' ? turns : occurrences(text, each.words);
  return candidates
    .filter(({ start, end }) => asks(each.kind, { start, end }, each.codeId))
    .map(({ start, end }) => ({ start, end }));
}

function occurrences(text: string, words: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

/** A dismissed turn is all of the turn in which its words stand now. */
function placeNow(
  { kind }: DismissedSuggestion,
  moved: TextRange,
  { turns }: Version,
): TextRange | undefined {
  if (kind !== 'code') return { start: moved.start, end: moved.end };
  const turn = turns.find(({ end }) => end > moved.start);
  return turn === undefined || turn.end === turn.start ? undefined : { start: turn.start, end: turn.end };
}

type Anchor = Pick<DismissedSuggestion, 'words' | 'before' | 'after'>;

function sameAnchor(one: Anchor, other: Anchor): boolean {
  return one.words === other.words && one.before === other.before && one.after === other.after;
}
