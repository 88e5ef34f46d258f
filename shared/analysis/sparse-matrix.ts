/** Rows of a sparse matrix (CSR): row i holds `values[offsets[i]..offsets[i+1])` at `columns[...]`. */
export type SparseMatrix = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
};

/** Rows of a dense matrix, one after another. */
export type DenseMatrix = { readonly rowCount: number; readonly width: number; readonly values: Float32Array };

/** One row as pairs; columns need not be in order. */
export type SparseRow = { readonly columns: readonly number[]; readonly values: readonly number[] };

export function sparseMatrix(rows: readonly SparseRow[], columnCount: number): SparseMatrix {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + row.columns.length;
  });
  const size = offsets[rows.length] ?? 0;
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  rows.forEach((row, index) => {
    columns.set(row.columns, offsets[index]);
    values.set(row.values, offsets[index]);
  });
  return { rowCount: rows.length, columnCount, offsets, columns, values };
}

/** matrix (n x m) times dense (m x width) -> n x width. */
export function multiply(matrix: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const { width } = dense;
  const result = new Float32Array(matrix.rowCount * width);
  const { offsets, columns, values } = matrix;
  const from = dense.values;
  for (let row = 0; row < matrix.rowCount; row += 1) {
    const target = row * width;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      const source = (columns[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1) result[target + d] = (result[target + d] ?? 0) + value * (from[source + d] ?? 0);
    }
  }
  return { rowCount: matrix.rowCount, width, values: result };
}

/** Transpose of matrix (m x n) times dense (n x width) -> m x width. */
export function multiplyTransposed(matrix: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const { width } = dense;
  const result = new Float32Array(matrix.columnCount * width);
  const { offsets, columns, values } = matrix;
  const from = dense.values;
  for (let row = 0; row < matrix.rowCount; row += 1) {
    const source = row * width;
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const value = values[at] ?? 0;
      const target = (columns[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1) result[target + d] = (result[target + d] ?? 0) + value * (from[source + d] ?? 0);
    }
  }
  return { rowCount: matrix.columnCount, width, values: result };
}

/** dense (n x width) transposed times itself -> width x width, in double precision. */
export function gram(dense: DenseMatrix): Float64Array {
  const { rowCount, width, values } = dense;
  const result = new Float64Array(width * width);
  for (let row = 0; row < rowCount; row += 1) {
    const base = row * width;
    for (let i = 0; i < width; i += 1) {
      const value = values[base + i] ?? 0;
      if (value === 0) continue;
      const target = i * width;
      for (let j = i; j < width; j += 1) result[target + j] = (result[target + j] ?? 0) + value * (values[base + j] ?? 0);
    }
  }
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) result[i * width + j] = result[j * width + i] ?? 0;
  return result;
}

/** dense (n x width) times small (width x columns, row by row) -> n x columns. */
export function multiplySmall(dense: DenseMatrix, small: Float64Array, columns: number): DenseMatrix {
  const { rowCount, width, values } = dense;
  const result = new Float32Array(rowCount * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rowCount; row += 1) {
    sums.fill(0);
    for (let i = 0; i < width; i += 1) {
      const value = values[row * width + i] ?? 0;
      if (value === 0) continue;
      for (let j = 0; j < columns; j += 1) sums[j] = (sums[j] ?? 0) + value * (small[i * columns + j] ?? 0);
    }
    result.set(sums, row * columns);
  }
  return { rowCount, width: columns, values: result };
}

/** Scales every row to length 1 in place; rows of zeros stay. */
export function normaliseRows(dense: DenseMatrix): DenseMatrix {
  const { rowCount, width, values } = dense;
  for (let row = 0; row < rowCount; row += 1) {
    let sum = 0;
    for (let d = 0; d < width; d += 1) sum += (values[row * width + d] ?? 0) ** 2;
    if (sum === 0) continue;
    const scale = 1 / Math.sqrt(sum);
    for (let d = 0; d < width; d += 1) values[row * width + d] = (values[row * width + d] ?? 0) * scale;
  }
  return dense;
}
