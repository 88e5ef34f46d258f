import { firstColumns } from './small-matrix.ts';
import type { SmallMatrix } from './small-matrix.ts';

/** Rows of a sparse matrix (CSR): row i holds `values[offsets[i]..offsets[i+1])` at `columns[...]`. */
export type SparseMatrix = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
};

/** Rows of a dense matrix, one after another. */
export type DenseMatrix = {
  readonly rowCount: number;
  readonly width: number;
  readonly values: Float32Array;
};

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

/** The given rows of a matrix, in the given order. */
export function pickRows(matrix: SparseMatrix, rows: Int32Array): SparseMatrix {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (matrix.offsets[row + 1] ?? 0) - (matrix.offsets[row] ?? 0);
  });
  const columns = new Int32Array(offsets[rows.length] ?? 0);
  const values = new Float32Array(columns.length);
  rows.forEach((row, at) => {
    const [from, to] = [matrix.offsets[row] ?? 0, matrix.offsets[row + 1] ?? 0];
    columns.set(matrix.columns.subarray(from, to), offsets[at] ?? 0);
    values.set(matrix.values.subarray(from, to), offsets[at] ?? 0);
  });
  return { rowCount: rows.length, columnCount: matrix.columnCount, offsets, columns, values };
}

/** The same rows written out with their zeros. */
export function rowsFrom({ rowCount, columnCount, offsets, columns, values }: SparseMatrix): DenseMatrix {
  const dense = new Float32Array(rowCount * columnCount);
  for (let row = 0; row < rowCount; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
      dense[row * columnCount + (columns[at] ?? 0)] = values[at] ?? 0;
  }
  return { rowCount, width: columnCount, values: dense };
}

/** matrix (n x m) times dense (m x width) -> n x width. Four entries at a time: the result is read and written less. */
export function multiply(matrix: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const { width, values: from } = dense;
  const { rowCount, offsets, columns, values } = matrix;
  const result = new Float32Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    const target = row * width;
    const end = offsets[row + 1] ?? 0;
    let at = offsets[row] ?? 0;
    for (; at + 3 < end; at += 4) {
      const [v0, v1, v2, v3] = [
        values[at] ?? 0,
        values[at + 1] ?? 0,
        values[at + 2] ?? 0,
        values[at + 3] ?? 0,
      ];
      const s0 = (columns[at] ?? 0) * width;
      const s1 = (columns[at + 1] ?? 0) * width;
      const s2 = (columns[at + 2] ?? 0) * width;
      const s3 = (columns[at + 3] ?? 0) * width;
      for (let d = 0; d < width; d += 1) {
        result[target + d] =
          (result[target + d] ?? 0) +
          v0 * (from[s0 + d] ?? 0) +
          v1 * (from[s1 + d] ?? 0) +
          v2 * (from[s2 + d] ?? 0) +
          v3 * (from[s3 + d] ?? 0);
      }
    }
    for (; at < end; at += 1) {
      const value = values[at] ?? 0;
      const source = (columns[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1)
        result[target + d] = (result[target + d] ?? 0) + value * (from[source + d] ?? 0);
    }
  }
  return { rowCount, width, values: result };
}

/** The same entries with rows and columns exchanged. */
export function transposed(matrix: SparseMatrix): SparseMatrix {
  const { rowCount, columnCount, offsets, columns, values } = matrix;
  const next = new Int32Array(columnCount + 1);
  for (const column of columns) next[column + 1] = (next[column + 1] ?? 0) + 1;
  for (let column = 0; column < columnCount; column += 1)
    next[column + 1] = (next[column + 1] ?? 0) + (next[column] ?? 0);
  const starts = Int32Array.from(next);
  const turnedColumns = new Int32Array(columns.length);
  const turnedValues = new Float32Array(columns.length);
  for (let row = 0; row < rowCount; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      turnedColumns[place] = row;
      turnedValues[place] = values[at] ?? 0;
    }
  }
  return {
    rowCount: columnCount,
    columnCount: rowCount,
    offsets: starts,
    columns: turnedColumns,
    values: turnedValues,
  };
}

/**
 * left' right of two n x width matrices that give a symmetric width x width result, in double precision. Four rows at a
 * time, as in `multiply`.
 */
export function crossProduct(left: DenseMatrix, right: DenseMatrix): Float64Array {
  const { rowCount, width } = left;
  const [a, b] = [left.values, right.values];
  const result = new Float64Array(width * width);
  for (let row = 0; row < rowCount; row += 4) {
    const r0 = row * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    const r3 = r2 + width;
    // Past the last row reads give undefined, which counts as 0.
    for (let i = 0; i < width; i += 1) {
      const [v0, v1, v2, v3] = [a[r0 + i] ?? 0, a[r1 + i] ?? 0, a[r2 + i] ?? 0, a[r3 + i] ?? 0];
      const target = i * width;
      for (let j = i; j < width; j += 1) {
        result[target + j] =
          (result[target + j] ?? 0) +
          v0 * (b[r0 + j] ?? 0) +
          v1 * (b[r1 + j] ?? 0) +
          v2 * (b[r2 + j] ?? 0) +
          v3 * (b[r3 + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < width; i += 1)
    for (let j = 0; j < i; j += 1) result[i * width + j] = result[j * width + i] ?? 0;
  return result;
}

/** dense (n x size) times small (size x columns) -> n x columns. What `small` has of zeros at the beginning of rows costs nothing. */
export function multiplySmall(dense: DenseMatrix, small: SmallMatrix): DenseMatrix {
  const { rowCount, width, values } = dense;
  const { width: columns, values: factors } = small;
  const single = firstColumns(small);
  const firsts = Int32Array.from({ length: Math.ceil(width / 4) }, (_, four) =>
    Math.min(...single.subarray(4 * four, 4 * four + 4)),
  );
  const result = new Float32Array(rowCount * columns);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rowCount; row += 1) {
    sums.fill(0);
    for (let i = 0; i < width; i += 4) {
      const at = row * width + i;
      const left = width - i;
      const v0 = values[at] ?? 0;
      const v1 = left > 1 ? (values[at + 1] ?? 0) : 0;
      const v2 = left > 2 ? (values[at + 2] ?? 0) : 0;
      const v3 = left > 3 ? (values[at + 3] ?? 0) : 0;
      const s0 = i * columns;
      const s1 = left > 1 ? s0 + columns : s0;
      const s2 = left > 2 ? s1 + columns : s0;
      const s3 = left > 3 ? s2 + columns : s0;
      for (let j = firsts[i >> 2] ?? 0; j < columns; j += 1) {
        sums[j] =
          (sums[j] ?? 0) +
          v0 * (factors[s0 + j] ?? 0) +
          v1 * (factors[s1 + j] ?? 0) +
          v2 * (factors[s2 + j] ?? 0) +
          v3 * (factors[s3 + j] ?? 0);
      }
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
