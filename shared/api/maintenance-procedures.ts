import { z } from 'zod';
import { job, none, query } from './procedure.ts';

/** What a study's file holds besides the study as it is: the record of acts and texts that nothing uses any more. */
export const leftoversSchema = z.strictObject({
  acts: z.int(),
  texts: z.int(),
  /** Names of backups beside the study; they hold what it held when they were made. */
  backups: z.array(z.string()),
});

export const forgottenSchema = leftoversSchema.extend({
  /** Size of the study's file. */
  bytesBefore: z.int(),
  bytesAfter: z.int(),
});
export type Forgotten = z.infer<typeof forgottenSchema>;

export const maintenanceProcedures = {
  'study.leftovers': query(none, leftoversSchema),
  /** Removes them from the file for good: no undo goes back behind it. Backups are left alone. */
  'study.forget': job(none, forgottenSchema),
};
