import type { DismissedSuggestion, SuggestionKind } from '../domain/suggestion.ts';
import { foldForSearch } from '../text/fold.ts';

type Anchor = Pick<DismissedSuggestion, 'words' | 'before' | 'after'>;
type Range = { readonly start: number; readonly end: number };

const letters = 24;
const longestWords = 2000;

/** The words of a range and the letters beside it, by which it is found again after an edit. */
export function anchorOf(text: string, { start, end }: Range): Anchor {
  return {
    words: text.slice(start, end).slice(0, longestWords),
    before: bare(text.slice(Math.max(0, start - letters * 2), start)).slice(-letters),
    after: bare(text.slice(end, end + letters * 2)).slice(0, letters),
  };
}

/** Asks whether a suggestion was dismissed. */
export type IsDismissed = (kind: SuggestionKind, range: Range, codeId?: string | null) => boolean;

/**
 * Whether a place of this text was dismissed: the same words, with the same letters before or after them. So an edit elsewhere, or on
 * one side of the words, changes nothing; the same words at another place are another suggestion.
 */
export function dismissedIn(text: string, dismissed: readonly DismissedSuggestion[]): IsDismissed {
  if (dismissed.length === 0) return () => false;
  const byWords = Map.groupBy(dismissed, ({ kind, words }) => `${kind} ${bare(words)}`);
  return (kind, range, codeId = null) => {
    const anchor = anchorOf(text, range);
    return (byWords.get(`${kind} ${bare(anchor.words)}`) ?? []).some(
      (each) =>
        each.codeId === codeId &&
        // The words of a whole turn are enough of an anchor.
        (kind === 'code' || each.before === anchor.before || each.after === anchor.after),
    );
  };
}

function bare(text: string): string {
  return foldForSearch(text).replace(/\s+/gu, '');
}
