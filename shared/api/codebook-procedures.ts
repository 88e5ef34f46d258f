import { z } from 'zod';
import { codeKindSchema, codeVersionSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { passageSchema } from './memo-procedures.ts';
import { command, query } from './procedure.ts';

const merging = z.strictObject({ ids: z.array(idSchema).min(1), into: idSchema });

/** Larger acts on the codebook, and what its codes have meant. */
export const codebookProcedures = {
  /**
   * Becomes children of `parentId` (null: top level) from place `index` on, in the order given; codes below others of the
   * list stay where they are, inside them. They take the parent's kind, at top level `kind` if given. One act.
   */
  'codes.moveMany': command(
    z.strictObject({
      ids: z.array(idSchema).min(1),
      parentId: idSchema.nullable(),
      index: z.int().min(0),
      kind: codeKindSchema.optional(),
    }),
    z.strictObject({ moved: z.int() }),
  ),
  /** What `codes.merge` would do. */
  'codes.mergePreview': query(
    merging,
    z.strictObject({
      moved: z.int(),
      doubled: z.int(),
      /** Passages that have both codes already and keep one; the first 50. */
      doubles: z.array(passageSchema),
      children: z.int(),
      memos: z.int(),
      examples: z.int(),
      /** Statements whose evidence changes its code. */
      statements: z.array(z.strictObject({ id: idSchema, title: z.string(), passages: z.int() })),
    }),
  ),
  /** `to`: place of the new code in `into`. Passages that are not named stay. One act. */
  'codes.split': command(
    z.strictObject({
      id: idSchema,
      into: z
        .array(
          z.strictObject({
            name: z.string().trim().min(1).max(200),
            description: z.string().max(4000).optional(),
          }),
        )
        .min(1)
        .max(20),
      places: z.array(z.strictObject({ codingId: idSchema, to: z.int().min(0) })),
      /** Where nothing stays with the code and nothing is inside it, it goes. */
      removeEmpty: z.boolean().default(false),
    }),
    z.strictObject({ ids: z.array(idSchema), moved: z.int(), removed: z.boolean() }),
  ),
  /** Every meaning a code has had, oldest first, the present one last; empty where it never changed. */
  'codes.versions': query(z.strictObject({ id: idSchema }), z.array(codeVersionSchema)),
};
