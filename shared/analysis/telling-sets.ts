import { bitSet, countOf, fullSet, intersection, keyOf, sharedCount } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';

/** Conditions joined by "and", as indices into the columns given. */
export type TellingColumns = {
  readonly columns: readonly number[];
  readonly extent: BitSet;
  /** Share of core people who meet all of them minus the share of others, > 0. */
  readonly difference: number;
  /** How many sets of up to this size there were to choose from: what a p value must be corrected for. */
  readonly lookedAt: number;
};

/** Conditions of one set at most: more nobody remembers, and nobody meets. */
export const mostConditions = 4;
/** Conditions searched: those with the greatest difference alone come first, then those of most core people. */
export const mostSearched = 60;
/** Sets given of one size, where several tell equally well. */
const mostAlike = 3;
/** One core person alone tells nothing of core people. */
const fewestCore = 2;
const margin = 1e-9;

/**
 * The smallest sets of conditions that tell core people from others: of all sets of one condition those with the greatest
 * difference of shares; then of all pairs, if they tell more than the best single one, and so on up to four. So each set
 * given is the smallest that tells so much. Exhaustive over up to 60 conditions: branches are left only where even losing
 * all others could not reach what is found (the optimistic estimate of subgroup discovery, S. Wrobel, PKDD 1997, LNCS
 * 1263:78-87). Conditions of the same people count once, the first given. Empty where a group is empty or nothing tells.
 */
export function tellingColumns(
  columns: readonly BitSet[],
  core: BitSet,
  objects: number,
  watch: RunWatch = {},
): readonly TellingColumns[] {
  const others = fullSet(objects).map((word, at) => word & ~(core[at] ?? 0));
  const [coreTotal, othersTotal] = [countOf(core), countOf(others)];
  if (coreTotal === 0 || othersTotal === 0) return [];
  const coreShare = (extent: BitSet): number => sharedCount(extent, core) / coreTotal;
  const difference = (extent: BitSet): number =>
    coreShare(extent) - sharedCount(extent, others) / othersTotal;
  const different = distinct(columns);
  const searched = different
    .map((column) => {
      const extent = columns[column] ?? bitSet(objects);
      return { column, extent, difference: difference(extent), core: sharedCount(extent, core) };
    })
    .filter((condition) => condition.core >= fewestCore)
    .toSorted(
      (left, right) =>
        right.difference - left.difference || right.core - left.core || left.column - right.column,
    )
    .slice(0, mostSearched);
  const telling: TellingColumns[] = [];
  let least = margin;
  let lookedAt = 0;
  for (let size = 1; size <= Math.min(mostConditions, searched.length); size += 1) {
    lookedAt += combinations(different.length, size);
    const best = bestOfSize(size, least);
    telling.push(...best.map((set) => ({ ...set, lookedAt })));
    least = (best[0]?.difference ?? least - margin) + margin;
  }
  return telling;

  /** Sets of a size with the greatest difference of at least `least`. */
  function bestOfSize(size: number, atLeast: number): readonly Omit<TellingColumns, 'lookedAt'>[] {
    let bar = atLeast;
    let best: Omit<TellingColumns, 'lookedAt'>[] = [];
    const visit = (from: number, chosen: readonly number[], extent: BitSet): void => {
      if (chosen.length === size) {
        const reach = difference(extent);
        if (reach < bar) return;
        if (reach > (best[0]?.difference ?? -1) + margin) best = [];
        if (best.length < mostAlike) best.push({ columns: chosen, extent, difference: reach });
        bar = Math.max(bar, reach - margin);
        return;
      }
      for (let at = from; at < searched.length; at += 1) {
        const next = searched[at];
        if (next === undefined) continue;
        if (chosen.length === 0) reached(1, { isCancelled: watch.isCancelled });
        const narrowed = intersection(extent, next.extent);
        if (sharedCount(narrowed, core) < fewestCore || coreShare(narrowed) < bar) continue;
        visit(at + 1, [...chosen, next.column], narrowed);
      }
    };
    visit(0, [], fullSet(objects));
    return best;
  }
}

function distinct(columns: readonly BitSet[]): readonly number[] {
  const firsts = new Map<string, number>();
  columns.forEach((column, index) => {
    const key = keyOf(column);
    if (!firsts.has(key)) firsts.set(key, index);
  });
  return [...firsts.values()];
}

function combinations(total: number, size: number): number {
  let count = 1;
  for (let at = 1; at <= size; at += 1) count = (count * (total - size + at)) / at;
  return Math.round(count);
}
