import type { DenseMatrix } from './sparse-matrix.ts';

/** The rows of the given indices, in their order. */
export function rowsAt({ width, values }: DenseMatrix, indices: ArrayLike<number>): DenseMatrix {
  const kept = new Float32Array(indices.length * width);
  for (let at = 0; at < indices.length; at += 1) {
    const row = indices[at] ?? 0;
    kept.set(values.subarray(row * width, (row + 1) * width), at * width);
  }
  return { rowCount: indices.length, width, values: kept };
}
