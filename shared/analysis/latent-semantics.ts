import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { seededRandom } from './random.ts';
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
 * Y = A A' Q, A A' ~ Y (Q'Y)^-1 Y' (A. Gittens and M. Mahoney, JMLR 17, 2016; as sharp as a round of power iteration of
 * the randomised SVD of Halko, Martinsson and Tropp, SIAM Review 53, 2011, at half its products). The sketch is drawn
 * from `seed`. Further rows B are folded in as B A' Q (Q'Y)^-1/2 (S. Deerwester et al., "Indexing by latent semantic
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
  const plain = inverseRoot(crossProduct(basis, image), image.width);
  const root = power === 1 ? plain : evened(plain, crossProduct(image, image), power);
  return {
    learnt: multiplySmall(image, root.vectors, root.width),
    place: (further) => multiplySmall(multiply(further, loads), root.vectors, root.width),
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

/** Columns of length 1 at right angles that span the same space: Y V S^-1 from the eigenvectors of Y'Y. */
function orthonormal(dense: DenseMatrix): DenseMatrix {
  const root = inverseRoot(crossProduct(dense, dense), dense.width);
  return multiplySmall(dense, root.vectors, root.width);
}

/** Vectors (size x width, row by row) of a symmetric matrix scaled by one over the root of their strengths. */
type InverseRoot = { readonly vectors: Float64Array; readonly width: number };

/** V L^(-1/2) of a symmetric V L V', without the directions that are noise. */
function inverseRoot(symmetric: Float64Array, size: number): InverseRoot {
  if (size === 0) return { vectors: new Float64Array(0), width: 0 };
  const decomposed = new EigenvalueDecomposition(new Matrix(unflatten(symmetric, size)), {
    assumeSymmetric: true,
  });
  const strengths = decomposed.realEigenvalues;
  const floor = strengths.reduce((most, strength) => Math.max(most, strength), 0) * smallestShare;
  const kept = strengths.flatMap((strength, column) =>
    strength > floor ? [{ column, scale: 1 / Math.sqrt(strength) }] : [],
  );
  const vectors = new Float64Array(size * kept.length);
  kept.forEach(({ column, scale }, at) => {
    for (let row = 0; row < size; row += 1) {
      vectors[row * kept.length + at] = decomposed.eigenvectorMatrix.get(row, column) * scale;
    }
  });
  return { vectors, width: kept.length };
}

/** `root` (giving F = image * root) turned and scaled so that F's directions of strength s have strength s ** power. */
function evened(root: InverseRoot, imageProduct: Float64Array, power: number): InverseRoot {
  const { vectors, width } = root;
  const plain = new Matrix(unflatten(vectors, vectors.length / Math.max(1, width), width));
  const product = new Matrix(unflatten(imageProduct, plain.rows));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    plain.transpose().mmul(product).mmul(plain),
    { assumeSymmetric: true },
  );
  const floor = Math.max(0, ...realEigenvalues) * smallestShare;
  const scales = realEigenvalues.map((square) => Math.max(square, floor) ** ((power - 1) / 2));
  const turned = plain.mmul(eigenvectorMatrix.mulRowVector(scales));
  return { vectors: Float64Array.from(turned.to1DArray()), width };
}

function unflatten(values: Float64Array, rows: number, width = rows): Float64Array[] {
  return Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width));
}
