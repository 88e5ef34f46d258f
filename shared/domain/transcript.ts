import { z } from 'zod';
import { calendarDateSchema } from './calendar-date.ts';
import { idSchema } from './ids.ts';

export const speakerRoles = ['interviewer', 'participant', 'other'] as const;
export const speakerRoleSchema = z.enum(speakerRoles);
export type SpeakerRole = z.infer<typeof speakerRoleSchema>;

/**
 * One turn: the unit of reading. `start`/`end` bound the spoken words in the document's text (UTF-16, half-open);
 * speaker labels and timestamps stand in the gaps between turns. `time` is in seconds from the start of the recording.
 */
export const turnSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  speaker: z.string().nullable(),
  role: speakerRoleSchema,
  time: z.number().min(0).nullable(),
});
export type Turn = z.infer<typeof turnSchema>;

export const importFormats = ['txt', 'md', 'docx', 'pdf', 'vtt', 'srt', 'csv'] as const;
export const importFormatSchema = z.enum(importFormats);
export type ImportFormat = z.infer<typeof importFormatSchema>;

/** A transcript as listed; its text and turns are fetched apart. */
export const documentSchema = z.strictObject({
  id: idSchema,
  participantId: idSchema.nullable(),
  title: z.string().min(1).max(300),
  fileName: z.string(),
  format: importFormatSchema,
  language: z.string(),
  /** UTF-16 units, spoken words (Intl.Segmenter), turns. */
  length: z.int(),
  words: z.int(),
  turns: z.int(),
  textHash: z.string(),
  importedAt: z.string(),
  /** The day the interview was held; null: nobody has said. */
  interviewedOn: calendarDateSchema.nullable(),
  position: z.number(),
});
export type StudyDocument = z.infer<typeof documentSchema>;

export const importWarningCodes = [
  'encoding-guessed',
  'encoding-replaced',
  'no-speakers',
  'single-speaker',
  'interviewer-guessed',
  'times-out-of-order',
  'cues-skipped',
  'tracked-changes-accepted',
  'images-skipped',
  'notes-appended',
  'page-marks-removed',
  'pages-without-text',
  'control-characters-removed',
  'mixed-line-ends',
  'rows-empty',
] as const;
export const importWarningSchema = z.strictObject({
  code: z.enum(importWarningCodes),
  detail: z.string().optional(),
  count: z.int().optional(),
});
export type ImportWarning = z.infer<typeof importWarningSchema>;

/** What an importer makes of one file (or of one row of a table): no ids, no store. */
export type ParsedDocument = {
  readonly title: string;
  readonly format: ImportFormat;
  /** Normalised text, see `shared/text/normalise.ts`; every offset refers to it. */
  readonly text: string;
  readonly turns: readonly Turn[];
  /** `language` is a guess from the script: en, ja or another BCP 47 primary tag. */
  readonly language: string;
  readonly encoding: string | null;
  readonly warnings: readonly ImportWarning[];
  /** From a table's columns, where the file says. */
  readonly participant?: string;
  readonly segment?: string;
  /** `YYYY-MM-DD`, where the file says when the interview was held. */
  readonly interviewedOn?: string;
};
