import type { DenseMatrix } from './sparse-matrix.ts';

/** The rows that are not all zeros, and where they stood. */
export function withoutZeros(rows: DenseMatrix): {
  readonly used: DenseMatrix;
  readonly indices: Int32Array;
} {
  const { rowCount, width, values } = rows;
  const indices: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    let at = row * width;
    while (at < (row + 1) * width && values[at] === 0) at += 1;
    if (at < (row + 1) * width) indices.push(row);
  }
  if (indices.length === rowCount) return { used: rows, indices: Int32Array.from(indices) };
  const kept = new Float32Array(indices.length * width);
  indices.forEach((row, at) => kept.set(values.subarray(row * width, (row + 1) * width), at * width));
  return { used: { rowCount: indices.length, width, values: kept }, indices: Int32Array.from(indices) };
}

/** Groups of the kept rows put back in their places; the others are in group -1. */
export function restored(partition: Int32Array, indices: Int32Array, rowCount: number): Int32Array {
  const all = new Int32Array(rowCount).fill(-1);
  indices.forEach((row, at) => {
    all[row] = partition[at] ?? -1;
  });
  return all;
}
