import { renumbered } from './communities.ts';
import type { Partition } from './communities.ts';
import type { Graph } from './neighbour-graph.ts';
import { graphLevels } from './graph-levels.ts';
import { uniteNearest } from './partition-rows.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sphericalKMeans } from './spherical-k-means.ts';

/** Rounds in which rows of the finest level move to nearer middles. */
const rounds = 2;

/**
 * Partitions of rows (length 1) into about `counts` groups each (ascending), each level refining the one before: the
 * finest is found in the graph, then the groups whose union costs least are united, level after level.
 */
export function nestedPartitions(
  rows: DenseMatrix,
  graph: Graph,
  counts: readonly number[],
  seed: number,
): readonly Partition[] {
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
}
