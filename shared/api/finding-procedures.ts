import { z } from 'zod';
import type { PassageReport, ThemeReport } from '../analysis/theme-report.ts';
import type { Slide } from '../deck/slide.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import {
  evidenceSchema,
  sentencePartSchema,
  slotNameSchema,
  slotTextsSchema,
  stateMoveSchema,
  statementSchema,
  statementStateSchema,
} from '../domain/statement.ts';
import { themeLevelSchema, themeRunSchema } from '../domain/theme.ts';
import type { StatementCheck } from '../statements/check-statement.ts';
import { command, job, none, query } from './procedure.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

/** Values computed by our own pure functions; their types are the schema. */
const themeReportSchema = z.custom<ThemeReport>();
const passageSchema = z.custom<PassageReport>();
const statementCheckSchema = z.custom<StatementCheck>();
const slideSchema = z.custom<Slide>();

export const findingsSchema = z.strictObject({
  run: themeRunSchema.nullable(),
  /** Codings or codes changed since the run. */
  stale: z.boolean(),
  /** Levels of the last run, coarse to fine; none in runs of older versions. */
  levels: z.array(themeLevelSchema),
  /** Index of the automatic level and of the one shown; null where there are no levels. */
  chosen: z.int().nullable(),
  level: z.int().nullable(),
  /** 0..1, mean adjusted Rand index of the level shown with runs from other seeds; null: not measured. */
  seedAgreement: z.number().nullable(),
  /** Codings made since the last run that have no place yet. */
  unplaced: z.int(),
  themes: z.array(themeReportSchema),
  unassigned: z.array(passageSchema),
});
export type Findings = z.infer<typeof findingsSchema>;

export const listedStatementSchema = z.strictObject({
  statement: statementSchema,
  themeLabel: z.string().nullable(),
  evidence: z.array(
    evidenceSchema.extend({
      quote: z.string(),
      code: z.string(),
      codeId: idSchema,
      documentId: idSchema,
      document: z.string(),
      participant: z.string().nullable(),
      start: z.int(),
      end: z.int(),
    }),
  ),
  moves: z.array(stateMoveSchema),
  check: statementCheckSchema,
});
export type ListedStatement = z.infer<typeof listedStatementSchema>;

export const findingProcedures = {
  /** Finds themes in a worker and stores them; what was done by hand is kept. */
  'themes.run': job(
    z.strictObject({
      k: z.int().min(2).max(200).nullable().optional(),
      /** Index of a level, 0 the coarsest; beyond the finest: the finest. Absent or null: automatic. `k` goes before it. */
      level: z.int().min(0).max(200).nullable().optional(),
      seed: z.int().min(0).optional(),
    }),
    z.strictObject({ themes: z.int(), unassigned: z.int() }),
  ),
  /** Puts passages coded since the last run into the themes there are; what fits none makes new themes or stays out. */
  'themes.place': job(none, z.strictObject({ placed: z.int(), newThemes: z.int(), unassigned: z.int() })),
  /** Shows another level of the last run. */
  'themes.setLevel': command(
    z.strictObject({ level: z.int().min(0).max(200) }),
    z.strictObject({ themes: z.int() }),
  ),
  'themes.report': query(none, findingsSchema),
  /** With `codingIds`: these are taken out of their themes into the new one. */
  'themes.add': command(
    z.strictObject({ label: z.string().trim().min(1).max(300), codingIds: z.array(idSchema).optional() }),
    created,
  ),
  'themes.update': command(
    z.strictObject({
      id: idSchema,
      label: z.string().trim().min(1).max(300).optional(),
      description: z.string().optional(),
      /** True: the theme keeps exactly its passages, whatever is found. */
      locked: z.boolean().optional(),
    }),
    none,
  ),
  /** All into the first. */
  'themes.merge': command(z.strictObject({ ids: z.array(idSchema).min(2) }), none),
  /** Takes the codings out into a new theme. */
  'themes.split': command(
    z.strictObject({
      id: idSchema,
      codingIds: z.array(idSchema).min(1),
      label: z.string().trim().min(1).max(300),
    }),
    created,
  ),
  /** `themeId` null: to the unassigned list. */
  'themes.move': command(
    z.strictObject({ codingIds: z.array(idSchema).min(1), themeId: idSchema.nullable() }),
    none,
  ),
  /** Its passages go to the unassigned list. */
  'themes.remove': command(byId, none),

  'statements.list': query(none, z.array(listedStatementSchema)),
  /** From a theme: slots, evidence and a first sentence; without a theme an empty one. */
  'statements.add': command(z.strictObject({ themeId: idSchema.nullable() }), created),
  'statements.update': command(
    z.strictObject({
      id: idSchema,
      title: z.string().max(300).optional(),
      slots: slotTextsSchema.optional(),
      sentence: z.array(sentencePartSchema).optional(),
    }),
    none,
  ),
  /** Writes the sentence anew from the slots. */
  'statements.redraft': command(byId, none),
  'statements.addEvidence': command(
    z.strictObject({
      id: idSchema,
      codingIds: z.array(idSchema).min(1),
      slot: slotNameSchema.nullable(),
      side: z.enum(['for', 'against']),
    }),
    none,
  ),
  'statements.removeEvidence': command(z.strictObject({ evidenceIds: z.array(idSchema).min(1) }), none),
  'statements.setState': command(
    z.strictObject({ id: idSchema, state: statementStateSchema, reason: z.string().trim().min(1).max(2000) }),
    none,
  ),
  'statements.remove': command(byId, none),

  'deck.slides': query(z.strictObject({ language: languageSchema.optional() }), z.array(slideSchema)),
  'deck.render': job(
    z.strictObject({ format: z.enum(['pptx', 'html']), language: languageSchema.optional() }),
    blobRefSchema,
  ),
  'export.render': job(z.strictObject({ format: z.enum(['html', 'md', 'csv', 'json']) }), blobRefSchema),
};
