import type { PointedOutPassage } from '../api/suggestion-procedures.ts';
import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Language } from '../domain/language.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import type { DismissedSuggestion } from '../domain/suggestion.ts';
import { codeChooser } from './choose-code.ts';
import { dismissedIn } from './dismissed.ts';
import { pointOut, type PointedOut } from './point-out.ts';

export type SuggestionsInput = {
  readonly documents: readonly Pick<DocumentWithText, 'id' | 'title' | 'position' | 'text' | 'turnList'>[];
  readonly codes: readonly Code[];
  readonly codings: readonly Pick<Coding, 'documentId' | 'codeId' | 'start' | 'end'>[];
  readonly language: Language;
};

/**
 * What the lexicons point out in what participants say (everything in a transcript without roles), less what is coded with a code of
 * that kind and what was dismissed; in the order of transcripts and text.
 */
export function listSuggestions(
  { documents, codes, codings, language }: SuggestionsInput,
  dismissed: readonly DismissedSuggestion[],
): readonly PointedOutPassage[] {
  const choose = codeChooser(codes, language);
  const kinds = new Map(codes.map(({ id, kind }) => [id, kind]));
  const coded = Map.groupBy(codings, ({ documentId }) => documentId);
  const refused = Map.groupBy(dismissed, ({ documentId }) => documentId);
  return documents
    .toSorted((left, right) => left.position - right.position)
    .flatMap((document) => {
      const isDismissed = dismissedIn(document.text, refused.get(document.id) ?? []);
      const own = (coded.get(document.id) ?? []).map((each) => ({ ...each, kind: kinds.get(each.codeId) }));
      const isCoded = ({ kind, start, end }: PointedOut) =>
        own.some((each) => each.kind === kind && each.start < end && start < each.end);
      return foundInTurns(document)
        .filter((found) => !isCoded(found) && !isDismissed(found.kind, found))
        .map(({ kind, start, end, facets, value, score, ...found }): PointedOutPassage => {
          const words = document.text.slice(start, end);
          return {
            documentId: document.id,
            document: document.title,
            start,
            end,
            kind,
            words,
            value,
            facets: kind === 'sensation' ? { ...facets, words } : {},
            code: choose({ kind, start, end, facets, value, score, ...found }, words),
            score,
          };
        });
    });
}

/** Turn by turn: what stands in labels and times is not said, and an expression does not cross turns. */
function foundInTurns({ text, turnList }: SuggestionsInput['documents'][number]): readonly PointedOut[] {
  const participants = turnList.filter(({ role }) => role === 'participant');
  return (participants.length > 0 ? participants : turnList).flatMap((turn) =>
    pointOut(text.slice(turn.start, turn.end)).map((found) => ({
      ...found,
      start: found.start + turn.start,
      end: found.end + turn.start,
    })),
  );
}
