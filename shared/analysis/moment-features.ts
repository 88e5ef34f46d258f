import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { SentenceModelUse } from '../domain/sentence-model.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import { codeFeatures } from './code-features.ts';
import { codeTree } from './code-tree.ts';
import { latentSemantics } from './latent-semantics.ts';
import { spokenText } from './moments.ts';
import type { Moment } from './moments.ts';
import { normaliseRows } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';
import { textFeatures } from './text-features.ts';
import { meaningRows, modelShare } from './text-vectors.ts';
import type { TextVectors } from './text-vectors.ts';
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
  /** A sentence model's vectors of what was said in the moments (`spokenText`), and how they are used. */
  readonly sentenceModel?: SentenceModelUse;
  readonly textVectors?: TextVectors;
};

/** Codes, words and (where there is a sentence model) meanings of moments, apart. */
export type FeatureParts = {
  readonly codes: SparseMatrix;
  readonly words: SparseMatrix;
  /** How far the words of each moment can be likened to others'. */
  readonly common: Float32Array;
  readonly meaning?: { readonly rows: DenseMatrix; readonly mode: SentenceModelUse['mode'] };
};

/** What moments are described by, before any seed comes in. */
export function featureParts(
  moments: readonly Moment[],
  { documents, codes, codings, sentenceModel, textVectors }: FeatureSource,
  read: WordReader,
): FeatureParts {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = moments.map((moment) => {
    const document = byId.get(moment.documentId);
    return document === undefined ? '' : spokenText(moment, document);
  });
  const { matrix, common } = textFeatures(
    texts,
    moments.map((moment) => moment.person),
    read,
  );
  const byCoding = new Map(codings.map((coding) => [coding.id, coding]));
  const parts = { codes: codeFeatures(moments, byCoding, codeTree(codes)), words: matrix, common };
  if (sentenceModel === undefined || textVectors === undefined) return parts;
  return { ...parts, meaning: { rows: meaningRows(texts, textVectors), mode: sentenceModel.mode } };
}

/**
 * One row of length 1 per moment: codes beside words (and what a sentence model makes of them). A moment whose codes tell
 * nothing (all moments share them) is described by its words alone, one without telling words by its codes; with neither,
 * the row is zeros.
 */
export function embeddedParts({ codes, words, common, meaning }: FeatureParts, seed: number): DenseMatrix {
  // Codes are not stretched to length 1: a code beyond the kept directions binds nothing rather than anything.
  const coded = { rows: latentSemantics(codes, mostCodeDirections, seed), share: codeShare };
  const textShare = 1 - codeShare;
  if (meaning?.mode === 'instead') return sideBySide([coded, { rows: meaning.rows, share: textShare }]);
  const said = embedded(words, textDirections(words.rowCount), seed);
  if (meaning === undefined) return sideBySide([coded, { rows: said, share: textShare, common }]);
  return sideBySide([
    coded,
    { rows: said, share: textShare * (1 - modelShare), common },
    { rows: meaning.rows, share: textShare * modelShare },
  ]);
}

/** `featureParts`, embedded from a seed. */
export function momentFeatures(
  moments: readonly Moment[],
  source: FeatureSource,
  seed: number,
  read: WordReader,
): DenseMatrix {
  return embeddedParts(featureParts(moments, source, read), seed);
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

/** Rows of one kind of features, their share of the likeness, and how far each row counts (1 where nothing is given). */
type Block = { readonly rows: DenseMatrix; readonly share: number; readonly common?: Float32Array };

/**
 * Joins rows so that cosines add up by their shares. Words weigh as far as others use them too (`common`): a passage that
 * shares one word with others is not likened by it. Scaled to length 1 again.
 */
function sideBySide(blocks: readonly Block[]): DenseMatrix {
  const rowCount = blocks[0]?.rows.rowCount ?? 0;
  const width = blocks.reduce((sum, { rows }) => sum + rows.width, 0);
  const values = new Float32Array(rowCount * width);
  let first = 0;
  for (const { rows, share, common } of blocks) {
    for (let row = 0; row < rowCount; row += 1) {
      const scale = Math.sqrt(share) * (common?.[row] ?? 1);
      const [from, to] = [row * rows.width, row * width + first];
      for (let d = 0; d < rows.width; d += 1) values[to + d] = scale * (rows.values[from + d] ?? 0);
    }
    first += rows.width;
  }
  return normaliseRows({ rowCount, width, values });
}
