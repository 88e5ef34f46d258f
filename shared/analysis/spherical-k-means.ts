import { stopIfCancelled } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { numberOf } from './communities.ts';
import type { Partition } from './communities.ts';
import type { Graph } from './neighbour-graph.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/** A partition with the sum of each group's rows (k x width, not scaled). */
export type Grouping = { readonly partition: Partition; readonly sums: Float64Array; readonly k: number };

const mostRounds = 8;
/** Rounds end when no more than this share of the rows moved. */
const settledShare = 0.001;
/** A row moves where another middle is nearer by more than this: the graph knows more than middles about close calls. */
const clearlyNearer = 0.05;

/**
 * Spherical k-means (Dhillon and Modha, "Concept decompositions for large sparse text data using clustering", Machine
 * Learning 42, 2001) from a given start: each row goes to the group whose middle it is most like, until nothing moves.
 * Rows of length 1 (or 0: those stay). Rows with `pinned` true never move. A group may lose its last row.
 */
export function sphericalKMeans(
  rows: DenseMatrix,
  start: Partition,
  pinned?: readonly boolean[],
  rounds = mostRounds,
): Grouping {
  const k = numberOf(start);
  const partition = Int32Array.from(start);
  let sums = sumsOf(rows, partition, k);
  for (let round = 0; round < rounds; round += 1) {
    const middles = unitRows(sums, k, rows.width);
    let moved = 0;
    for (let row = 0; row < rows.rowCount; row += 1) {
      if (pinned?.[row] === true) continue;
      const own = partition[row] ?? 0;
      const best = nearestMiddle(rows, row, middles, k, own);
      if (best === own) continue;
      partition[row] = best;
      moved += 1;
    }
    if (moved === 0) break;
    sums = sumsOf(rows, partition, k);
  }
  return { partition, sums, k };
}

/**
 * The same where a row may only join groups of its neighbours in the graph, which is where it is most alike anyway: rounds
 * cost the same for many groups as for few. No group loses its last row.
 */
export function nearTheirMiddles(
  rows: DenseMatrix,
  graph: Graph,
  start: Partition,
  watch: RunWatch = {},
): Partition {
  const k = numberOf(start);
  const partition = Int32Array.from(start);
  const members = new Int32Array(k);
  for (const group of partition) members[group] = (members[group] ?? 0) + 1;
  for (let round = 0; round < mostRounds; round += 1) {
    stopIfCancelled(watch);
    const middles = unitRows(sumsOf(rows, partition, k), k, rows.width);
    let moved = 0;
    for (let row = 0; row < rows.rowCount; row += 1) {
      const own = partition[row] ?? 0;
      if (members[own] === 1) continue;
      const best = nearestAround(rows, row, middles, graph, partition);
      if (best === own) continue;
      partition[row] = best;
      members[own] = (members[own] ?? 1) - 1;
      members[best] = (members[best] ?? 0) + 1;
      moved += 1;
    }
    if (moved <= rows.rowCount * settledShare) break;
  }
  return partition;
}

function nearestAround(
  rows: DenseMatrix,
  row: number,
  middles: Float32Array,
  { offsets, targets }: Graph,
  partition: Partition,
): number {
  const own = partition[row] ?? 0;
  let best = own;
  let bestLikeness = -1;
  const seen = [own];
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
    const group = partition[targets[at] ?? 0] ?? 0;
    if (seen.includes(group)) continue;
    if (seen.length === 1) bestLikeness = likenessToMiddle(rows, row, middles, own) + clearlyNearer;
    seen.push(group);
    const likeness = likenessToMiddle(rows, row, middles, group);
    if (likeness <= bestLikeness) continue;
    best = group;
    bestLikeness = likeness;
  }
  return best;
}

/** Sum of the rows of each group. */
export function sumsOf(rows: DenseMatrix, partition: Partition, k: number): Float64Array {
  const { width, values } = rows;
  const sums = new Float64Array(k * width);
  for (let row = 0; row < rows.rowCount; row += 1) {
    const target = (partition[row] ?? 0) * width;
    if (target < 0) continue;
    const source = row * width;
    for (let d = 0; d < width; d += 1) sums[target + d] = (sums[target + d] ?? 0) + (values[source + d] ?? 0);
  }
  return sums;
}

/** Middles: sums scaled to length 1, empty groups as zeros. */
export function unitRows(sums: Float64Array, k: number, width: number): Float32Array {
  const middles = new Float32Array(k * width);
  for (let group = 0; group < k; group += 1) {
    let square = 0;
    for (let d = 0; d < width; d += 1) square += (sums[group * width + d] ?? 0) ** 2;
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
    for (let d = 0; d < width; d += 1) middles[group * width + d] = (sums[group * width + d] ?? 0) * scale;
  }
  return middles;
}

/** The group whose middle a row is most like; its own where no other is clearly nearer. */
function nearestMiddle(
  rows: DenseMatrix,
  row: number,
  middles: Float32Array,
  k: number,
  own: number,
): number {
  let best = own;
  let bestLikeness = likenessToMiddle(rows, row, middles, own) + clearlyNearer;
  for (let group = 0; group < k; group += 1) {
    const likeness = likenessToMiddle(rows, row, middles, group);
    if (likeness <= bestLikeness) continue;
    best = group;
    bestLikeness = likeness;
  }
  return best;
}

/** Cosine of a row and a middle. */
export function likenessToMiddle(
  rows: DenseMatrix,
  row: number,
  middles: Float32Array,
  group: number,
): number {
  const { width, values } = rows;
  const a = row * width;
  const b = group * width;
  let even = 0;
  let odd = 0;
  let d = 0;
  for (; d + 1 < width; d += 2) {
    even += (values[a + d] ?? 0) * (middles[b + d] ?? 0);
    odd += (values[a + d + 1] ?? 0) * (middles[b + d + 1] ?? 0);
  }
  if (d < width) even += (values[a + d] ?? 0) * (middles[b + d] ?? 0);
  return even + odd;
}
