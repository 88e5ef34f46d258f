import { z } from 'zod';
import { languageSchema } from '../domain/language.ts';
import { studySchema } from '../domain/study.ts';
import { none, command, job, ofApp, query } from './procedure.ts';
import { settingsSchema } from './settings.ts';

export const studyEntrySchema = z.strictObject({
  handle: z.string(),
  name: z.string(),
  /** Where it lies, for people: a folder name, never an address the renderer could open. */
  place: z.string(),
  lastOpened: z.string().nullable(),
  bytes: z.int(),
  missing: z.boolean(),
});
export type StudyEntry = z.infer<typeof studyEntrySchema>;

export const openedStudySchema = z.strictObject({
  handle: z.string(),
  study: studySchema,
  readOnly: z.boolean(),
  /** Who holds the file, where it is read-only because another program has it open. */
  heldBy: z.string().nullable(),
});
export type OpenedStudy = z.infer<typeof openedStudySchema>;

const handleInput = z.strictObject({ handle: z.string() });

export const appProcedures = {
  'app.info': ofApp(
    query(
      none,
      z.strictObject({
        version: z.string(),
        host: z.enum(['desktop', 'local-host', 'cli', 'test']),
        /** Study named on the command line or by the file association. */
        initialStudy: z.string().nullable(),
        systemLanguage: languageSchema,
      }),
    ),
  ),
  'settings.get': ofApp(query(none, settingsSchema)),
  'settings.set': ofApp(command(settingsSchema.omit({ sentenceModel: true }).partial(), settingsSchema)),
  'studies.list': ofApp(query(none, z.array(studyEntrySchema))),
  'studies.create': ofApp(
    command(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        language: languageSchema,
        offering: z.string().optional(),
        question: z.string().optional(),
        starterCodebook: z.boolean(),
      }),
      openedStudySchema,
    ),
  ),
  'studies.open': ofApp(command(handleInput, openedStudySchema)),
  'studies.close': ofApp(command(handleInput, none)),
  'studies.forget': ofApp(command(handleInput, none)),
  /** A .hara file chosen in the browser edition: copied into the study folder and opened. */
  'studies.addFromBlob': ofApp(command(z.strictObject({ blobId: z.string() }), openedStudySchema)),
  'studies.openSample': ofApp(job(z.strictObject({ language: languageSchema }), openedStudySchema)),
};
