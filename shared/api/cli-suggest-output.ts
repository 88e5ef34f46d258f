import { z } from 'zod';
import { codeFacetsSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { suggestionKindSchema } from '../domain/suggestion.ts';

/**
 * `hara suggest STUDY.hara --json`: what the lexicons point out (`sensation`, `value`) and the turns most worth looking at (`code`).
 * `code` is the name of a code of the study, `codeId` null where accepting would make it; `score` in [0, 1].
 */
export const cliSuggestSchema = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      documentId: idSchema,
      document: z.string(),
      start: z.int().min(0),
      end: z.int().min(1),
      kind: suggestionKindSchema,
      quote: z.string(),
      code: z.string().optional(),
      codeId: idSchema.nullable().optional(),
      facets: codeFacetsSchema.optional(),
      reason: z.string(),
      score: z.number().min(0).max(1),
    }),
  ),
});
export type CliSuggestion = z.infer<typeof cliSuggestSchema>['suggestions'][number];
