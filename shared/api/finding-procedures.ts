import { z } from 'zod';
import type { PassageReport, ThemeReport } from '../analysis/theme-report.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import {
  sentencePartSchema,
  slotNameSchema,
  slotTextsSchema,
  stateMoveSchema,
  statementSchema,
  statementStateSchema,
  statementVersionSchema,
} from '../domain/statement.ts';
import { themeLevelSchema, themeRunSchema } from '../domain/theme.ts';
import type { StatementCheck } from '../statements/check-statement.ts';
import type { NextQuestions } from '../statements/next-questions.ts';
import { planNames } from '../statements/sentence-plan.ts';
import type { Weakened } from '../statements/weakened-by.ts';
import { command, job, none, query } from './procedure.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

/** Values computed by our own pure functions; their types are the schema. */
const themeReportSchema = z.custom<ThemeReport>();
const passageSchema = z.custom<PassageReport>();
const statementCheckSchema = z.custom<StatementCheck>();
const nextQuestionsSchema = z.custom<NextQuestions>();
const weakenedSchema = z.custom<Weakened>();
const planSchema = z.enum(planNames);

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

/** A coding that speaks for or against a statement, with its words and who said them. */
const quotedEvidenceSchema = z.strictObject({
  codingId: idSchema,
  slot: slotNameSchema.nullable(),
  side: z.enum(['for', 'against']),
  quote: z.string(),
  code: z.string(),
  codeId: idSchema,
  documentId: idSchema,
  document: z.string(),
  participant: z.string().nullable(),
  /** The key by which the check counts this person. */
  person: z.string(),
  start: z.int(),
  end: z.int(),
});

export const proposedStatementSchema = z.strictObject({
  title: z.string(),
  themeId: idSchema,
  themeLabel: z.string(),
  slots: slotTextsSchema,
  sentence: z.array(sentencePartSchema),
  /** All phrasings; the sentence is the first of them. */
  drafts: z.array(z.strictObject({ plan: planSchema, sentence: z.array(sentencePartSchema) })),
  evidence: z.array(quotedEvidenceSchema),
  check: statementCheckSchema,
  questions: z.array(nextQuestionsSchema),
});
export type ProposedStatement = z.infer<typeof proposedStatementSchema>;

export const listedStatementSchema = z.strictObject({
  statement: statementSchema,
  themeLabel: z.string().nullable(),
  evidence: z.array(quotedEvidenceSchema.extend({ id: idSchema, statementId: idSchema })),
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
  /** Candidates made of the themes, for the occasion: nothing is stored. `language`: of the sentences. */
  'statements.propose': query(
    z.strictObject({ language: languageSchema.optional(), limit: z.int().min(1).max(50).optional() }),
    z.array(proposedStatementSchema),
  ),
  /** From a theme, or from the codes of a pattern: slots, evidence and a first sentence; from neither an empty one. */
  'statements.add': command(
    z.strictObject({
      themeId: idSchema.nullable(),
      codeIds: z.array(idSchema).min(1).max(50).optional(),
      title: z.string().trim().max(300).optional(),
    }),
    created,
  ),
  /** Sentences from the slots to choose from, each told in an order of its own. */
  'statements.drafts': query(
    byId,
    z.array(z.strictObject({ plan: planSchema, sentence: z.array(sentencePartSchema) })),
  ),
  /** Whom to ask what, for the parts that stand on little. */
  'statements.nextQuestions': query(
    z.strictObject({ id: idSchema, language: languageSchema.optional() }),
    z.array(nextQuestionsSchema),
  ),
  /** Every saved wording, the latest first. */
  'statements.versions': query(byId, z.array(statementVersionSchema)),
  /** Brings a saved wording back, as a new version. */
  'statements.restore': command(z.strictObject({ id: idSchema, versionId: idSchema }), none),
  /** Statements that would lose evidence if these codings, a code (with all below it) or a transcript went. */
  'statements.weakenedBy': query(
    z.union([
      z.strictObject({ codingIds: z.array(idSchema).min(1) }),
      z.strictObject({ codeId: idSchema, children: z.enum(['lift', 'remove']).optional() }),
      z.strictObject({ documentId: idSchema }),
    ]),
    z.array(weakenedSchema),
  ),
  'statements.update': command(
    z.strictObject({
      id: idSchema,
      title: z.string().max(300).optional(),
      slots: slotTextsSchema.optional(),
      sentence: z.array(sentencePartSchema).optional(),
    }),
    none,
  ),
  /** Writes the sentence anew from the slots, as the plan tells it; without a plan as the first that fits. */
  'statements.redraft': command(z.strictObject({ id: idSchema, plan: z.enum(planNames).optional() }), none),
  'statements.addEvidence': command(
    z.strictObject({
      id: idSchema,
      codingIds: z.array(idSchema).min(1),
      slot: slotNameSchema.nullable(),
      side: z.enum(['for', 'against']),
    }),
    none,
  ),
  /** Gives links to passages another slot or side. */
  'statements.moveEvidence': command(
    z.strictObject({
      evidenceIds: z.array(idSchema).min(1),
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

  'export.render': job(
    z.strictObject({ format: z.enum(['html', 'md', 'csv', 'json', 'qdpx', 'qdc']) }),
    blobRefSchema,
  ),
};
