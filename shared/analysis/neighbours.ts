import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { seededRandom } from './random.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/** The nearest rows of each row: `ids`/`likeness` hold `size` places a row, nearest first; unused places are -1. */
export type Neighbours = { readonly size: number; readonly ids: Int32Array; readonly likeness: Float32Array };

/** Up to this many rows every pair is compared; beyond it, only rows that fall together in a forest of random cuts. */
const exactLimit = 1000;
const trees = 10;
const leafSize = 60;

/**
 * The `size` most alike rows of each row by cosine (rows of length 1), without the row itself and rows of likeness <= 0.
 * Small inputs are compared in full (n^2 / 2 products). Larger ones use random projection trees (Dasgupta and Freund,
 * "Random projection trees and low dimensional manifolds", STOC 2008): n log n, and most true neighbours are found.
 */
export function nearestNeighbours(
  rows: DenseMatrix,
  size: number,
  seed: number,
  watch: RunWatch = {},
): Neighbours {
  const found = emptyNeighbours(rows.rowCount, size);
  if (rows.rowCount <= exactLimit)
    compareWithin(
      rows,
      Int32Array.from({ length: rows.rowCount }, (_, row) => row),
      found,
      false,
    );
  else {
    const random = seededRandom(seed);
    const sketch = sketched(rows, random);
    for (let tree = 0; tree < trees; tree += 1) {
      plantTree({ rows, sketch }, found, random, (share) => reached((tree + share) / trees, watch));
    }
  }
  return found;
}

function emptyNeighbours(rowCount: number, size: number): Neighbours {
  return { size, ids: new Int32Array(rowCount * size).fill(-1), likeness: new Float32Array(rowCount * size) };
}

/** Compares all pairs of the given rows; four at a time, so that one row is read once for four others. */
function compareWithin(rows: DenseMatrix, members: Int32Array, found: Neighbours, again: boolean): void {
  const likeness = new Float64Array(4);
  for (let i = 1; i < members.length; i += 1) {
    const left = members[i] ?? 0;
    for (let j = 0; j < i; j += 4) {
      likenessToFour(rows, left, members, j, likeness);
      for (let at = 0; at < 4 && j + at < i; at += 1) {
        const one = likeness[at] ?? 0;
        if (one <= 0) continue;
        const right = members[j + at] ?? 0;
        keep(found, left, right, one, again);
        keep(found, right, left, one, again);
      }
    }
  }
}

function likenessToFour(
  rows: DenseMatrix,
  left: number,
  members: Int32Array,
  from: number,
  result: Float64Array,
): void {
  const { width, values } = rows;
  const a = left * width;
  const b0 = (members[from] ?? 0) * width;
  const b1 = (members[from + 1] ?? 0) * width;
  const b2 = (members[from + 2] ?? 0) * width;
  const b3 = (members[from + 3] ?? 0) * width;
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let d = 0; d < width; d += 1) {
    const value = values[a + d] ?? 0;
    s0 += value * (values[b0 + d] ?? 0);
    s1 += value * (values[b1 + d] ?? 0);
    s2 += value * (values[b2 + d] ?? 0);
    s3 += value * (values[b3 + d] ?? 0);
  }
  result[0] = s0;
  result[1] = s1;
  result[2] = s2;
  result[3] = s3;
}

/** Puts `other` into its place among the nearest of `row`, if it is near enough. Ties keep the one met first. */
function keep(found: Neighbours, row: number, other: number, likeness: number, again: boolean): void {
  const { size, ids, likeness: kept } = found;
  const base = row * size;
  const last = base + size - 1;
  if (likeness <= (kept[last] ?? 0)) return;
  if (again) for (let at = base; at <= last; at += 1) if (ids[at] === other) return;
  let at = last;
  while (at > base && (kept[at - 1] ?? 0) < likeness) {
    kept[at] = kept[at - 1] ?? 0;
    ids[at] = ids[at - 1] ?? -1;
    at -= 1;
  }
  kept[at] = likeness;
  ids[at] = other;
}

/** Rows looked at between two reports, a fraction of a second's work. */
const reportEvery = 20_000;

/** Width of the rows by which trees are cut. */
const sketchWidth = 32;

/**
 * Rows in `sketchWidth` numbers with about the same products: each direction is added to a place and with a sign drawn at
 * random (feature hashing; K. Weinberger et al., ICML 2009). Cutting needs no more, and reads a fraction.
 */
function sketched({ rowCount, width, values }: DenseMatrix, random: () => number): DenseMatrix {
  if (width <= sketchWidth) return { rowCount, width, values };
  const places = Int32Array.from({ length: width }, () => Math.floor(random() * sketchWidth));
  const signs = Int8Array.from({ length: width }, () => (random() < 0.5 ? -1 : 1));
  const sketch = new Float32Array(rowCount * sketchWidth);
  for (let row = 0; row < rowCount; row += 1) {
    const target = row * sketchWidth;
    for (let d = 0; d < width; d += 1) {
      const at = target + (places[d] ?? 0);
      sketch[at] = (sketch[at] ?? 0) + (signs[d] ?? 1) * (values[row * width + d] ?? 0);
    }
  }
  return { rowCount, width: sketchWidth, values: sketch };
}

/** Rows are cut by their sketches and compared in full. */
type Ground = { readonly rows: DenseMatrix; readonly sketch: DenseMatrix };

/** `report` is told the share of the rows that have come to rest in leaves. */
function plantTree(
  { rows, sketch }: Ground,
  found: Neighbours,
  random: () => number,
  report: (share: number) => void,
): void {
  const stack: Int32Array[] = [Int32Array.from({ length: rows.rowCount }, (_, row) => row)];
  let settled = 0;
  let looked = 0;
  while (stack.length > 0) {
    const members = stack.pop();
    if (members === undefined) break;
    looked += members.length;
    if (looked > reportEvery) {
      report(settled / rows.rowCount);
      looked = 0;
    }
    if (members.length <= leafSize) {
      compareWithin(rows, members, found, true);
      settled += members.length;
    } else stack.push(...halves(sketch, members, random));
  }
}

/** Cuts rows in two equal halves by which of two of them, drawn at random, they are more like. */
function halves(
  rows: DenseMatrix,
  members: Int32Array,
  random: () => number,
): readonly [Int32Array, Int32Array] {
  const { width, values } = rows;
  const one = (members[Math.floor(random() * members.length)] ?? 0) * width;
  const two = (members[Math.floor(random() * members.length)] ?? 0) * width;
  const direction = Float32Array.from(
    { length: width },
    (_, d) => (values[one + d] ?? 0) - (values[two + d] ?? 0),
  );
  const side = new Float64Array(members.length);
  for (let index = 0; index < members.length; index += 1) {
    const at = (members[index] ?? 0) * width;
    let sum = 0;
    for (let d = 0; d < width; d += 1) sum += (values[at + d] ?? 0) * (direction[d] ?? 0);
    side[index] = sum;
  }
  const cut = side.toSorted()[members.length >>> 1] ?? 0;
  let below = 0;
  for (const value of side) if (value < cut) below += 1;
  // Rows that are all alike cannot be told apart by a direction: cut them by order.
  if (below === 0) return [members.slice(0, members.length >>> 1), members.slice(members.length >>> 1)];
  const left = new Int32Array(below);
  const right = new Int32Array(members.length - below);
  let [toLeft, toRight] = [0, 0];
  for (let index = 0; index < members.length; index += 1) {
    const row = members[index] ?? 0;
    if ((side[index] ?? 0) < cut) left[toLeft++] = row;
    else right[toRight++] = row;
  }
  return [left, right];
}
