import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A view of the explorer under a name; `address` is the query of its address (filter and open figures). */
export const namedViewSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  address: z.string().max(4000),
});
export type NamedView = z.infer<typeof namedViewSchema>;
