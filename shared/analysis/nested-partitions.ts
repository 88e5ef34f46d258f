import type { Partition } from './communities.ts';
import { graphLevels } from './graph-levels.ts';
import type { Graph } from './neighbour-graph.ts';
import { uniteNearest } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/**
 * Partitions of rows (length 1) into `counts` groups each (ascending), found as the levels of a hierarchy are, but in one
 * go and without settling: what many resampled runs are compared by.
 */
export function nestedPartitions(
  rows: DenseMatrix,
  graph: Graph,
  counts: readonly number[],
  seed: number,
): readonly Partition[] {
  return graphLevels(graph, counts, seed).map(({ partition }, at) =>
    uniteNearest(rows, partition, Math.max(1, counts[at] ?? 1)),
  );
}
