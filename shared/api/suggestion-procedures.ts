import { z } from 'zod';
import { codeFacetsSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import {
  dismissedSuggestionSchema,
  suggestedCodeSchema,
  suggestionKindSchema,
} from '../domain/suggestion.ts';
import { valueKinds } from '../lexicon/value-entry.ts';
import type { NextTurns } from '../suggestions/next-turns.ts';
import { command, none, query } from './procedure.ts';

/** Computed by our own pure functions; its type is the schema. */
const nextTurnsSchema = z.custom<NextTurns>();

/** An expression that the lexicons point out in a transcript; half-open, UTF-16. */
export const pointedOutSchema = z.strictObject({
  documentId: idSchema,
  document: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  kind: z.enum(['sensation', 'value']),
  words: z.string(),
  value: z.enum(valueKinds).nullable(),
  facets: codeFacetsSchema,
  /** What `a` would apply; without an id it would be made. */
  code: suggestedCodeSchema,
  /** In [0, 1]: how seldom such an entry means something else. */
  score: z.number(),
});
export type PointedOutPassage = z.infer<typeof pointedOutSchema>;

export const suggestionProcedures = {
  /** Expressions of sensation and value without a coding of that kind, not dismissed; in the order of transcripts and text. */
  'suggestions.list': query(z.strictObject({ documentId: idSchema.optional() }), z.array(pointedOutSchema)),
  'suggestions.dismissed': query(
    z.strictObject({ documentId: idSchema }),
    z.array(dismissedSuggestionSchema),
  ),
  /** The turns most worth looking at, learnt from the study's own codings in a worker; kept for this version of the study. */
  'suggestions.next': query(none, nextTurnsSchema),
  /** Never suggests this again, also after the transcript was edited. `codeId`: of kind `code`. */
  'suggestions.dismiss': command(
    z.strictObject({
      documentId: idSchema,
      start: z.int().min(0),
      end: z.int().min(1),
      kind: suggestionKindSchema,
      codeId: idSchema.optional(),
    }),
    z.strictObject({ id: idSchema }),
  ),
};
