import { chooseLevel, levelsToTry } from './choose-level.ts';
import { numberOf } from './communities.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { nestedPartitions } from './nested-partitions.ts';
import { likenessGraph } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

export type HierarchyLevel = {
  readonly groups: number;
  readonly partition: Int32Array;
  /** 0..1, agreement over perturbed runs. */
  readonly stability: number;
};
export type Hierarchy = {
  /** Coarse to fine; each refines the one before. */
  readonly levels: readonly HierarchyLevel[];
  /** Index of the automatic level. */
  readonly chosen: number;
};

export function findHierarchy(rows: DenseMatrix, options: RunWatch & { readonly seed: number }): Hierarchy {
  const graph = likenessGraph(rows, options.seed);
  const automatic = chooseLevel(rows, graph, options.seed, {});
  const counts = levelsToTry(rows.rowCount);
  const levels = nestedPartitions(rows, graph, counts, options.seed)
    .map((partition) => ({ groups: numberOf(partition), partition, stability: 0 }))
    .filter(({ groups }, at, all) => groups !== automatic.k && groups !== all[at + 1]?.groups);
  const all = [...levels, { groups: automatic.k, partition: automatic.partition, stability: 0 }].toSorted(
    (left, right) => left.groups - right.groups,
  );
  return { levels: all, chosen: all.findIndex(({ groups }) => groups === automatic.k) };
}
