import { z } from 'zod';
import { codingSchema } from '../domain/coding.ts';
import { idSchema } from '../domain/ids.ts';
import { command } from './procedure.ts';
import { newCode, wordsMeant } from './study-procedures.ts';

const ids = z.array(idSchema).min(1).max(10_000);
/** What became of the codings, and those that went because another stood there already or took them in. */
const revised = z.strictObject({ codings: z.array(codingSchema), removed: z.array(idSchema) });

/** Acts on several codings at once; each is one act of the history. */
export const codingProcedures = {
  /** Another code on all of them, an existing or a new one. */
  'codings.recode': command(
    z.strictObject({ ids, code: z.union([z.strictObject({ id: idSchema }), newCode]) }),
    revised,
  ),
  /** All of them onto the same words of their transcript. */
  'codings.move': command(
    z.strictObject({ ids, start: z.int().min(0), end: z.int().min(1), words: wordsMeant }),
    revised,
  ),
  /** One coding of `into`'s code over the words of all, in one transcript; memos and finer marks are kept. */
  'codings.merge': command(z.strictObject({ ids, into: idSchema }), revised),
};
