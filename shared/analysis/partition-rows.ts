import { communities, numberOf, renumbered } from './communities.ts';
import type { Partition } from './communities.ts';
import { neighbourGraph } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';
import { nearestNeighbours } from './neighbours.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sphericalKMeans, sumsOf, unitRows } from './spherical-k-means.ts';

/** Neighbours a row is tied to. */
export const neighbourCount = 10;

const resolutionSteps = 9;
const lowestResolution = 0.02;
const highestResolution = 60;
/** The search for a resolution ends at up to this many times the wanted groups; the most alike are then united. */
const closeEnough = 1.15;

/** The graph of nearest neighbours of rows of length 1. */
export function likenessGraph(rows: DenseMatrix, seed: number): Graph {
  return neighbourGraph(
    nearestNeighbours(rows, Math.min(neighbourCount, Math.max(1, rows.rowCount - 1)), seed),
  );
}

/**
 * `k` groups of rows (1 <= k <= rows): communities of the graph at the resolution that gives the fewest groups of at
 * least `k`, the most alike of them united until `k` are left, then moved to their nearest middles.
 */
export function partitionRows(rows: DenseMatrix, graph: Graph, k: number, seed: number): Partition {
  return renumbered(sphericalKMeans(rows, roughPartition(rows, graph, k, seed)).partition);
}

/** As `partitionRows`, before rows are moved to their nearest middles. */
export function roughPartition(rows: DenseMatrix, graph: Graph, k: number, seed: number): Partition {
  return uniteNearest(rows, communitiesOfAtLeast(graph, k, seed), k);
}

function communitiesOfAtLeast(graph: Graph, k: number, seed: number): Partition {
  let best = Int32Array.from({ length: graph.size }, (_, node) => node);
  let bestCount = graph.size;
  let low = Math.log(lowestResolution);
  let high = Math.log(highestResolution);
  for (let step = 0; step < resolutionSteps; step += 1) {
    const middle = (low + high) / 2;
    const found = communities(graph, Math.exp(middle), seed);
    const count = numberOf(found);
    if (count >= k && count < bestCount) {
      best = Int32Array.from(found);
      bestCount = count;
    }
    if (count >= k && count <= k * closeEnough) break;
    if (count > k) high = middle;
    else low = middle;
  }
  return best;
}

/**
 * Unites two groups at a time until `k` are left: those whose union costs least by Ward's measure on rows of length 1,
 * |A||B| / (|A| + |B|) * |middle(A) - middle(B)|^2, so that small groups join before large ones do.
 */
export function uniteNearest(rows: DenseMatrix, start: Partition, k: number): Partition {
  let count = numberOf(start);
  if (count <= k) return start;
  const { width } = rows;
  const sums = sumsOf(rows, start, count);
  const sizes = new Float64Array(count);
  for (const group of start) sizes[group] = (sizes[group] ?? 0) + 1;
  const into = Int32Array.from({ length: count }, (_, group) => group);
  const alive = Array.from(into);
  const cost = (a: number, b: number): number => {
    const left = sizes[a] ?? 1;
    const right = sizes[b] ?? 1;
    let square = 0;
    for (let d = 0; d < width; d += 1)
      square += ((sums[a * width + d] ?? 0) / left - (sums[b * width + d] ?? 0) / right) ** 2;
    return ((left * right) / (left + right)) * square;
  };
  const nearest = alive.map((a, at) => nearestOf(a, alive.slice(0, at), cost));
  while (count > k) {
    let best = -1;
    alive.forEach((_, at) => {
      if ((nearest[at]?.cost ?? Infinity) < (nearest[best]?.cost ?? Infinity)) best = at;
    });
    const gone = alive[best];
    const kept = nearest[best]?.other;
    if (gone === undefined || kept === undefined) break;
    for (let d = 0; d < width; d += 1)
      sums[kept * width + d] = (sums[kept * width + d] ?? 0) + (sums[gone * width + d] ?? 0);
    sizes[kept] = (sizes[kept] ?? 0) + (sizes[gone] ?? 0);
    into[gone] = kept;
    alive.splice(best, 1);
    nearest.splice(best, 1);
    count -= 1;
    alive.forEach((a, at) => {
      const known = nearest[at];
      if (a === kept || known === undefined || known.other === kept || known.other === gone) {
        nearest[at] = nearestOf(a, alive.slice(0, at), cost);
      } else if (alive.indexOf(kept) < at) {
        const again = cost(a, kept);
        if (again < known.cost) nearest[at] = { other: kept, cost: again };
      }
    });
  }
  return renumbered(start.map((group) => followed(into, group)));
}

type Nearest = { readonly other: number; readonly cost: number };

function nearestOf(
  group: number,
  others: readonly number[],
  cost: (a: number, b: number) => number,
): Nearest | undefined {
  let best: Nearest | undefined;
  for (const other of others) {
    const one = cost(group, other);
    if (best === undefined || one < best.cost) best = { other, cost: one };
  }
  return best;
}

function followed(into: Int32Array, group: number): number {
  let at = group;
  while ((into[at] ?? at) !== at) at = into[at] ?? at;
  return at;
}

/** Middles of groups as rows of length 1. */
export function middlesOf(rows: DenseMatrix, partition: Partition, k: number): Float32Array {
  return unitRows(sumsOf(rows, partition, k), k, rows.width);
}
