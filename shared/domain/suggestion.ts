import { z } from 'zod';
import { codeFacetsSchema } from './code.ts';
import { idSchema } from './ids.ts';

/** `sensation` and `value` come from the lexicons, `code` from what was learnt of the study's own codings. */
export const suggestionKinds = ['sensation', 'value', 'code'] as const;
export const suggestionKindSchema = z.enum(suggestionKinds);
export type SuggestionKind = z.infer<typeof suggestionKindSchema>;

/**
 * A suggestion that a person does not want. It is anchored by its words and those around them, not by its place, so that it stays dismissed when
 * the transcript is edited: `before` and `after` are up to 24 letters beside it, without blanks.
 */
export const dismissedSuggestionSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  kind: suggestionKindSchema,
  /** Of kind `code`; else null. */
  codeId: idSchema.nullable(),
  words: z.string().min(1).max(2000),
  before: z.string().max(24),
  after: z.string().max(24),
});
export type DismissedSuggestion = z.infer<typeof dismissedSuggestionSchema>;

/** A code a suggestion would apply: one of the study, or one of the ready-made codes or of the words themselves, to be made. */
export const suggestedCodeSchema = z.strictObject({
  id: idSchema.nullable(),
  name: z.string(),
  facets: codeFacetsSchema,
});
export type SuggestedCode = z.infer<typeof suggestedCodeSchema>;
