import type { Partition } from './communities.ts';
import { graphLevels } from './graph-levels.ts';
import type { Graph } from './neighbour-graph.ts';
<<<<<<< HEAD
import { graphLevels } from './graph-levels.ts';
=======
>>>>>>> h-engine
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
<<<<<<< HEAD
  const most = Math.min(counts.at(-1) ?? 1, rows.rowCount);
  const [finest] = graphLevels(graph, [Math.max(1, most)], seed);
  const rough = uniteNearest(rows, finest?.partition ?? new Int32Array(rows.rowCount), Math.max(1, most));
  let finer = renumbered(sphericalKMeans(rows, rough, undefined, rounds).partition);
  return counts
    .toReversed()
    .map((count) => {
      finer = uniteNearest(rows, finer, Math.max(1, count));
      return finer;
    })
    .toReversed();
=======
  return graphLevels(graph, counts, seed).map(({ partition }, at) =>
    uniteNearest(rows, partition, Math.max(1, counts[at] ?? 1)),
  );
>>>>>>> h-engine
}
