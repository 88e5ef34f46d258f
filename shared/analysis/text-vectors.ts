import { normaliseRows } from './sparse-matrix.ts';
import type { DenseMatrix } from './sparse-matrix.ts';

/** What a sentence model makes of texts: row `rows.get(text)` of `values` (n x width) holds a text's vector of length 1. */
export type TextVectors = {
  readonly width: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Float32Array;
};

/** Share of the words' part in the likeness of two moments that a model has where it is blended; words have the rest. */
export const modelShare = 0.6;

/** Fewer rows than this have no middle worth the name. */
const fewestToCentre = 4;
/** What is left of a vector of length 1 that is shorter than this is rounding noise. */
const shortest = 1e-3;

/**
 * Rows of length 1 for texts, from a model's vectors: their common middle is taken out, since the vectors of most models
 * all point one way and unlike texts would look alike (J. Mu and P. Viswanath, "All-but-the-top", ICLR 2018, its first
 * step). Zeros for a text without a vector, and for one that lies in the middle.
 */
export function meaningRows(texts: readonly string[], vectors: TextVectors): DenseMatrix {
  const { width } = vectors;
  const values = new Float32Array(texts.length * width);
  const filled: number[] = [];
  texts.forEach((text, row) => {
    const from = vectors.rows.get(text);
    if (from === undefined) return;
    const vector = vectors.values.subarray(from * width, (from + 1) * width);
    if (vector.every((value) => value === 0)) return;
    values.set(vector, row * width);
    filled.push(row);
  });
  const rows = { rowCount: texts.length, width, values };
  if (filled.length >= fewestToCentre) takeOutMiddle(rows, filled);
  return normaliseRows(rows);
}

function takeOutMiddle({ width, values }: DenseMatrix, filled: readonly number[]): void {
  const middle = new Float64Array(width);
  for (const row of filled) {
    for (let d = 0; d < width; d += 1)
      middle[d] = (middle[d] ?? 0) + (values[row * width + d] ?? 0) / filled.length;
  }
  for (const row of filled) {
    const vector = values.subarray(row * width, (row + 1) * width);
    vector.forEach((value, d) => (vector[d] = value - (middle[d] ?? 0)));
    if (Math.hypot(...vector) < shortest) vector.fill(0);
  }
}
