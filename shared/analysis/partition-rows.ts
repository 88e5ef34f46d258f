import { agreedGraph } from './agreed-graph.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { numberOf, refined, renumbered } from './communities.ts';
import type { Partition } from './communities.ts';
import { graphLevels } from './graph-levels.ts';
import { joinedParts } from './joined-parts.ts';
import { neighbourGraph } from './neighbour-graph.ts';
import type { Graph } from './neighbour-graph.ts';
import { nearestNeighbours } from './neighbours.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { nearTheirMiddles, sumsOf, unitRows } from './spherical-k-means.ts';

/** Neighbours a row is tied to; where there are words alone, which are vaguer than codes, and few rows, more say more. */
export const neighbourCount = 10;
const neighboursByWords = 15;
const fewRows = 2500;
/** Runs that are brought to agreement, where there are at most so many rows; chance matters less among more. */
const agreeingRuns = 6;
const mostToAgree = 5000;

export type GraphOptions = RunWatch & {
  readonly seed: number;
  /** Rows are of words alone. */
  readonly wordsAlone?: boolean;
};

/** The graph of nearest neighbours of rows of length 1, its separate parts tied weakly. */
export function likenessGraph(rows: DenseMatrix, { seed, wordsAlone, ...watch }: GraphOptions): Graph {
  const vague = wordsAlone === true && rows.rowCount <= fewRows;
  const wanted = vague ? neighboursByWords : neighbourCount;
  const size = Math.min(wanted, Math.max(1, rows.rowCount - 1));
  return joinedParts(rows, neighbourGraph(nearestNeighbours(rows, size, seed, watch)));
}

/**
 * `k` groups of rows (1 <= k <= rows): communities of the graph (`graphLevels`), those not tied at all united by their
 * rows, then settled twice: by ties, and by nearness to the middles of groups. Of several such runs ties are weighed by
 * how many agree (`agreedGraph`), and the groups of that graph are taken.
 */
export function partitionRows(
  rows: DenseMatrix,
  graph: Graph,
  k: number,
  seed: number,
  watch: RunWatch = {},
): Partition {
  if (rows.rowCount > mostToAgree) return oneRun(rows, graph, k, seed, watch);
  const runs = Array.from({ length: agreeingRuns }, (_, run) => {
    reached(run / (agreeingRuns + 1), watch);
    return oneRun(rows, graph, k, seed + run, watch);
  });
  return oneRun(rows, agreedGraph(graph, runs), k, seed, watch);
}

function oneRun(rows: DenseMatrix, graph: Graph, k: number, seed: number, watch: RunWatch): Partition {
  const [level] = graphLevels(graph, [k], seed, watch);
  if (level === undefined) return new Int32Array(rows.rowCount);
  const united = uniteNearest(rows, level.partition, k);
  const byTies = refined(graph, united, level.resolution, seed, watch);
  return renumbered(nearTheirMiddles(rows, graph, byTies, watch));
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
