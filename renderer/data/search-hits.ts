import { createStore } from 'zustand/vanilla';
import type { TextRange } from '../../shared/domain/coding.ts';

/** The places of the last search, for whoever shows a transcript: to mark them, and to go from one to the next. */
export type SearchHits = {
  /** The study they are of; another study has none. */
  readonly handle: string;
  /** What was searched for, as typed. */
  readonly query: string;
  /** By document, in the order of the text; ranges of one document do not overlap. */
  readonly byDocument: ReadonlyMap<string, readonly TextRange[]>;
};

const none: readonly TextRange[] = [];

/** Undefined: nothing was searched, or the search was cleared. Subscribe late (`useStoreLater`) beside the page. */
export const searchHits = createStore<{ readonly found: SearchHits | undefined }>(() => ({
  found: undefined,
}));

export function publishHits(found: SearchHits): void {
  searchHits.setState({ found });
}

export function clearHits(): void {
  searchHits.setState({ found: undefined });
}

/** The hits of one transcript; the same empty list where there are none. */
export function hitsIn(
  found: SearchHits | undefined,
  handle: string,
  documentId: string,
): readonly TextRange[] {
  return found?.handle === handle ? (found.byDocument.get(documentId) ?? none) : none;
}

/** The first hit that starts after the offset; after the last one the first again. */
export function hitAfter(hits: readonly TextRange[], offset: number): TextRange | undefined {
  return hits.find((hit) => hit.start > offset) ?? hits[0];
}

/** The last hit that starts before the offset; before the first one the last again. */
export function hitBefore(hits: readonly TextRange[], offset: number): TextRange | undefined {
  return hits.findLast((hit) => hit.start < offset) ?? hits.at(-1);
}
