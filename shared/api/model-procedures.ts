import { z } from 'zod';
import { modelModeSchema } from '../domain/sentence-model.ts';
import { command, job, none, ofApp, query } from './procedure.ts';
import { settingsSchema } from './settings.ts';

/** A sentence model that lies on this machine. */
export const sentenceModelEntrySchema = z.strictObject({
  handle: z.string(),
  /** Name of its folder. */
  name: z.string(),
  /** Where it lies, for people. */
  place: z.string(),
  /** True where a person chose the folder; those found in the folder for models are listed as long as they lie there. */
  removable: z.boolean(),
  /** Null until it was tried. */
  facts: z.strictObject({ width: z.int(), mostTokens: z.int(), bytes: z.int() }).nullable(),
  /** Why it cannot be used: `reason` as in `error.sentence-model.<reason>`, and the file that is meant. */
  problem: z.strictObject({ reason: z.string(), file: z.string() }).nullable(),
});
export type SentenceModelEntry = z.infer<typeof sentenceModelEntrySchema>;

export const modelProcedures = {
  'models.list': ofApp(
    query(
      none,
      z.strictObject({
        /** The folder where models are looked for, for people to copy one into. */
        place: z.string(),
        models: z.array(sentenceModelEntrySchema),
      }),
    ),
  ),
  /** Tries a model and uses it from now on; null: words alone. A model that cannot be used changes nothing. */
  'models.use': ofApp(
    job(z.strictObject({ handle: z.string().nullable(), mode: modelModeSchema }), settingsSchema),
  ),
  /** Takes a chosen folder off the list; nothing is deleted from the disk. */
  'models.forget': ofApp(command(z.strictObject({ handle: z.string() }), none)),
};
