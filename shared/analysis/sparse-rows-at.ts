import type { SparseMatrix } from './sparse-matrix.ts';

/** The rows of the given indices, in their order; the columns stay. */
export function sparseRowsAt(matrix: SparseMatrix, indices: ArrayLike<number>): SparseMatrix {
  const offsets = new Int32Array(indices.length + 1);
  for (let at = 0; at < indices.length; at += 1) {
    const row = indices[at] ?? 0;
    offsets[at + 1] = (offsets[at] ?? 0) + (matrix.offsets[row + 1] ?? 0) - (matrix.offsets[row] ?? 0);
  }
  const size = offsets[indices.length] ?? 0;
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  for (let at = 0; at < indices.length; at += 1) {
    const row = indices[at] ?? 0;
    const [from, to] = [matrix.offsets[row] ?? 0, matrix.offsets[row + 1] ?? 0];
    columns.set(matrix.columns.subarray(from, to), offsets[at]);
    values.set(matrix.values.subarray(from, to), offsets[at]);
  }
  return { rowCount: indices.length, columnCount: matrix.columnCount, offsets, columns, values };
}
