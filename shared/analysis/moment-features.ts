import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
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
const mostCodeDirections = 96;

export type FeatureSource = {
  readonly documents: readonly DocumentWithText[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
};

/**
 * One row of length 1 per moment: codes beside words. A moment whose codes tell nothing (all moments share them) is
 * described by its words alone, one without telling words by its codes; with neither, the row is zeros.
 */
export function momentFeatures(
  moments: readonly Moment[],
  { documents, codes, codings }: FeatureSource,
  seed: number,
  read: WordReader,
): DenseMatrix {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = moments.map((moment) => {
    const document = byId.get(moment.documentId);
    return document === undefined ? '' : spokenText(moment, document);
  });
  // Not stretched to length 1: a code beyond the kept directions binds nothing rather than anything.
  const coded = latentSemantics(
    codeFeatures(moments, new Map(codings.map((coding) => [coding.id, coding])), codeTree(codes)),
    mostCodeDirections,
    seed,
  );
  const { matrix, common } = textFeatures(
    texts,
    moments.map((moment) => moment.person),
    read,
  );
  return sideBySide(coded, embedded(matrix, textDirections(texts.length), seed), common);
}

/** Rows of length 1 (or 0) for texts, by words and character n-grams alone. */
export function embedTexts(texts: readonly string[], people: readonly string[], seed: number): DenseMatrix {
  return embedded(textFeatures(texts, people).matrix, textDirections(texts.length), seed);
}

function textDirections(texts: number): number {
  return Math.min(mostDirections, Math.max(leastDirections, Math.round(texts / momentsPerDirection)));
}

function embedded(matrix: SparseMatrix, directions: number, seed: number): DenseMatrix {
  return normaliseRows(latentSemantics(matrix, directions, seed));
}

/**
 * Joins rows so that cosines add up by `codeShare`. Words weigh as far as others use them too (`common`): a passage that
 * shares one word with others is not likened by it. Scaled to length 1 again.
 */
function sideBySide(codes: DenseMatrix, words: DenseMatrix, common: Float32Array): DenseMatrix {
  const { rowCount } = codes;
  const width = codes.width + words.width;
  const values = new Float32Array(rowCount * width);
  const codeScale = Math.sqrt(codeShare);
  for (let row = 0; row < rowCount; row += 1) {
    const wordScale = Math.sqrt(1 - codeShare) * (common[row] ?? 0);
    const target = row * width;
    for (let d = 0; d < codes.width; d += 1)
      values[target + d] = codeScale * (codes.values[row * codes.width + d] ?? 0);
    for (let d = 0; d < words.width; d += 1) {
      values[target + codes.width + d] = wordScale * (words.values[row * words.width + d] ?? 0);
    }
  }
  return normaliseRows({ rowCount, width, values });
}
