import type { SearchHit } from '../../../shared/api/search-procedures.ts';

export type HitGroup = {
  readonly documentId: string;
  readonly document: string;
  readonly hits: readonly SearchHit[];
};

/** Hits under their transcripts, both in the order of the answer. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<string, { documentId: string; document: string; hits: SearchHit[] }>();
  for (const hit of hits) {
    const group = groups.get(hit.documentId);
    if (group === undefined)
      groups.set(hit.documentId, { documentId: hit.documentId, document: hit.document, hits: [hit] });
    else group.hits.push(hit);
  }
  return [...groups.values()];
}

/** Names a place among the results. */
export function hitKey(hit: SearchHit): string {
  return `${hit.documentId}-${hit.start}-${hit.end}`;
}
