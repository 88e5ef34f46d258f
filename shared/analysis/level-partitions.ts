import type { Partition } from './communities.ts';
import { graphLevels } from './graph-levels.ts';
import type { Graph } from './neighbour-graph.ts';
import { uniteNearest } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/**
 * Partitions of rows (length 1) into about `counts` groups each (ascending): a quick look at every level, to compare what
 * `findHierarchy` found with. Groups that the graph does not tie at all are united by their rows.
 */
export function levelPartitions(
  rows: DenseMatrix,
  graph: Graph,
  counts: readonly number[],
  seed: number,
): readonly Partition[] {
  return graphLevels(graph, counts, seed).map(({ partition }, at) =>
    uniteNearest(rows, partition, Math.max(1, counts[at] ?? 1)),
  );
}
