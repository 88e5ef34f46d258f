import { z } from 'zod';
import { idSchema } from './ids.ts';

export const themeSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1).max(300),
  /** True where a person wrote the label: a re-run keeps it. */
  labelByHand: z.boolean(),
  description: z.string(),
  position: z.number(),
});
export type Theme = z.infer<typeof themeSchema>;

/** A coding's place: a theme, or null for the visible unassigned list. `byHand` survives re-runs. */
export const themeMemberSchema = z.strictObject({
  codingId: idSchema,
  themeId: idSchema.nullable(),
  byHand: z.boolean(),
  /** 0..1, likeness to the theme's middle; typical quotes come first. */
  score: z.number(),
});
export type ThemeMember = z.infer<typeof themeMemberSchema>;

export const themeRunSchema = z.strictObject({
  id: idSchema,
  k: z.int().nullable(),
  seed: z.int(),
  version: z.string(),
  inputHash: z.string(),
  createdAt: z.string(),
});
export type ThemeRun = z.infer<typeof themeRunSchema>;
