import { numberOf, renumbered, strengths } from './communities.ts';
import type { Partition } from './communities.ts';
import { contracted } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';

/** One union: group `gone` goes into group `kept` (numbers of the partition that the merging started from). */
export type Merge = { readonly gone: number; readonly kept: number };

/**
 * Unites tied groups two at a time, first those tied most densely for their size: w(a, b) / (s(a) s(b)), with w the ties
 * between them and s all ties of each (T. Bonald et al., "Hierarchical graph clustering using node pair sampling", 2018).
 * Ends at `least` groups, or where no two left are tied. `within`: of each group, a number; only groups of the same number
 * are united.
 */
export function mergesOf(
  graph: Graph,
  partition: Partition,
  least: number,
  within?: Int32Array,
): readonly Merge[] {
  const groups = contracted(graph, partition, numberOf(partition));
  const strength = strengths(groups);
  const ties = tiesOf(groups);
  const alive = ties.map((_, group) => group);
  const densest = alive.map((group) => densestTie(group, ties, strength, within));
  const merges: Merge[] = [];
  while (alive.length > least) {
    let at = -1;
    alive.forEach((group, index) => {
      if ((densest[group]?.density ?? 0) > (densest[alive[at] ?? -1]?.density ?? 0)) at = index;
    });
    const gone = alive[at];
    const kept = densest[gone ?? -1]?.other;
    if (gone === undefined || kept === undefined) break;
    merges.push({ gone, kept });
    alive.splice(at, 1);
    const changed = unite(gone, kept, ties);
    strength[kept] = (strength[kept] ?? 0) + (strength[gone] ?? 0);
    for (const group of [kept, ...changed]) densest[group] = densestTie(group, ties, strength, within);
  }
  return merges;
}

/** The partition after the first `count` of the unions. */
export function afterMerges(partition: Partition, merges: readonly Merge[], count: number): Partition {
  const into = Int32Array.from({ length: numberOf(partition) }, (_, group) => group);
  // Backwards: where a group ends up is known before what went into it.
  for (const { gone, kept } of merges.slice(0, count).toReversed()) into[gone] = into[kept] ?? kept;
  return renumbered(partition.map((group) => into[group] ?? group));
}

/** Unites to `count` groups, or as far as ties go. */
export function mergedTo(graph: Graph, partition: Partition, count: number): Partition {
  const surplus = numberOf(partition) - count;
  if (surplus <= 0) return partition;
  return afterMerges(partition, mergesOf(graph, partition, count), surplus);
}

function tiesOf({ size, offsets, targets, weights }: Graph): Map<number, number>[] {
  return Array.from({ length: size }, (_, node) => {
    const ties = new Map<number, number>();
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      if (targets[at] !== node) ties.set(targets[at] ?? 0, weights[at] ?? 0);
    }
    return ties;
  });
}

type DensestTie = { readonly other: number; readonly density: number };

function densestTie(
  group: number,
  ties: readonly ReadonlyMap<number, number>[],
  strength: Float64Array,
  within: Int32Array | undefined,
): DensestTie | undefined {
  let best: DensestTie | undefined;
  for (const [other, weight] of ties[group] ?? []) {
    if (within !== undefined && within[other] !== within[group]) continue;
    const density = weight / ((strength[group] ?? 1) * (strength[other] ?? 1));
    if (density > (best?.density ?? 0)) best = { other, density };
  }
  return best;
}

/** Moves all ties of `gone` over to `kept`; gives the groups whose ties changed. */
function unite(gone: number, kept: number, ties: readonly Map<number, number>[]): readonly number[] {
  const changed = new Set<number>(ties[kept]?.keys());
  for (const [other, weight] of ties[gone] ?? []) {
    const others = ties[other];
    others?.delete(gone);
    if (other === kept) continue;
    others?.set(kept, (others.get(kept) ?? 0) + weight);
    ties[kept]?.set(other, (ties[kept]?.get(other) ?? 0) + weight);
    changed.add(other);
  }
  changed.delete(gone);
  ties[gone]?.clear();
  return [...changed];
}
