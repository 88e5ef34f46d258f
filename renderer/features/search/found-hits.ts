import type { SearchHit } from '../../../shared/api/search-procedures.ts';
import type { FoundItem } from '../../editor/found-list.tsx';
import { snippet } from '../../editor/snippet.ts';

/** Names a place among the results. */
export function hitKey(hit: Pick<SearchHit, 'documentId' | 'start' | 'end'>): string {
  return `${hit.documentId}-${hit.start}-${hit.end}`;
}

/** Hits as places of a list, each transcript's title at its first. */
export function foundHits(hits: readonly SearchHit[]): readonly FoundItem[] {
  return hits.map((hit, at) => ({
    ...hit,
    ...snippet(hit),
    key: hitKey(hit),
    who: [hit.speaker, hit.participant === hit.speaker ? null : hit.participant].filter(Boolean).join(' · '),
    heading: hits[at - 1]?.documentId === hit.documentId ? undefined : hit.document,
  }));
}
