import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export type MapPlace = { readonly x: number; readonly y: number };

/**
 * Places in the plane whose distances follow unlikeness as well as two dimensions can: classical multidimensional
 * scaling (W. S. Torgerson, "Multidimensional scaling: I. Theory and method", Psychometrika 17, 1952) of the distances
 * sqrt(2 - 2 s). Both coordinates lie in 0..1 at the same scale, the longer extent along x. The same input gives the
 * same picture: each axis is turned so that its entry of greatest size is positive, the first of equals deciding.
 * @param likeness square and symmetric, 0..1, 1 on the diagonal
 */
export function likenessMap(likeness: readonly (readonly number[])[]): readonly MapPlace[] {
  const count = likeness.length;
  if (count === 0) return [];
  if (count === 1) return [{ x: 0.5, y: 0.5 }];
  const squared = likeness.map((row) => row.map((s) => Math.max(0, 2 - 2 * s)));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const rowMeans = squared.map(mean);
  const all = mean(rowMeans);
  const centred = squared.map((row, i) =>
    row.map((d, j) => -0.5 * (d - (rowMeans[i] ?? 0) - (rowMeans[j] ?? 0) + all)),
  );
  const found = new EigenvalueDecomposition(new Matrix(centred), { assumeSymmetric: true });
  const order = found.realEigenvalues
    .map((value, at) => ({ value, at }))
    .toSorted((one, other) => other.value - one.value);
  const [xs, ys] = [0, 1].map((axis) => {
    const { value = 0, at = 0 } = order[axis] ?? {};
    return upright(
      found.eigenvectorMatrix.getColumn(at).map((entry) => entry * Math.sqrt(Math.max(0, value))),
    );
  });
  return intoUnit(xs ?? [], ys ?? []);
}

function upright(axis: readonly number[]): readonly number[] {
  let greatest = 0;
  // Rounded, so that which of two equally far ends decides does not hang on the last digits.
  for (const entry of axis) if (Math.abs(entry) > Math.abs(greatest) + 1e-9) greatest = entry;
  return greatest < 0 ? axis.map((entry) => -entry) : axis;
}

function intoUnit(xs: readonly number[], ys: readonly number[]): readonly MapPlace[] {
  const extent = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const [wide, tall] = [extent(xs), extent(ys)];
  const span = Math.max(wide.high - wide.low, tall.high - tall.low, 1e-9);
  const place = (value: number, { low, high }: { low: number; high: number }) =>
    Math.round((0.5 + (value - (low + high) / 2) / span) * 1e4) / 1e4;
  return xs.map((x, at) => ({ x: place(x, wide), y: place(ys[at] ?? 0, tall) }));
}
