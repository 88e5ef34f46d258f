import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { memoTargetSchema } from '../domain/memo.ts';
import { historyEntrySchema } from './study-procedures.ts';
import { query } from './procedure.ts';

/** What an act was done to, and where that is. */
export const actPlaceSchema = z.strictObject({
  kind: z.enum([...memoTargetSchema.options, 'memo']),
  id: idSchema,
  /** Where the words of a coding are, or were when the act was done. */
  passage: z.strictObject({ documentId: idSchema, start: z.int().min(0), end: z.int().min(1) }).nullable(),
  /** False: it is not in the study now (removed since, or undone). */
  there: z.boolean(),
});
export type ActPlace = z.infer<typeof actPlaceSchema>;

export const placedActSchema = historyEntrySchema.extend({
  /** Undos (for an act that is done) or redos (undone) up to and including this act; 0: neither reaches it. */
  steps: z.int(),
  place: actPlaceSchema.nullable(),
});
export type PlacedAct = z.infer<typeof placedActSchema>;

export const historyProcedures = {
  /**
   * Acts newest first, before a sequence number if one is given, of one person and of one area: the first part of the
   * acts' keys, such as `codings`. `actors` and `areas` are those of all acts, for the filters.
   */
  'history.acts': query(
    z.strictObject({
      limit: z.int().min(1).max(1000),
      before: z.int().optional(),
      actor: z.string().optional(),
      area: z.string().max(60).optional(),
    }),
    z.strictObject({
      acts: z.array(placedActSchema),
      actors: z.array(z.string()),
      areas: z.array(z.string()),
    }),
  ),
};
