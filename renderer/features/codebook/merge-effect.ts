import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';

export type MergeEffect = { readonly moved: number; readonly doubled: number };

/**
 * What merging one code into another does to codings: those over exactly a range that the same coder already gave the
 * other code would double and are dropped, the rest move.
 */
export function mergeEffect(from: readonly QuotedCoding[], into: readonly QuotedCoding[]): MergeEffect {
  const placeOf = (coding: QuotedCoding) =>
    `${coding.documentId}:${coding.start}-${coding.end}:${coding.coder}`;
  const there = new Set(into.map(placeOf));
  const doubled = from.filter((coding) => there.has(placeOf(coding))).length;
  return { moved: from.length - doubled, doubled };
}
