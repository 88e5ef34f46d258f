import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/analysis/random.ts';
import { firstColumns, smallProduct, triangularRoot, turnedBy } from '../../shared/analysis/small-matrix.ts';
import type { SmallMatrix } from '../../shared/analysis/small-matrix.ts';

function small(rows: readonly (readonly number[])[]): SmallMatrix {
  return { values: Float64Array.from(rows.flat()), size: rows.length, width: rows[0]?.length ?? 0 };
}

function rowsOf({ values, size, width }: SmallMatrix): number[][] {
  return Array.from({ length: size }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
}

function random(size: number, width: number, seed: number): number[][] {
  const draw = seededRandom(seed);
  return Array.from({ length: size }, () => Array.from({ length: width }, () => draw() - 0.5));
}

describe('the triangular root of a symmetric matrix', () => {
  it('is the inverse of the factor in the worked example of A.-L. Cholesky’s method (en.wikipedia.org/wiki/Cholesky_decomposition)', () => {
    const factor = [
      [2, 6, -8],
      [0, 1, 5],
      [0, 0, 3],
    ];
    const symmetric = small([
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ]);
    const root = triangularRoot(symmetric.values, 3);
    const identity = rowsOf(smallProduct(small(factor), root));
    identity.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 10)));
  });

  it.each([1, 4, 7, 30])('turns a matrix of %i rows into the identity', (size) => {
    const factors = new Matrix(random(size + 3, size, 7));
    const symmetric = Float64Array.from(factors.transpose().mmul(factors).to1DArray());
    const turned = rowsOf(turnedBy(triangularRoot(symmetric, size), symmetric));
    expect(turned).toHaveLength(size);
    turned.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 8)));
  });

  it('has no column for a row that follows from others, nor for one of zeros', () => {
    const [a = [], b = []] = random(2, 5, 3);
    const independent = [a, a.map((value) => 2 * value), a.map(() => 0), b];
    const symmetric = small(
      independent.map((left) =>
        independent.map((right) => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)),
      ),
    );
    const root = triangularRoot(symmetric.values, 4);
    expect(root.width).toBe(2);
    expect([...firstColumns(root)]).toEqual([0, 2, 2, 1]);
    const turned = rowsOf(turnedBy(root, symmetric.values)).flat();
    [1, 0, 0, 1].forEach((value, at) => expect(turned[at]).toBeCloseTo(value, 8));
  });

  it('is nothing of nothing', () => {
    expect(triangularRoot(new Float64Array(0), 0)).toMatchObject({ size: 0, width: 0 });
    expect(triangularRoot(new Float64Array(4), 2)).toMatchObject({ size: 2, width: 0 });
  });
});

describe('the product of small matrices', () => {
  it.each([
    [1, 1, 1],
    [3, 5, 2],
    [6, 9, 7],
    [8, 4, 5],
  ])('of %i x %i by %i is the product, zeros or not', (size, inner, width) => {
    const left = random(size, inner, 1).map((row, i) => row.map((value, k) => (k < i ? 0 : value)));
    const right = random(inner, width, 2).map((row, k) => row.map((value, j) => (j < k ? 0 : value)));
    const exact = new Matrix(left).mmul(new Matrix(right)).to2DArray();
    const found = rowsOf(smallProduct(small(left), small(right)));
    exact.forEach((row, i) => row.forEach((value, j) => expect(found[i]?.[j]).toBeCloseTo(value, 12)));
  });
});
