import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { SentenceModelUse } from '../domain/sentence-model.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import { reached, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { codeFeatures } from './code-features.ts';
import { codeTree } from './code-tree.ts';
import { evenSample } from './even-sample.ts';
import { semanticSpace } from './latent-semantics.ts';
import { spokenText } from './moments.ts';
import type { Moment } from './moments.ts';
import { normaliseRows, pickRows, rowsFrom } from './sparse-matrix.ts';
import type { DenseMatrix, SparseMatrix } from './sparse-matrix.ts';
import { learnTexts } from './text-features.ts';
import { meaningRows, modelShare } from './text-vectors.ts';
import type { TextVectors } from './text-vectors.ts';
import { themeWeights } from './theme-weights.ts';
import { wordReader } from './words.ts';
import type { WordReader } from './words.ts';

/** Directions kept of the words: one per so many moments, within bounds; more where there is nothing but words. */
const beside = { momentsPerDirection: 8, least: 24, most: 120 } as const;
const alone = { momentsPerDirection: 4, least: 24, most: 200 } as const;
/** Strengths of the directions of words are raised to this; measured on labelled short texts, see docs/themes.md. */
const strengthPower = 0.7;
/** Directions kept of the codes; a codebook of up to so many codes in use is kept whole. */
const mostCodeDirections = 96;
/** Words and directions are learnt from an even sample of so many moments; more would not change them much. */
const learntFrom = 6000;
/** Moments read at a time beyond those. */
const readAtOnce = 1000;

export type FeatureSource = {
  readonly documents: readonly DocumentWithText[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  /** A sentence model's vectors of what was said in the moments (`spokenText`), and how they are used. */
  readonly sentenceModel?: SentenceModelUse;
  readonly textVectors?: TextVectors;
};

/**
 * One row of length 1 per moment: codes beside words (and what a sentence model makes of them). A moment whose codes tell
 * nothing (all moments share them) is described by its words alone, one without telling words by its codes; with neither,
 * the row is zeros.
 */
export function momentFeatures(
  moments: readonly Moment[],
  source: FeatureSource,
  seed: number,
  read: WordReader,
  watch: RunWatch = {},
): DenseMatrix {
  const { documents, codes, codings, sentenceModel, textVectors } = source;
  const byCoding = new Map(codings.map((coding) => [coding.id, coding]));
  const coded = codeDirections(codeFeatures(moments, byCoding, codeTree(codes)), seed);
  reached(0.2, watch);
  const textOf = textReader(moments, documents);
  const meaning =
    sentenceModel === undefined || textVectors === undefined
      ? null
      : meaningRows(
          Array.from(moments, (_, row) => textOf(row)),
          textVectors,
        );
  const blocks: Block[] = [{ rows: coded, share: themeWeights.codes }];
  if (meaning !== null && sentenceModel?.mode === 'instead') {
    blocks.push({ rows: meaning, share: themeWeights.words });
    return sideBySide(blocks);
  }
  const share = themeWeights.words * (meaning === null ? 1 : 1 - modelShare);
  const people = moments.map((moment) => moment.person);
  const bounds = coded.values.some((value) => value !== 0) ? beside : alone;
  const texts = { count: moments.length, textOf, people, bounds };
  blocks.push({ ...placedTexts(texts, seed, read, stretchOf(watch, 0.2, 1)), share });
  if (meaning !== null) blocks.push({ rows: meaning, share: themeWeights.words * modelShare });
  return sideBySide(blocks);
}

/** What was said in the moment of each number. */
function textReader(
  moments: readonly Moment[],
  documents: readonly DocumentWithText[],
): (row: number) => string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (row) => {
    const moment = moments[row];
    const document = moment === undefined ? undefined : byId.get(moment.documentId);
    return moment === undefined || document === undefined ? '' : spokenText(moment, document);
  };
}

/** Rows of length 1 (or 0) for texts, by words and character n-grams alone. */
export function embedTexts(texts: readonly string[], people: readonly string[], seed: number): DenseMatrix {
  const textOf = (row: number): string => texts[row] ?? '';
  return placedTexts({ count: texts.length, textOf, people, bounds: alone }, seed, wordReader(), {}).rows;
}

/** Not stretched to length 1: a code beyond the kept directions binds nothing rather than anything. */
function codeDirections(marks: SparseMatrix, seed: number): DenseMatrix {
  if (marks.columnCount <= mostCodeDirections) return rowsFrom(marks);
  const sample = evenSample(marks.rowCount, learntFrom);
  if (sample.length === marks.rowCount) return semanticSpace(marks, mostCodeDirections, seed).learnt;
  return semanticSpace(pickRows(marks, sample), mostCodeDirections, seed).place(marks);
}

type Texts = {
  readonly count: number;
  readonly textOf: (row: number) => string;
  readonly people: readonly string[];
  readonly bounds: DirectionBounds;
};

/** `common`: of each text's telling words, the share that other people use too. */
type PlacedTexts = { readonly rows: DenseMatrix; readonly common: Float32Array };

/** Texts in the directions of an even sample of them; the others are read and placed a slice at a time. */
function placedTexts(
  { count, textOf, people, bounds }: Texts,
  seed: number,
  read: WordReader,
  watch: RunWatch,
): PlacedTexts {
  const sample = evenSample(count, learntFrom);
  const peopleOf = (rows: Int32Array): string[] => Array.from(rows, (row) => people[row] ?? '');
  const { learnt, further } = learnTexts(Array.from(sample, textOf), peopleOf(sample), read);
  reached(0.4, watch);
  const space = semanticSpace(learnt.matrix, textDirections(count, bounds), seed, strengthPower);
  if (sample.length === count) return { rows: normaliseRows(space.learnt), common: learnt.common };
  const { width } = space.learnt;
  const values = new Float32Array(count * width);
  const common = new Float32Array(count);
  const put = (rows: Int32Array, placed: DenseMatrix, shares: Float32Array): void => {
    rows.forEach((row, at) => {
      values.set(placed.values.subarray(at * width, (at + 1) * width), row * width);
      common[row] = shares[at] ?? 0;
    });
  };
  put(sample, space.learnt, learnt.common);
  const known = new Set(sample);
  const others = Int32Array.from({ length: count }, (_, row) => row).filter((row) => !known.has(row));
  for (let from = 0; from < others.length; from += readAtOnce) {
    reached(0.5 + (0.5 * from) / others.length, watch);
    const rows = others.subarray(from, from + readAtOnce);
    const features = further(Array.from(rows, textOf), peopleOf(rows));
    put(rows, space.place(features.matrix), features.common);
  }
  return { rows: normaliseRows({ rowCount: count, width, values }), common };
}

type DirectionBounds = {
  readonly momentsPerDirection: number;
  readonly least: number;
  readonly most: number;
};

function textDirections(texts: number, { momentsPerDirection, least, most }: DirectionBounds): number {
  return Math.min(most, Math.max(least, Math.round(texts / momentsPerDirection)));
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
