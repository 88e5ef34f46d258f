import { z } from 'zod';
import { codeFacetsSchema } from './code.ts';
import { idSchema } from './ids.ts';

/** Half-open range in UTF-16 units of a document's text: 0 <= start < end <= length. */
export const rangeSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((range) => range.start < range.end, { message: 'empty range' });
export type TextRange = { readonly start: number; readonly end: number };

/** A code applied by a coder to a range of one document. */
export const codingSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  codeId: idSchema,
  start: z.int().min(0),
  end: z.int().min(1),
  coder: z.string(),
  facets: codeFacetsSchema,
  /** The words of its memos, oldest first. */
  memo: z.string(),
  createdAt: z.string(),
});
export type Coding = z.infer<typeof codingSchema>;
