import { z } from 'zod';
import { memoDocumentSchema } from './memo-document.ts';
import { idSchema } from './ids.ts';

/** What a memo can be written on. */
export const memoTargets = [
  'study',
  'document',
  'participant',
  'code',
  'coding',
  'theme',
  'statement',
] as const;
export const memoTargetSchema = z.enum(memoTargets);
export type MemoTarget = z.infer<typeof memoTargetSchema>;

/** What a memo is for, after the kinds of memo that grounded theory and thematic analysis tell apart. */
export const memoKinds = ['note', 'idea', 'question', 'method', 'theory', 'reflection'] as const;
export const memoKindSchema = z.enum(memoKinds);
export type MemoKind = z.infer<typeof memoKindSchema>;

export const memoSchema = z.strictObject({
  id: idSchema,
  targetKind: memoTargetSchema,
  targetId: idSchema,
  kind: memoKindSchema,
  title: z.string().max(300),
  content: memoDocumentSchema,
  /** The content as plain text; links are written as they were named when the memo was saved. */
  text: z.string(),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Memo = z.infer<typeof memoSchema>;
