import { z } from 'zod';
import { calendarDateSchema } from '../domain/calendar-date.ts';
import { idSchema } from '../domain/ids.ts';
import { segmentSchema } from '../domain/participant.ts';
import { importFormatSchema, importWarningSchema, speakerRoleSchema } from '../domain/transcript.ts';
import { job } from './procedure.ts';

export const importTableSchema = z.strictObject({
  textColumn: z.string(),
  participantColumn: z.string().optional(),
  segmentColumn: z.string().optional(),
  /** Codes each row whole. */
  code: z.string().optional(),
});

export const importFileSchema = z.strictObject({
  blobId: z.string(),
  fileName: z.string().min(1).max(400),
  table: importTableSchema.optional(),
});

export const speakerSummarySchema = z.strictObject({
  speaker: z.string().nullable(),
  role: speakerRoleSchema,
  turns: z.int(),
  words: z.int(),
});

export const importPreviewSchema = z.strictObject({
  blobId: z.string(),
  fileName: z.string(),
  /** Null where the file can be imported; otherwise the reason, translated by the screen. */
  error: z.strictObject({ reason: z.string(), message: z.string() }).nullable(),
  title: z.string(),
  format: importFormatSchema.nullable(),
  /** More than one for a table. */
  documents: z.int(),
  words: z.int(),
  turns: z.int(),
  speakers: z.array(speakerSummarySchema),
  warnings: z.array(importWarningSchema),
  opening: z.array(
    z.strictObject({
      speaker: z.string().nullable(),
      role: speakerRoleSchema,
      time: z.number().nullable(),
      text: z.string(),
    }),
  ),
  /** Title of the transcript with the same text that the study already has. */
  duplicateOf: z.string().nullable(),
  suggestedParticipant: z.string().nullable(),
  /** The day of the interview as the file's head or name tells it; null for a table, whose rows have their own. */
  suggestedDate: calendarDateSchema.nullable(),
  /** Column names, where the file is a table. */
  columns: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importDecisionSchema = importFileSchema.extend({
  title: z.string().trim().min(1).max(300).optional(),
  renames: z.record(z.string(), z.string()).optional(),
  roles: z.record(z.string(), speakerRoleSchema).optional(),
  /** Existing participant, a new or same-named one, or none. */
  participant: z
    .union([
      z.strictObject({ id: idSchema }),
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        segment: segmentSchema.nullable().optional(),
      }),
    ])
    .nullable()
    .optional(),
  segment: segmentSchema.nullable().optional(),
  /** The day of the interview; for all rows of a table, whose own dates are taken where it is left out. */
  interviewedOn: calendarDateSchema.nullable().optional(),
  /** Imports a text that the study already has once more. */
  again: z.boolean().optional(),
});
export type ImportDecision = z.infer<typeof importDecisionSchema>;

export const importResultSchema = z.strictObject({
  imported: z.array(
    z.strictObject({
      documentId: idSchema,
      title: z.string(),
      fileName: z.string(),
      participant: z.string().nullable(),
      interviewedOn: calendarDateSchema.nullable(),
      words: z.int(),
      turns: z.int(),
      warnings: z.array(importWarningSchema),
    }),
  ),
  skipped: z.array(z.strictObject({ fileName: z.string(), reason: z.string(), message: z.string() })),
  codings: z.int(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const importProcedures = {
  'import.preview': job(z.strictObject({ files: z.array(importFileSchema) }), z.array(importPreviewSchema)),
  /** One act: all the files that can be read are in, or (cancelled) none. */
  'import.commit': job(z.strictObject({ files: z.array(importDecisionSchema).min(1) }), importResultSchema),
};
