import { z } from 'zod';
import { idSchema } from './ids.ts';

/** How a theme holds when people are left out. */
export const themeStabilitySchema = z.strictObject({
  /** 0..1, mean Jaccard index over resamples of people; 0 where unknown. */
  jaccard: z.number().min(0).max(1),
  words: z.enum(['stable', 'fairly-stable', 'unstable', 'unknown']),
  /** Whether it holds together better than groups of codes shuffled among people; null: not compared. */
  beyondChance: z.boolean().nullable(),
});
export type ThemeStability = z.infer<typeof themeStabilitySchema>;

/** A theme made or reshaped by hand, or of too few people to leave some out. */
export const unknownStability: ThemeStability = { jaccard: 0, words: 'unknown', beyondChance: null };

export const themeSchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1).max(300),
  /** True where a person wrote the label: a re-run keeps it. */
  labelByHand: z.boolean(),
  description: z.string(),
  position: z.number(),
  /** True: it keeps exactly its passages, whatever is found. Absent: false. */
  locked: z.boolean().optional(),
  /** As last measured. Absent: unknown. */
  stability: themeStabilitySchema.optional(),
});
export type Theme = z.infer<typeof themeSchema>;

/** A coding's place: a theme, or null for the visible unassigned list. `byHand` survives re-runs. */
export const themeMemberSchema = z.strictObject({
  codingId: idSchema,
  themeId: idSchema.nullable(),
  byHand: z.boolean(),
  /** 0..1, likeness to the theme's middle; typical quotes come first. */
  score: z.number(),
  /** True: placed by the last run for the first time, beside others that were there before. Absent: false. */
  isNew: z.boolean().optional(),
  /** The locked theme it is like, which only a person may put it into. */
  suggestedId: idSchema.nullable().optional(),
});
export type ThemeMember = z.infer<typeof themeMemberSchema>;

export const themeLevelSchema = z.strictObject({
  /** Groups looked for; themes may be fewer (of one person only) or more (made by hand). */
  groups: z.int(),
  /** 0..1, agreement of this level over perturbed runs. */
  stability: z.number(),
  /** Mean adjusted Rand index with runs from other seeds (1: the same); null: not measured. */
  seedAgreement: z.number().nullable(),
});
export type ThemeLevel = z.infer<typeof themeLevelSchema>;

export const themeRunSchema = z.strictObject({
  id: idSchema,
  k: z.int().nullable(),
  seed: z.int(),
  version: z.string(),
  inputHash: z.string(),
  createdAt: z.string(),
  /** Coarse to fine. Absent in runs of older versions, as all that follows. */
  levels: z.array(themeLevelSchema).optional(),
  /** Index of the level shown. */
  level: z.int().optional(),
  /** Index of the automatic level. */
  chosen: z.int().optional(),
  /** Content hash of what was found on every level, see `found-themes.ts`. */
  foundHash: z.string().nullable().optional(),
});
export type ThemeRun = z.infer<typeof themeRunSchema>;
