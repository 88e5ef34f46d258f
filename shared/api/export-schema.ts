import { z } from 'zod';
import { codeSchema } from '../domain/code.ts';
import { codingSchema } from '../domain/coding.ts';
import { memoSchema } from '../domain/memo.ts';
import { participantSchema } from '../domain/participant.ts';
import { evidenceSchema, statementSchema } from '../domain/statement.ts';
import { studySchema } from '../domain/study.ts';
import { themeMemberSchema, themeRunSchema, themeSchema } from '../domain/theme.ts';
import { documentSchema, turnSchema } from '../domain/transcript.ts';

/** A transcript with its words; `start` and `end` of turns and codings are UTF-16 units of `text`, half-open. */
export const exportedDocumentSchema = documentSchema.extend({
  text: z.string(),
  turnList: z.array(turnSchema),
});

/** A coding with the words it covers, so that a reader need not cut them out. */
export const exportedCodingSchema = codingSchema.extend({ quote: z.string() });

/**
 * The study as JSON, everything of it: the file that `hara export STUDY.hara OUT.json` writes. It carries real names
 * and whole transcripts; it is for moving and computing, not for handing round.
 */
export const studyExportSchema = z.strictObject({
  format: z.literal('hara-study'),
  version: z.literal(1),
  study: studySchema,
  participants: z.array(participantSchema),
  documents: z.array(exportedDocumentSchema),
  codes: z.array(codeSchema),
  codings: z.array(exportedCodingSchema),
  memos: z.array(memoSchema),
  themes: z.array(themeSchema),
  /** Which coding lies in which theme; `themeId` null is the unassigned list. */
  members: z.array(themeMemberSchema),
  run: themeRunSchema.nullable(),
  statements: z.array(statementSchema),
  evidence: z.array(evidenceSchema),
});
export type StudyExport = z.infer<typeof studyExportSchema>;

/** Columns of `hara export STUDY.hara OUT.csv`, one row per coding, in this order. */
export const codingColumns = [
  'document',
  'participant',
  'segment',
  'code',
  'code path',
  'kind',
  'start',
  'end',
  'quote',
  'speaker',
  'time',
  'coder',
  'memo',
  'facets',
  'theme',
  'interview date',
] as const;
export type CodingColumn = (typeof codingColumns)[number];
