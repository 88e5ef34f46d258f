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
const alone = { momentsPerDirection: 4, least: 24, most: 240 } as const;
/**
 * Up to so many texts that have nothing but words, strengths of directions are raised to this power, else they count in
 * full: in few texts, set phrases drown the rest. Measured on labelled short texts, see docs/themes.md.
 */
const fewTexts = 2500;
const powerOfFew = 0.6;
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
  const rowCount = moments.length;
  reached(0, watch);
  const byCoding = new Map(codings.map((coding) => [coding.id, coding]));
  const marks = codeFeatures(moments, byCoding, codeTree(codes));
  const coded: Block = { ...codeDirections(marks, seed), share: themeWeights.codes };
  reached(0.2, watch);
  const textOf = textReader(moments, documents);
  const meaning =
    sentenceModel === undefined || textVectors === undefined
      ? null
      : wholeRows(
          meaningRows(
            Array.from(moments, (_, row) => textOf(row)),
            textVectors,
          ),
        );
  if (meaning !== null && sentenceModel?.mode === 'instead')
    return sideBySide(rowCount, [coded, { ...meaning, share: themeWeights.words }]);
  const share = themeWeights.words * (meaning === null ? 1 : 1 - modelShare);
  const people = moments.map((moment) => moment.person);
  const bounds = marks.values.some((value) => value !== 0) ? beside : alone;
  const texts = { count: rowCount, textOf, people, bounds };
  const placed = placedTexts(texts, seed, read, stretchOf(watch, 0.2, 1));
  return sideBySide(rowCount, [
    coded,
    { ...placed, share },
    ...(meaning === null ? [] : [{ ...meaning, share: themeWeights.words * modelShare }]),
  ]);
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
  const { width, fill } = placedTexts(
    { count: texts.length, textOf, people, bounds: alone },
    seed,
    wordReader(),
    {},
  );
  const values = new Float32Array(texts.length * width);
  fill({ values, stride: width, first: 0 });
  return { rowCount: texts.length, width, values };
}

/** Where rows are written: row i from `values[i * stride + first]` on. */
type RowTarget = { readonly values: Float32Array; readonly stride: number; readonly first: number };

/**
 * Rows that are written where they will stay: of hundreds of thousands of moments a second copy is too much.
 * `fill` gives, where rows count for less than 1, how far each counts.
 */
type RowSource = {
  readonly width: number;
  readonly fill: (target: RowTarget) => Float32Array | undefined;
};

function wholeRows(rows: DenseMatrix): RowSource {
  return {
    width: rows.width,
    fill: (target) => {
      for (let row = 0; row < rows.rowCount; row += 1) putRow(rows, row, target, row);
      return undefined;
    },
  };
}

function putRow(
  { values, width }: DenseMatrix,
  from: number,
  { stride, first, ...to }: RowTarget,
  row: number,
): void {
  to.values.set(values.subarray(from * width, (from + 1) * width), row * stride + first);
}

/** Not stretched to length 1: a code beyond the kept directions binds nothing rather than anything. */
function codeDirections(marks: SparseMatrix, seed: number): RowSource {
  if (marks.columnCount <= mostCodeDirections) return wholeRows(rowsFrom(marks));
  const sample = evenSample(marks.rowCount, learntFrom);
  if (sample.length === marks.rowCount)
    return wholeRows(semanticSpace(marks, mostCodeDirections, seed).learnt);
  const { learnt, place } = semanticSpace(pickRows(marks, sample), mostCodeDirections, seed);
  return {
    width: learnt.width,
    fill: (target) => {
      for (let from = 0; from < marks.rowCount; from += readAtOnce) {
        const count = Math.min(readAtOnce, marks.rowCount - from);
        const placed = place(
          pickRows(
            marks,
            Int32Array.from({ length: count }, (_, at) => from + at),
          ),
        );
        for (let at = 0; at < count; at += 1) putRow(placed, at, target, from + at);
      }
      return undefined;
    },
  };
}

type Texts = {
  readonly count: number;
  readonly textOf: (row: number) => string;
  readonly people: readonly string[];
  readonly bounds: DirectionBounds;
};

/**
 * Texts in the directions of an even sample of them; the others are read and placed a slice at a time. Each counts by the
 * share of its telling words that other people use too.
 */
function placedTexts(
  { count, textOf, people, bounds }: Texts,
  seed: number,
  read: WordReader,
  watch: RunWatch,
): RowSource {
  const sample = evenSample(count, learntFrom);
  const peopleOf = (rows: Int32Array): string[] => Array.from(rows, (row) => people[row] ?? '');
  const { learnt, further } = learnTexts(Array.from(sample, textOf), peopleOf(sample), read, watch);
  reached(0.4, watch);
  const power = bounds === alone && count <= fewTexts ? powerOfFew : 1;
  const space = semanticSpace(learnt.matrix, textDirections(count, bounds), seed, power);
  return {
    width: space.learnt.width,
    fill: (target) => {
      const common = new Float32Array(count);
      const put = (rows: Int32Array, placed: DenseMatrix, shares: Float32Array): void => {
        normaliseRows(placed);
        rows.forEach((row, at) => {
          putRow(placed, at, target, row);
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
      return common;
    },
  };
}

type DirectionBounds = {
  readonly momentsPerDirection: number;
  readonly least: number;
  readonly most: number;
};

function textDirections(texts: number, { momentsPerDirection, least, most }: DirectionBounds): number {
  return Math.min(most, Math.max(least, Math.round(texts / momentsPerDirection)));
}

/** Rows of one kind of features and their share of the likeness. */
type Block = RowSource & { readonly share: number };

/**
 * Joins rows so that cosines add up by their shares. Words weigh as far as others use them too: a passage that
 * shares one word with others is not likened by it. Scaled to length 1 again.
 */
function sideBySide(rowCount: number, blocks: readonly Block[]): DenseMatrix {
  const stride = blocks.reduce((sum, { width }) => sum + width, 0);
  const values = new Float32Array(rowCount * stride);
  let first = 0;
  for (const { width, share, fill } of blocks) {
    const counts = fill({ values, stride, first });
    for (let row = 0; row < rowCount; row += 1) {
      const scale = Math.sqrt(share) * (counts?.[row] ?? 1);
      const from = row * stride + first;
      for (let at = from; at < from + width; at += 1) values[at] = scale * (values[at] ?? 0);
    }
    first += width;
  }
  return normaliseRows({ rowCount, width: stride, values });
}
