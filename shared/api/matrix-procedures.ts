import { z } from 'zod';
import { codeKindSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { segmentSchema } from '../domain/participant.ts';
import type { GroupComparison } from '../matrix/compare-groups.ts';
import type { SeriatedMatrix } from '../matrix/seriation.ts';
import type { CellPassages } from '../matrix/passages-behind.ts';
import type { Portrait } from '../matrix/portrait.ts';
import { measures, relations, type MatrixQuestion } from '../matrix/question.ts';
import { query } from './procedure.ts';

/** Values computed by our own pure functions; their types are the schema. */
const matrixReportSchema = z.custom<SeriatedMatrix>();
const cellPassagesSchema = z.custom<CellPassages>();
const comparisonSchema = z.custom<GroupComparison>();
const portraitSchema = z.custom<Portrait>();

/** An axis as `parseAxis` reads it. */
export const axisTextSchema = z.string().min(1).max(220);

export const matrixQuestionSchema = z.strictObject({
  rows: axisTextSchema,
  columns: axisTextSchema,
  measure: z.enum(measures),
  relation: z.enum(relations),
  within: z.int().min(0).max(50),
  rollUp: z.boolean(),
  kinds: z.array(codeKindSchema).max(20).readonly(),
  segments: z
    .array(z.union([segmentSchema, z.literal('none')]))
    .max(20)
    .readonly(),
  minPeople: z.int().min(0).max(1_000_000),
}) satisfies z.ZodType<MatrixQuestion>;

const headId = z.string().min(1).max(400);

export const matrixProcedures = {
  /** Codes by codes, people, transcripts, segments, attributes or phases. Large studies are counted in a worker. */
  'matrix.report': query(matrixQuestionSchema, matrixReportSchema),
  /** What stands behind a cell; null for a row or column: all of it. */
  'matrix.passages': query(
    z.strictObject({
      question: matrixQuestionSchema,
      row: headId.nullable(),
      column: headId.nullable(),
      limit: z.int().min(1).max(1000),
    }),
    cellPassagesSchema,
  ),
  /** Codes by how much more frequent they are among one group of people than another (null: everyone else). */
  'matrix.comparison': query(
    z.strictObject({
      by: axisTextSchema,
      first: headId,
      second: headId.nullable(),
      rollUp: z.boolean(),
      kinds: z.array(codeKindSchema).max(20).readonly(),
      minPeople: z.int().min(0).max(1_000_000),
    }),
    comparisonSchema,
  ),
  /** The codings of some transcripts in the order of their text. */
  'matrix.portrait': query(
    z.strictObject({
      documentIds: z.array(idSchema).max(60).readonly(),
      kinds: z.array(codeKindSchema).max(20).readonly(),
    }),
    portraitSchema,
  ),
};
