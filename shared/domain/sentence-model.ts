import { z } from 'zod';

/** How a sentence model reads passages: beside the words' own features, or instead of them. */
export const modelModes = ['blended', 'instead'] as const;
export const modelModeSchema = z.enum(modelModes);
export type ModelMode = z.infer<typeof modelModeSchema>;

/** A local sentence model as used for themes. */
export const sentenceModelUseSchema = z.strictObject({
  /** Name of its folder. */
  name: z.string(),
  /** SHA-256 of its files, in hexadecimal digits. */
  hash: z.string(),
  mode: modelModeSchema,
});
export type SentenceModelUse = z.infer<typeof sentenceModelUseSchema>;
