import type { SensationFacets } from '../lexicon/sensation-entry.ts';

/** An expression found in a text; the range is half-open, in UTF-16 units of the text as it was given. */
export type SensationExpression = {
  readonly start: number;
  readonly end: number;
  readonly facets: SensationFacets;
  /** Names of ready-made codes that mark it, nearest first. */
  readonly starters: readonly string[];
  /** True where the words say a sensation wherever they stand; false where their neighbours decided. */
  readonly sure: boolean;
};

/** In order of text, without overlaps: of two that overlap, one that spans both, with the facets of the longer. */
export function joinOverlapping(found: readonly SensationExpression[]): readonly SensationExpression[] {
  const joined: SensationExpression[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || next.start >= last.end) {
      joined.push(next);
      continue;
    }
    const longer = next.end - next.start > last.end - last.start ? next : last;
    const other = longer === next ? last : next;
    joined[joined.length - 1] = {
      start: last.start,
      end: Math.max(last.end, next.end),
      facets: { ...other.facets, ...longer.facets },
      starters: longer.starters.length > 0 ? longer.starters : other.starters,
      sure: last.sure || next.sure,
    };
  }
  return joined;
}
