import { has, intersection, isSubset, sharedCount } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';
import type { Concept, FormalContext } from './closed-sets.ts';

/** Part of a concept's things. */
export type LowerExtent = { readonly extent: BitSet; readonly size: number };

/**
 * The extents right below a concept: of its things, those that have one attribute more, where no other attribute leaves
 * more of them (the lower neighbours of J.-P. Bordat, Mathématiques et Sciences humaines 96:31-47, 1986). Largest first;
 * those of fewer than `least` things are left out.
 */
export function lowerExtents(
  { extent, intent }: Concept,
  { columns }: FormalContext,
  least: number = 0,
): readonly LowerExtent[] {
  const candidates: LowerExtent[] = [];
  columns.forEach((column, attribute) => {
    if (has(intent, attribute)) return;
    const size = sharedCount(extent, column);
    if (size >= least) candidates.push({ extent: intersection(extent, column), size });
  });
  const kept: LowerExtent[] = [];
  for (const candidate of candidates.toSorted((left, right) => right.size - left.size)) {
    if (!kept.some((larger) => isSubset(candidate.extent, larger.extent))) kept.push(candidate);
  }
  return kept;
}
