import { z } from 'zod';
import { codeKindSchema } from '../domain/code.ts';
import { shares } from '../matrix/matrix-shares.ts';
import { measures, relations } from '../matrix/question.ts';
import { cliContrastSchema } from './cli-output.ts';

const matrixHeadSchema = z.strictObject({
  /** Of a code, participant, transcript or phase; a segment; `=VALUE` of an attribute; `none`: no value. */
  id: z.string(),
  name: z.string(),
  /** Of a code: the codes above it, from the root down; of a transcript: whose it is. */
  above: z.array(z.string()),
  kind: codeKindSchema.nullable(),
  people: z.int(),
  /** All of it in the measure: what shares of the row or column are of. */
  size: z.number(),
});

/**
 * `hara matrix STUDY.hara --json`. `cells` and `shares` hold one list a row. `relation` is null unless both sides are codes.
 * `comparison`, one a row: the first column against the second, where the columns are exactly two groups of people and
 * people are counted; `adjustedP` after Benjamini and Hochberg over all rows.
 */
export const cliMatrixSchema = z.strictObject({
  measure: z.enum(measures),
  share: z.enum(shares).nullable(),
  relation: z.enum(relations).nullable(),
  rollUp: z.boolean(),
  /** Everyone interviewed who is counted, and all that is counted in the measure. */
  people: z.int(),
  total: z.number(),
  rows: z.array(matrixHeadSchema),
  columns: z.array(matrixHeadSchema),
  cells: z.array(z.array(z.number())),
  shares: z.array(z.array(z.number().nullable())).nullable(),
  comparison: z.array(cliContrastSchema.nullable()).nullable(),
});
export type CliMatrix = z.infer<typeof cliMatrixSchema>;
