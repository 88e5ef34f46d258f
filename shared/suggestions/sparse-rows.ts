/** Rows of numbers, mostly zero: row `i` holds `values[k]` in column `columns[k]` for k from `starts[i]` to `starts[i + 1]`. */
export type SparseRows = {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly width: number;
};
