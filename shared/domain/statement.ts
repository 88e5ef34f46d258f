import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { CodeKind } from './code.ts';

/** who (condition) - when (moment) - feels (sensation) - realises (value) - changes (change). */
export const slotNames = ['who', 'when', 'feels', 'realises', 'changes'] as const;
export const slotNameSchema = z.enum(slotNames);
export type SlotName = z.infer<typeof slotNameSchema>;

/** The kind of code that fills each slot. */
export const slotKinds = {
  who: 'condition',
  when: 'moment',
  feels: 'sensation',
  realises: 'value',
  changes: 'change',
} as const satisfies Record<SlotName, CodeKind>;

export const statementStates = ['candidate', 'being-checked', 'confirmed', 'rejected'] as const;
export const statementStateSchema = z.enum(statementStates);
export type StatementState = z.infer<typeof statementStateSchema>;

/**
 * Counts that a sentence may carry: people who have the experience (`core`, `others`, `people` for all of them), or who
 * speak for one slot (core customers where there are any, else everyone).
 */
export const numberNames = ['core', 'others', 'people', ...slotNames] as const;
export const numberNameSchema = z.enum(numberNames);
export type NumberName = z.infer<typeof numberNameSchema>;

/**
 * The sentence as parts. A part with a slot carries that slot's words; a part with a number is a count of people, its
 * text being what it was when the sentence was saved (see `shared/statements/sentence-numbers.ts`).
 */
export const sentencePartSchema = z.strictObject({
  text: z.string(),
  slot: slotNameSchema.optional(),
  number: numberNameSchema.optional(),
});
export type SentencePart = z.infer<typeof sentencePartSchema>;

export const slotTextsSchema = z.strictObject({
  who: z.string(),
  when: z.string(),
  feels: z.string(),
  realises: z.string(),
  changes: z.string(),
});
export type SlotTexts = z.infer<typeof slotTextsSchema>;

export const statementSchema = z.strictObject({
  id: idSchema,
  themeId: idSchema.nullable(),
  title: z.string().max(300),
  state: statementStateSchema,
  slots: slotTextsSchema,
  sentence: z.array(sentencePartSchema),
  position: z.number(),
  createdAt: z.string(),
});
export type Statement = z.infer<typeof statementSchema>;

/** A coding that speaks for (`for`) or against (`against`) a statement; evidence belongs to a slot. */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  statementId: idSchema,
  codingId: idSchema,
  slot: slotNameSchema.nullable(),
  side: z.enum(['for', 'against']),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const stateMoveSchema = z.strictObject({
  id: idSchema,
  statementId: idSchema,
  from: statementStateSchema,
  to: statementStateSchema,
  reason: z.string(),
  at: z.string(),
});
export type StateMove = z.infer<typeof stateMoveSchema>;

/** One saved wording of a statement. `writer` is the coder's name, empty where nobody is known. */
export const statementVersionSchema = z.strictObject({
  id: idSchema,
  statementId: idSchema,
  at: z.string(),
  writer: z.string(),
  slots: slotTextsSchema,
  sentence: z.array(sentencePartSchema),
});
export type StatementVersion = z.infer<typeof statementVersionSchema>;
