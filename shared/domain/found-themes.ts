import { z } from 'zod';
import { idSchema } from './ids.ts';
import { themeLevelSchema, themeStabilitySchema } from './theme.ts';

/** A group as it was found, before it is matched with the themes of the study. */
export const foundGroupSchema = z.strictObject({
  /** The theme it went on from when it was found; null: none. */
  anchor: idSchema.nullable(),
  label: z.string(),
  keywords: z.array(z.string()),
  /** Strongest first. */
  codes: z.array(z.strictObject({ codeId: idSchema, weight: z.number() })),
  stability: themeStabilitySchema,
});
export type FoundGroup = z.infer<typeof foundGroupSchema>;

export const foundLevelSchema = themeLevelSchema.extend({
  groupList: z.array(foundGroupSchema),
  /** By coding: its group, -1 none. */
  places: z.array(z.int()),
  /** By coding: likeness to the middle of its group in thousandths, 0..1000. */
  scores: z.array(z.int()),
});

/** Numbers as a list or as a typed array, which takes half the memory. */
type Numbers = Readonly<ArrayLike<number>> & Iterable<number>;
export type FoundLevel = Omit<z.infer<typeof foundLevelSchema>, 'places' | 'scores'> & {
  readonly places: Numbers;
  readonly scores: Numbers;
};

/**
 * What a run found on every level: enough to go from level to level without finding anything anew. Written like this until
 * runs of large studies made it too long; see `electron/bodies/stored-found.ts`.
 */
export const foundThemesSchema = z.strictObject({
  /** Codings in order of the text; places and scores follow it. */
  codingIds: z.array(idSchema),
  /** Coarse to fine. */
  levels: z.array(foundLevelSchema),
  /** Index of the automatic level. */
  chosen: z.int(),
});
export type FoundThemes = Omit<z.infer<typeof foundThemesSchema>, 'levels'> & {
  readonly levels: readonly FoundLevel[];
};
