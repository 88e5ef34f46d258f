import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { seededRandom } from './random.ts';
import { crossProduct, multiply, multiplySmall, transposed } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';

/** Directions taken beyond those wanted, and rounds of iteration (Halko, Martinsson and Tropp recommend 5-10 and 1-2). */
const oversampling = 10;
const powerRounds = 1;
const mixtureSpread = 8;
/** Directions whose strength is below this share of the strongest are rounding noise. */
const smallestShare = 1e-6;

/**
 * Latent semantic analysis: rows of `matrix` (n x m) in the space of its `dimensions` strongest singular vectors,
 * scaled by the singular values (U S, n x at most `dimensions`). Randomised SVD after Halko, Martinsson and Tropp,
 * "Finding structure with randomness" (SIAM Review 53, 2011), algorithms 4.4 and 5.1; the start is drawn from `seed`.
 * The sign of a direction has no meaning; lengths and angles of rows do not depend on it.
 */
export function latentSemantics(matrix: SparseMatrix, dimensions: number, seed: number): DenseMatrix {
  const limit = Math.min(matrix.rowCount, matrix.columnCount);
  const wanted = Math.min(dimensions, limit);
  if (wanted < 1) return { rowCount: matrix.rowCount, width: 0, values: new Float32Array(0) };
  const width = Math.min(limit, wanted + oversampling);
  const turned = transposed(matrix);
  let basis = randomMixture(matrix, width, seed);
  for (let round = 0; round < powerRounds; round += 1) basis = orthonormal(multiply(matrix, multiply(turned, basis)));
  // Rayleigh-Ritz: with Q the basis, Q'AA'Q = V S^2 V' on its space, so U S = Q V S. AA'Q by two sparse products costs less
  // than squaring A'Q, which has a row for every term.
  const image = multiply(matrix, multiply(turned, basis));
  const { vectors, strengths } = eigen(crossProduct(basis, image), basis.width, wanted);
  scaleColumns(vectors, strengths, (strength) => Math.sqrt(strength));
  return multiplySmall(basis, vectors, strengths.length);
}

/**
 * Columns of the matrix mixed at random into `width` of them: each goes into `mixtureSpread` places with a random sign, a
 * sparse embedding (K. Clarkson and D. Woodruff, "Low rank approximation and regression in input sparsity time", 2013),
 * which costs a fraction of a dense random start.
 */
function randomMixture(matrix: SparseMatrix, width: number, seed: number): DenseMatrix {
  const random = seededRandom(seed);
  const { rowCount, columnCount, offsets, columns, values } = matrix;
  const places = Int32Array.from({ length: columnCount * mixtureSpread }, () => Math.floor(random() * width * 2));
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
  const { vectors, strengths } = eigen(crossProduct(dense, dense), dense.width, dense.width);
  scaleColumns(vectors, strengths, (strength) => 1 / Math.sqrt(strength));
  return multiplySmall(dense, vectors, strengths.length);
}

type Eigen = { readonly vectors: Float64Array; readonly strengths: readonly number[] };

/** The strongest eigenvectors of a symmetric matrix as columns, strongest first; at most `wanted`, none that is noise. */
function eigen(symmetric: Float64Array, size: number, wanted: number): Eigen {
  const decomposed = new EigenvalueDecomposition(new Matrix(unflatten(symmetric, size)), { assumeSymmetric: true });
  const strongest = decomposed.realEigenvalues
    .map((strength, column) => ({ strength, column }))
    .toSorted((left, right) => right.strength - left.strength || left.column - right.column);
  const floor = Math.max(0, strongest[0]?.strength ?? 0) * smallestShare;
  const kept = strongest.slice(0, wanted).filter(({ strength }) => strength > floor);
  const vectors = new Float64Array(size * kept.length);
  const { eigenvectorMatrix } = decomposed;
  kept.forEach(({ column }, at) => {
    for (let row = 0; row < size; row += 1) vectors[row * kept.length + at] = eigenvectorMatrix.get(row, column);
  });
  return { vectors, strengths: kept.map(({ strength }) => strength) };
}

function unflatten(values: Float64Array, size: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => values.slice(row * size, (row + 1) * size));
}

function scaleColumns(vectors: Float64Array, strengths: readonly number[], scale: (strength: number) => number): void {
  const factors = Float64Array.from(strengths, scale);
  const columns = factors.length;
  for (let at = 0; at < vectors.length; at += 1) vectors[at] = (vectors[at] ?? 0) * (factors[at % columns] ?? 0);
}
