import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { seededRandom } from './random.ts';
import { smallProduct, triangularRoot, turnedBy } from './small-matrix.ts';
import type { SmallMatrix } from './small-matrix.ts';
import { crossProduct, multiply, multiplySmall, transposed } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';

/** Places that each column goes into when columns are mixed. */
const mixtureSpread = 8;
/** Directions whose strength is below this share of the strongest are rounding noise. */
const smallestShare = 1e-6;

/** Directions found in the rows of one matrix, and how rows of another with the same columns lie in them. */
export type SemanticSpace = {
  readonly learnt: DenseMatrix;
  readonly place: (further: SparseMatrix) => DenseMatrix;
};

/**
 * Latent semantic analysis: rows of `matrix` (n x m) in about its `dimensions` strongest directions, as F (n x at most
 * `dimensions`) with F F' close to A A', so that cosines and lengths of rows are those of the texts without their rarest
 * co-occurrences. Nystrom approximation of A A' from a random sketch: with Q a basis of the mixed columns and
 * Y = A A' Q, A A' ~ Y (Q'Y)^-1 Y', and F = Y T with T T' = (Q'Y)^-1 (A. Gittens and M. Mahoney, JMLR 17, 2016; as sharp as a round of power iteration of
 * the randomised SVD of Halko, Martinsson and Tropp, SIAM Review 53, 2011, at half its products). The sketch is drawn
 * from `seed`. Further rows B are folded in as B A' Q T (S. Deerwester et al., "Indexing by latent semantic
 * analysis", 1990), so that n of them cost no more than their products. `power`: directions of strength s (singular values)
 * count as s ** power; below 1, what many texts share (politeness, set phrases) drowns less of what few share.
 */
export function semanticSpace(
  matrix: SparseMatrix,
  dimensions: number,
  seed: number,
  power = 1,
): SemanticSpace {
  const width = Math.min(dimensions, matrix.rowCount, matrix.columnCount);
  if (width < 1) return noSpace(matrix);
  const basis = orthonormal(randomMixture(matrix, width, seed));
  const loads = multiply(transposed(matrix), basis);
  const image = multiply(matrix, loads);
  const plain = triangularRoot(crossProduct(basis, image), image.width);
  const root = power === 1 ? plain : evened(plain, crossProduct(image, image), power);
  return {
    learnt: multiplySmall(image, root),
    place: (further) => multiplySmall(multiply(further, loads), root),
  };
}

function noSpace({ rowCount }: SparseMatrix): SemanticSpace {
  const empty = (rows: number): DenseMatrix => ({ rowCount: rows, width: 0, values: new Float32Array(0) });
  return { learnt: empty(rowCount), place: (further) => empty(further.rowCount) };
}

/**
 * Columns of the matrix mixed at random into `width` of them: each goes into `mixtureSpread` places with a random sign, a
 * sparse embedding (K. Clarkson and D. Woodruff, "Low rank approximation and regression in input sparsity time", 2013),
 * which costs a fraction of a dense random start.
 */
function randomMixture(matrix: SparseMatrix, width: number, seed: number): DenseMatrix {
  const random = seededRandom(seed);
  const { rowCount, columnCount, offsets, columns, values } = matrix;
  const places = Int32Array.from({ length: columnCount * mixtureSpread }, () =>
    Math.floor(random() * width * 2),
  );
  const mixed = new Float32Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
      const first = (columns[at] ?? 0) * mixtureSpread;
      for (let copy = 0; copy < mixtureSpread; copy += 1) {
        const place = places[first + copy] ?? 0;
        const target = row * width + (place >> 1);
        mixed[target] = (mixed[target] ?? 0) + (values[at] ?? 0) * ((place & 1) === 0 ? 1 : -1);
      }
    }
  }
  return { rowCount, width, values: mixed };
}

/** Columns of length 1 at right angles that span the same space. */
function orthonormal(dense: DenseMatrix): DenseMatrix {
  return multiplySmall(dense, triangularRoot(crossProduct(dense, dense), dense.width));
}

/** `root` (giving F = image * root) turned and scaled so that F's directions of strength s have strength s ** power. */
function evened(root: SmallMatrix, imageProduct: Float64Array, power: number): SmallMatrix {
  const { width } = root;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(rowsOf(turnedBy(root, imageProduct).values, width)),
    { assumeSymmetric: true },
  );
  const floor = Math.max(0, ...realEigenvalues) * smallestShare;
  const scales = realEigenvalues.map((square) => Math.max(square, floor) ** ((power - 1) / 2));
  const values = Float64Array.from(eigenvectorMatrix.mulRowVector(scales).to1DArray());
  return smallProduct(root, { values, size: width, width });
}

function rowsOf(values: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: width }, (_, row) => values.subarray(row * width, (row + 1) * width));
}
