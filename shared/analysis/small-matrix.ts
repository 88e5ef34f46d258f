/** A matrix of a few hundred rows (`size`) and columns (`width`) at most, row by row, in double precision. */
export type SmallMatrix = { readonly values: Float64Array; readonly size: number; readonly width: number };

/** What is left of a row, once all that follows from rows before it is taken out, is rounding noise below this share of the largest. */
const smallestShare = 1e-6;

/**
 * T with T' S T = I for a symmetric S (size x size, row by row) whose strengths are not negative: S = R' R with R upper
 * triangular (Cholesky) and T = R^-1 (G. Golub and C. Van Loan, "Matrix Computations", sections 4.2 and 3.1). Rows of S
 * that follow from those before them have no column in T, so that it may be narrower than S (ml-matrix's own wants full rank).
 */
export function triangularRoot(symmetric: Float64Array, size: number): SmallMatrix {
  const rest = Float64Array.from(symmetric);
  const kept: number[] = [];
  let largest = 0;
  for (let i = 0; i < size; i += 1) largest = Math.max(largest, symmetric[i * size + i] ?? 0);
  for (let i = 0; i < size; i += 1) {
    const pivot = rest[i * size + i] ?? 0;
    if (!(pivot > largest * smallestShare)) continue;
    kept.push(i);
    const scale = 1 / Math.sqrt(pivot);
    for (let j = i; j < size; j += 1) rest[i * size + j] = (rest[i * size + j] ?? 0) * scale;
    for (let k = i + 1; k < size; k += 1) {
      const share = rest[i * size + k] ?? 0;
      for (let j = k; j < size; j += 1)
        rest[k * size + j] = (rest[k * size + j] ?? 0) - share * (rest[i * size + j] ?? 0);
    }
  }
  return inverted(rest, size, kept);
}

/** The inverse of the upper triangular matrix that stands in the `kept` rows and columns of `factor`, from the last row up. */
function inverted(factor: Float64Array, size: number, kept: readonly number[]): SmallMatrix {
  const width = kept.length;
  const values = new Float64Array(size * width);
  for (let at = width - 1; at >= 0; at -= 1) {
    const i = kept[at] ?? 0;
    const diagonal = factor[i * size + i] ?? 1;
    for (let below = at + 1; below < width; below += 1) {
      const k = kept[below] ?? 0;
      const share = (factor[i * size + k] ?? 0) / diagonal;
      for (let j = below; j < width; j += 1)
        values[i * width + j] = (values[i * width + j] ?? 0) - share * (values[k * width + j] ?? 0);
    }
    values[i * width + at] = 1 / diagonal;
  }
  return { values, size, width };
}

/** left (size x n) times right (n x width), four columns of `left` at a time; zeros at the beginning of rows of `right` cost nothing. */
export function smallProduct(left: SmallMatrix, right: SmallMatrix): SmallMatrix {
  const { size, width: inner, values: a } = left;
  const { width, values: b } = right;
  const firsts = firstColumns(right);
  const values = new Float64Array(size * width);
  for (let k = 0; k < inner; k += 4) {
    const first = Math.min(...firsts.subarray(k, k + 4));
    const r0 = k * width;
    const [r1, r2, r3] = [r0 + width, r0 + 2 * width, r0 + 3 * width];
    const last = Math.min(4, inner - k);
    for (let i = 0; i < size; i += 1) {
      const at = i * inner + k;
      const v0 = a[at] ?? 0;
      const v1 = last > 1 ? (a[at + 1] ?? 0) : 0;
      const v2 = last > 2 ? (a[at + 2] ?? 0) : 0;
      const v3 = last > 3 ? (a[at + 3] ?? 0) : 0;
      if (v0 === 0 && v1 === 0 && v2 === 0 && v3 === 0) continue;
      const target = i * width;
      // Past the last row reads give undefined, which counts as 0.
      for (let j = first; j < width; j += 1) {
        values[target + j] =
          (values[target + j] ?? 0) +
          v0 * (b[r0 + j] ?? 0) +
          v1 * (b[r1 + j] ?? 0) +
          v2 * (b[r2 + j] ?? 0) +
          v3 * (b[r3 + j] ?? 0);
      }
    }
  }
  return { values, size, width };
}

/** Of each row, the first column that is not zero. */
export function firstColumns({ values, size, width }: SmallMatrix): Int32Array {
  return Int32Array.from({ length: size }, (_, row) => {
    const first = values.subarray(row * width, (row + 1) * width).findIndex((value) => value !== 0);
    return first === -1 ? width : first;
  });
}

/** T' S T (width x width) for a symmetric S (size x size) and T (size x width). */
export function turnedBy(turn: SmallMatrix, symmetric: Float64Array): SmallMatrix {
  const { size, width } = turn;
  const across = Float64Array.from({ length: width * size }, (_, at) => {
    const [column, row] = [Math.floor(at / size), at % size];
    return turn.values[row * width + column] ?? 0;
  });
  const half = smallProduct(
    { values: across, size: width, width: size },
    { values: symmetric, size, width: size },
  );
  return smallProduct(half, turn);
}
