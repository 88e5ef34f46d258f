import type { Code } from '../domain/code.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import { codeFeatures } from './code-features.ts';
import { codeTree } from './code-tree.ts';
import { latentSemantics } from './latent-semantics.ts';
import { spokenText } from './moments.ts';
import type { Moment } from './moments.ts';
import { normaliseRows } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';
import { textFeatures } from './text-features.ts';
import type { WordReader } from './words.ts';

/**
 * Share of the likeness of two moments that codes have, words have the rest: likeness = 0.7 * codes + 0.3 * words.
 * Words alone find little of what people see in interviews, so codes carry most of the weight.
 */
export const codeShare = 0.7;

/** Directions kept of the words: one per `momentsPerDirection`, within these bounds. */
const momentsPerDirection = 8;
const leastDirections = 24;
const mostDirections = 120;
/** Directions kept of the codes; a codebook of up to so many codes in use is kept whole. */
const mostCodeDirections = 64;

type Source = { readonly documents: readonly DocumentWithText[]; readonly codes: readonly Code[] };

/**
 * One row of length 1 per moment: codes beside words. A moment whose codes tell nothing (all moments share them) is
 * described by its words alone, one without telling words by its codes; with neither, the row is zeros.
 */
export function momentFeatures(moments: readonly Moment[], { documents, codes }: Source, seed: number, read: WordReader): DenseMatrix {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = moments.map((moment) => {
    const document = byId.get(moment.documentId);
    return document === undefined ? '' : spokenText(moment, document);
  });
  const coded = embedded(codeFeatures(moments, codeTree(codes)), mostCodeDirections, seed);
  return sideBySide(coded, embedTexts(texts, moments.map((moment) => moment.person), seed, read), codeShare);
}

/** Rows of length 1 (or 0) for texts, by words and character n-grams alone. */
export function embedTexts(texts: readonly string[], people: readonly string[], seed: number, read?: WordReader): DenseMatrix {
  const directions = Math.min(mostDirections, Math.max(leastDirections, Math.round(texts.length / momentsPerDirection)));
  return embedded(textFeatures(texts, people, read), directions, seed);
}

function embedded(matrix: SparseMatrix, directions: number, seed: number): DenseMatrix {
  return normaliseRows(latentSemantics(matrix, directions, seed));
}

/** Joins rows so that cosines add up by their shares; scaled to length 1 again where one side is empty. */
function sideBySide(left: DenseMatrix, right: DenseMatrix, leftShare: number): DenseMatrix {
  const width = left.width + right.width;
  const values = new Float32Array(left.rowCount * width);
  const leftScale = Math.sqrt(leftShare);
  const rightScale = Math.sqrt(1 - leftShare);
  for (let row = 0; row < left.rowCount; row += 1) {
    for (let d = 0; d < left.width; d += 1) values[row * width + d] = leftScale * (left.values[row * left.width + d] ?? 0);
    for (let d = 0; d < right.width; d += 1) {
      values[row * width + left.width + d] = rightScale * (right.values[row * right.width + d] ?? 0);
    }
  }
  return normaliseRows({ rowCount: left.rowCount, width, values });
}
