import type { CodeKind } from '../domain/code.ts';
import type { Segment } from '../domain/participant.ts';
import { isCodeAxis, parseAxis } from './axis.ts';
import type { Axis } from './axis.ts';

/**
 * What a cell counts. `people`: how many people; `passages`: distinct ranges of text (of two codes: places where they meet);
 * `words`, `characters`: how much of what was said, each word once; `binary`: 1 where there is anything.
 */
export const measures = ['people', 'passages', 'words', 'characters', 'binary'] as const;
export type Measure = (typeof measures)[number];

/**
 * When two codes meet: their passages overlap; they lie in the same turn; the same person has both; or the column's passage
 * follows the row's within some turns of the same transcript.
 */
export const relations = ['overlap', 'turn', 'participant', 'followed'] as const;
export type Relation = (typeof relations)[number];

export type MatrixQuestion = {
  /** As `parseAxis` reads them. At least one of the two is of codes. */
  readonly rows: string;
  readonly columns: string;
  readonly measure: Measure;
  readonly relation: Relation;
  /** Turns within which one code follows another, 0 for the same turn. */
  readonly within: number;
  /** A code has all that lies below it. */
  readonly rollUp: boolean;
  /** Codes of these kinds alone; empty: all. */
  readonly kinds: readonly CodeKind[];
  /** People of these segments alone; empty: everyone. */
  readonly segments: readonly (Segment | 'none')[];
  /** Codes of fewer people are left out. */
  readonly minPeople: number;
};

export const plainQuestion = {
  rows: 'codes',
  columns: 'segment',
  measure: 'people',
  relation: 'overlap',
  within: 3,
  rollUp: false,
  kinds: [],
  segments: [],
  minPeople: 1,
} as const satisfies MatrixQuestion;

/** Why a matrix cannot be made of two axes and a measure; keys below `matrix.problem.` in the catalogues. */
export type QuestionProblem = 'axis' | 'no-codes' | 'measure';

/** What is wrong with a question, or the two axes it is about. */
export function axesOf({
  rows,
  columns,
  relation,
  measure,
}: Pick<MatrixQuestion, 'rows' | 'columns' | 'relation' | 'measure'>):
  { readonly rows: Axis; readonly columns: Axis } | { readonly problem: QuestionProblem } {
  const axes = { rows: parseAxis(rows), columns: parseAxis(columns) };
  if (!axes.rows || !axes.columns) return { problem: 'axis' };
  const both = { rows: axes.rows, columns: axes.columns };
  if (!isCodeAxis(both.rows) && !isCodeAxis(both.columns)) return { problem: 'no-codes' };
  return measuresOf(both.rows, both.columns, relation).includes(measure) ? both : { problem: 'measure' };
}

/** Measures that make sense: people who have two codes share no passage, and what follows covers no common words. */
export function measuresOf(rows: Axis, columns: Axis, relation: Relation): readonly Measure[] {
  if (!isCodeAxis(rows) || !isCodeAxis(columns)) return measures;
  if (relation === 'participant') return ['people', 'binary'];
  return relation === 'followed' ? ['people', 'passages', 'binary'] : measures;
}

/** People first; where one side is single people or transcripts, passages, for people would be 0 or 1. */
export function usualMeasure(rows: Axis, columns: Axis): Measure {
  const single = [rows.by, columns.by].some((by) => by === 'participants' || by === 'documents');
  return single ? 'passages' : 'people';
}
