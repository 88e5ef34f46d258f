import type { SearchHit } from '../../shared/api/study-procedures.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { IndexedDocument, SearchIndex } from './search-index.ts';

export type SearchResult = { total: number; documents: number; hits: SearchHit[] };

/** UTF-16 units shown on each side of a hit. */
const contextLength = 60;

/**
 * Finds a text wherever it stands: case and width do not matter, blanks at the ends of the query are dropped.
 * Counts every hit; gives context for the first `limit`, in the order of the transcripts.
 */
export function findText(index: SearchIndex, query: string, limit: number): SearchResult {
  const needle = foldForSearch(query.trim());
  const result: SearchResult = { total: 0, documents: 0, hits: [] };
  if (needle === '') return result;
  for (const document of index.documents()) {
    const before = result.total;
    let at = document.folded.indexOf(needle);
    while (at !== -1) {
      result.total += 1;
      if (result.hits.length < limit) result.hits.push(hitAt(document, at, at + needle.length));
      at = document.folded.indexOf(needle, at + needle.length);
    }
    if (result.total > before) result.documents += 1;
  }
  return result;
}

function hitAt(document: IndexedDocument, start: number, end: number): SearchHit {
  const { text } = document;
  const turns = document.turns();
  const turn = turnAt(turns, start);
  const spoken = turns[turn];
  const from = Math.max(start - contextLength, spoken && spoken.start <= start ? spoken.start : 0);
  const to = Math.min(end + contextLength, spoken && spoken.end >= end ? spoken.end : text.length);
  return {
    documentId: document.id,
    document: document.title,
    turn,
    start,
    end,
    before: wholeCharacters(text.slice(from, start)),
    match: text.slice(start, end),
    after: wholeCharacters(text.slice(end, to)),
  };
}

/** Index of the last turn that starts at or before the offset; 0 before the first. */
export function turnAt(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Drops half a surrogate pair at either end and folds line breaks, for one line of context. */
function wholeCharacters(text: string): string {
  return text
    .replace(/^[\uDC00-\uDFFF]/, '')
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll('\n', ' ');
}
