import { z } from 'zod';

/** What an act did, as a message key below `history.` and its values; read as a sentence in either language. */
export const actLabelSchema = z.strictObject({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ActLabel = z.infer<typeof actLabelSchema>;
