import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { seededRandom } from './random.ts';
import { crossProduct, multiply, multiplySmall, transposed } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';

/** Places that each column goes into when columns are mixed. */
const mixtureSpread = 8;
/** Directions whose strength is below this share of the strongest are rounding noise. */
const smallestShare = 1e-6;

/**
 * Latent semantic analysis: rows of `matrix` (n x m) in about its `dimensions` strongest directions, as F (n x at most
 * `dimensions`) with F F' close to A A', so that cosines and lengths of rows are those of the texts without their rarest
 * co-occurrences. Nystrom approximation of A A' from a random sketch: with Q a basis of the mixed columns and
 * Y = A A' Q, A A' ~ Y (Q'Y)^-1 Y' (A. Gittens and M. Mahoney, JMLR 17, 2016; as sharp as a round of power iteration of
 * the randomised SVD of Halko, Martinsson and Tropp, SIAM Review 53, 2011, at half its products). The sketch is drawn
 * from `seed`.
 */
export function latentSemantics(matrix: SparseMatrix, dimensions: number, seed: number): DenseMatrix {
  const width = Math.min(dimensions, matrix.rowCount, matrix.columnCount);
  if (width < 1) return { rowCount: matrix.rowCount, width: 0, values: new Float32Array(0) };
  const basis = orthonormal(randomMixture(matrix, width, seed));
  const image = multiply(matrix, multiply(transposed(matrix), basis));
  return scaledByEigen(image, crossProduct(basis, image));
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

/** Columns of length 1 at right angles that span the same space: Y V S^-1 from the eigenvectors of Y'Y. */
function orthonormal(dense: DenseMatrix): DenseMatrix {
  return scaledByEigen(dense, crossProduct(dense, dense));
}

/** dense * V * L^(-1/2) for a symmetric V L V', without the directions that are noise. */
function scaledByEigen(dense: DenseMatrix, symmetric: Float64Array): DenseMatrix {
  const { width } = dense;
  if (width === 0) return dense;
  const decomposed = new EigenvalueDecomposition(new Matrix(unflatten(symmetric, width)), {
    assumeSymmetric: true,
  });
  const strengths = decomposed.realEigenvalues;
  const floor = strengths.reduce((most, strength) => Math.max(most, strength), 0) * smallestShare;
  const kept = strengths.flatMap((strength, column) =>
    strength > floor ? [{ column, scale: 1 / Math.sqrt(strength) }] : [],
  );
  const vectors = new Float64Array(width * kept.length);
  kept.forEach(({ column, scale }, at) => {
    for (let row = 0; row < width; row += 1) {
      vectors[row * kept.length + at] = decomposed.eigenvectorMatrix.get(row, column) * scale;
    }
  });
  return multiplySmall(dense, vectors, kept.length);
}

function unflatten(values: Float64Array, size: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => values.slice(row * size, (row + 1) * size));
}
