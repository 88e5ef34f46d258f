import { z } from 'zod';
import { modelModeSchema } from '../domain/sentence-model.ts';

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'en', 'ja']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Per cent. */
  textSize: z.int().min(80).max(200),
  /** Name written on codings. */
  coder: z.string().max(80),
  /** The local sentence model that passages are read with, set by `models.use`; null: words alone. */
  sentenceModel: z.strictObject({ handle: z.string(), mode: modelModeSchema }).nullable(),
  /** Keys that a person gave to acts, by the act's id; acts that are not here have the keys they came with. */
  keys: z.record(z.string().max(80), z.array(z.string().min(1).max(40)).max(12)),
});
export type Settings = z.infer<typeof settingsSchema>;
