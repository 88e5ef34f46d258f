import type { ListedDocument, StudyOverview } from '../../../shared/api/study-procedures.ts';
import type { StatementState } from '../../../shared/domain/statement.ts';

/** The one thing to do next. */
export type NextAct =
  | { readonly act: 'import' }
  | {
      readonly act: 'code';
      readonly document: ListedDocument;
      readonly left: number;
      readonly first: boolean;
    }
  | { readonly act: 'segments' }
  | { readonly act: 'themes'; readonly codings: number }
  | { readonly act: 'rerun' }
  | { readonly act: 'statement' }
  | { readonly act: 'check' }
  | { readonly act: 'deck' };

type Situation = {
  readonly overview: StudyOverview;
  readonly documents: readonly ListedDocument[];
  readonly statementStates: readonly StatementState[];
};

/** Below this, clustering has too little to find anything that recurs. */
const fewCodings = 10;

/** Walks the chain (transcripts, codings, themes, statements, deck) to the first link that is missing. */
export function nextAct({ overview, documents, statementStates }: Situation): NextAct {
  const { counts, themesStale } = overview;
  if (counts.documents === 0) return { act: 'import' };
  const uncoded = documents.filter((document) => document.codings === 0);
  const toCode = uncoded[0] ?? documents[0];
  const enoughCoded = counts.codings >= fewCodings && uncoded.length * 2 <= counts.documents;
  if (!enoughCoded && counts.themes === 0 && toCode) {
    return { act: 'code', document: toCode, left: uncoded.length, first: counts.codings === 0 };
  }
  if (counts.participants > 0 && counts.core === 0) return { act: 'segments' };
  if (counts.themes === 0) return { act: 'themes', codings: counts.codings };
  if (themesStale) return { act: 'rerun' };
  if (counts.statements === 0) return { act: 'statement' };
  if (statementStates.some((state) => state === 'candidate' || state === 'being-checked'))
    return { act: 'check' };
  return { act: 'deck' };
}
