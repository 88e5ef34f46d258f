import { Matrix, SVD } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { semanticSpace } from '../../shared/analysis/latent-semantics.ts';
import { seededRandom } from '../../shared/analysis/random.ts';
import { multiply, sparseMatrix, transposed } from '../../shared/analysis/sparse-matrix.ts';

/** A matrix of `rank` strong directions with a little noise, dense so that an exact decomposition is at hand. */
function lowRank(rows: number, columns: number, rank: number): number[][] {
  const random = seededRandom(5);
  const draw = (): number => random() - 0.5;
  const left = Array.from({ length: rows }, () => Array.from({ length: rank }, draw));
  const right = Array.from({ length: rank }, () => Array.from({ length: columns }, draw));
  return left.map((weights) =>
    Array.from(
      { length: columns },
      (_, column) =>
        weights.reduce((sum, weight, at) => sum + weight * (right[at]?.[column] ?? 0), 0) + 0.01 * draw(),
    ),
  );
}

function sparse(dense: readonly (readonly number[])[]) {
  const columns = dense[0]?.length ?? 0;
  return sparseMatrix(
    dense.map((values) => ({ columns: values.map((_, at) => at), values: [...values] })),
    columns,
  );
}

describe('latent semantics', () => {
  const dense = lowRank(40, 60, 4);
  const found = semanticSpace(sparse(dense), 8, 3).learnt;

  it('keep the products of rows that the strongest directions of the exact decomposition give', () => {
    const exact = new SVD(new Matrix(dense), { autoTranspose: true });
    const coordinates = exact.leftSingularVectors.mmul(exact.diagonalMatrix);
    const product = (left: number, right: number): number => {
      let sum = 0;
      for (let d = 0; d < 8; d += 1) sum += coordinates.get(left, d) * coordinates.get(right, d);
      return sum;
    };
    const ours = (left: number, right: number): number => {
      let sum = 0;
      for (let d = 0; d < found.width; d += 1) {
        sum += (found.values[left * found.width + d] ?? 0) * (found.values[right * found.width + d] ?? 0);
      }
      return sum;
    };
    for (let left = 0; left < 40; left += 7) {
      for (let right = 0; right < 40; right += 3)
        expect(Math.abs(ours(left, right) - product(left, right))).toBeLessThan(0.005);
    }
  });

  it('are the same from the same seed', () => {
    expect(semanticSpace(sparse(dense), 8, 3).learnt).toEqual(found);
  });

  it('have no width where there is nothing', () => {
    expect(semanticSpace(sparseMatrix([], 0), 8, 3).learnt).toMatchObject({ rowCount: 0, width: 0 });
    expect(semanticSpace(sparseMatrix([{ columns: [], values: [] }], 3), 8, 3).learnt).toMatchObject({
      rowCount: 1,
      width: 0,
    });
  });
});

describe('sparse matrices', () => {
  const matrix = sparseMatrix(
    [
      { columns: [0, 2], values: [1, 2] },
      { columns: [], values: [] },
      { columns: [0, 1, 2, 3, 4], values: [1, 1, 1, 1, 3] },
    ],
    5,
  );

  it('multiply rows of any number of entries', () => {
    const identity = {
      rowCount: 5,
      width: 5,
      values: Float32Array.from({ length: 25 }, (_, at) => (at % 6 === 0 ? 1 : 0)),
    };
    expect([...multiply(matrix, identity).values]).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 3]);
  });

  it('are themselves again when turned twice', () => {
    expect(transposed(transposed(matrix))).toEqual(matrix);
  });
});
