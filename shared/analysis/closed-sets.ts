import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { add, bitSet, fullSet, has, intersection, isSubset, sharedCount } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';

/** A formal context: which of `objects` things have each attribute; one set of things per attribute. */
export type FormalContext = { readonly objects: number; readonly columns: readonly BitSet[] };

/** A formal concept: all things that have the intent, and all attributes that these things share. */
export type Concept = {
  readonly extent: BitSet;
  readonly support: number;
  /** Attributes as indices into `columns`. */
  readonly intent: BitSet;
};

export type ClosedSets = {
  /** Most things first. */
  readonly concepts: readonly Concept[];
  /** Every concept of at least so many things is there, and none of fewer. */
  readonly minSupport: number;
  /** False where `minSupport` had to be raised for `most`. */
  readonly complete: boolean;
};

export type ClosedSetOptions = RunWatch & { readonly minSupport: number; readonly most: number };

/** A concept on its way: only attributes after `from` may still be added to it. */
type Open = Concept & { readonly from: number };

/**
 * All formal concepts of at least `minSupport` things, and at most `most` of them: the iceberg of the concept lattice.
 * Walks the tree of Close-by-One, where each concept has one parent (S. O. Kuznetsov, Automatic Documentation and
 * Mathematical Linguistics 27(5):11-21, 1993; the same as the prefix-preserving closures of LCM, Uno, Asai, Uchida and
 * Arimura, FIMI 2004), largest support first, so that the support can be raised when there are too many (as TFP does:
 * Wang, Han, Lu and Tzvetkov, IEEE Transactions on Knowledge and Data Engineering 17:652-663, 2005). A concept's children
 * have fewer things, so a level of support is whole once the levels above are walked. Support is raised by whole levels:
 * what is left is complete. Concepts of one level come in no promised order. Throws `AnalysisCancelled`.
 */
export function closedSets({ objects, columns }: FormalContext, options: ClosedSetOptions): ClosedSets {
  const asked = Math.max(1, Math.floor(options.minSupport));
  let floor = asked;
  const levels: Open[][] = Array.from({ length: objects + 1 }, () => []);
  const everything = fullSet(objects);
  // Rare attributes first: most attempts to reach a concept on a second path then fail at once.
  const order = columns
    .map((column, index) => ({ index, count: sharedCount(column, everything) }))
    .toSorted((left, right) => left.count - right.count || left.index - right.index);
  const found: Concept[] = [];
  let waiting = 0;

  const wait = (open: Open): void => {
    levels[open.support]?.push(open);
    waiting += 1;
    while (found.length + waiting > options.most && floor <= objects) {
      waiting -= levels[floor]?.length ?? 0;
      levels[floor] = [];
      floor += 1;
    }
  };

  if (objects >= floor) {
    const intent = bitSet(columns.length);
    for (const { index, count } of order) if (count === objects) add(intent, index);
    wait({ extent: everything, support: objects, intent, from: -1 });
  }
  for (let level = objects; level >= floor; level -= 1) {
    reached((objects - level) / Math.max(1, objects - asked + 1), options);
    // Children are smaller, so this level does not grow while it is walked; but it may be given up.
    const here = levels[level] ?? [];
    for (const [at, concept] of here.entries()) {
      if (level < floor) break;
      if (at % 64 === 63) reached((objects - level) / Math.max(1, objects - asked + 1), options);
      expand(concept);
    }
    if (level < floor) break;
    levels[level] = [];
    waiting -= here.length;
    for (const { extent, support, intent } of here) found.push({ extent, support, intent });
  }
  return { concepts: found, minSupport: floor, complete: floor === asked };

  function expand({ extent, intent, from }: Open): void {
    for (let at = from + 1; at < order.length; at += 1) {
      const attribute = order[at]?.index ?? 0;
      const column = columns[attribute];
      if (column === undefined || (order[at]?.count ?? 0) < floor || has(intent, attribute)) continue;
      const support = sharedCount(extent, column);
      if (support < floor) continue;
      const child = childOf(intersection(extent, column), support, intent, at);
      if (child !== null) wait(child);
    }
  }

  /** The concept of an extent; null where it is reached on another path (an earlier attribute came with it). */
  function childOf(extent: BitSet, support: number, parent: BitSet, from: number): Open | null {
    const intent = parent.slice();
    for (let at = 0; at < order.length; at += 1) {
      const entry = order[at];
      const column = entry === undefined ? undefined : columns[entry.index];
      if (entry === undefined || column === undefined) continue;
      if (entry.count < support || has(parent, entry.index) || !isSubset(extent, column)) continue;
      if (at < from) return null;
      add(intent, entry.index);
    }
    return { extent, support, intent, from };
  }
}
