import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A query under a name; what it finds follows the study. The text may name codes that are no longer there. */
export const savedQuerySchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(4000),
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;
