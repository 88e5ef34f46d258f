import { z } from 'zod';
import { idSchema } from './ids.ts';

/** What a code marks; the order is the order of screens and decks. */
export const codeKinds = ['sensation', 'value', 'condition', 'moment', 'change', 'loyalty', 'free'] as const;
export const codeKindSchema = z.enum(codeKinds);
export type CodeKind = z.infer<typeof codeKindSchema>;

/** Sign of each kind, so that kind is never told by hue alone. */
export const kindGlyphs = {
  sensation: '●',
  value: '◆',
  condition: '▲',
  moment: '◷',
  change: '➜',
  loyalty: '?',
  free: '■',
} as const satisfies Record<CodeKind, string>;

export const modalities = [
  'sight',
  'hearing',
  'smell',
  'taste',
  'touch',
  'temperature',
  'pain',
  'balance',
  'movement',
  'interoception',
] as const;
export const modalitySchema = z.enum(modalities);
export type Modality = z.infer<typeof modalitySchema>;

export const bodyRegions = [
  'whole-body',
  'head',
  'scalp',
  'hair',
  'forehead',
  'eyes',
  'ears',
  'nose',
  'mouth',
  'jaw',
  'face',
  'neck',
  'throat',
  'nape',
  'shoulders',
  'chest',
  'heart',
  'upper-back',
  'lower-back',
  'arms',
  'elbows',
  'hands',
  'fingers',
  'skin',
  'stomach',
  'belly',
  'waist',
  'hips',
  'legs',
  'knees',
  'feet',
  'soles',
] as const;
export const bodyRegionSchema = z.enum(bodyRegions);
export type BodyRegion = z.infer<typeof bodyRegionSchema>;

export const pleasantnessSchema = z.enum(['pleasant', 'neutral', 'unpleasant']);
export type Pleasantness = z.infer<typeof pleasantnessSchema>;

/** `change`: behaviour, self, relations. `loyalty`: the six questions. */
export const aspects = [
  'behaviour',
  'self',
  'relations',
  'why-you',
  'why-now',
  'why-pay',
  'why-stay',
  'why-evolve',
  'why-change',
] as const;
export const aspectSchema = z.enum(aspects);
export type Aspect = z.infer<typeof aspectSchema>;

/**
 * Finer marks of a code or of a single coding; a coding's own facet wins over its code's.
 * `companyValue` holds the id of a company value or `not-ours`; `direction` is free text such as "lighter";
 * `words` are the words used, as they were said, commas between several.
 */
export const codeFacetsSchema = z.strictObject({
  modality: modalitySchema.optional(),
  region: bodyRegionSchema.optional(),
  direction: z.string().max(80).optional(),
  words: z.string().max(200).optional(),
  pleasantness: pleasantnessSchema.optional(),
  intensity: z.int().min(1).max(5).optional(),
  phase: z.string().max(64).optional(),
  aspect: aspectSchema.optional(),
  companyValue: z.string().max(64).optional(),
});
export type CodeFacets = z.infer<typeof codeFacetsSchema>;

/** Places in the colour-blind safe palette, see `renderer/ui/tokens.css`. */
export const paletteSize = 14;

/**
 * Words that show what a code means, or (`counter`) what looks like it and is not. Taken from a passage it names the
 * coding and the transcript it comes from: with the transcript its words go as well.
 */
export const codeExampleSchema = z.strictObject({
  side: z.enum(['example', 'counter']),
  text: z.string().min(1).max(2000),
  source: z.strictObject({ codingId: idSchema, documentId: idSchema }).nullable(),
});
export type CodeExample = z.infer<typeof codeExampleSchema>;

/** What a codebook says of a code beside its name and description; absent where nothing was written. */
export const codeGuideShape = {
  /** How the name is read, in kana: for finding by sound. */
  reading: z.string().max(200).optional(),
  /** When the code is used, and when it is not although it seems to fit. */
  inclusion: z.string().max(4000).optional(),
  exclusion: z.string().max(4000).optional(),
  examples: z.array(codeExampleSchema).max(100).optional(),
  /** The key that applies the code in a transcript, such as `w` or `Alt+w`. */
  shortcut: z.string().max(40).optional(),
};

export const codeSchema = z.strictObject({
  id: idSchema,
  parentId: idSchema.nullable(),
  name: z.string().min(1).max(200),
  kind: codeKindSchema,
  /** Index into the palette, or null: the hue of the kind. */
  color: z
    .int()
    .min(0)
    .max(paletteSize - 1)
    .nullable(),
  description: z.string(),
  facets: codeFacetsSchema,
  position: z.number(),
  ...codeGuideShape,
});
export type Code = z.infer<typeof codeSchema>;

/** What made a meaning: `begin` is the meaning before the first change; `source` names the codes merged or split. */
export const codeVersionEvents = ['begin', 'write', 'merge', 'split'] as const;

/** A meaning that a code had from `at` on (empty: since it was made). */
export const codeVersionSchema = z.strictObject({
  id: idSchema,
  at: z.string(),
  writer: z.string(),
  event: z.enum(codeVersionEvents),
  source: z.string(),
  name: z.string(),
  kind: codeKindSchema,
  description: z.string(),
  inclusion: z.string(),
  exclusion: z.string(),
  examples: z.array(codeExampleSchema),
});
export type CodeVersion = z.infer<typeof codeVersionSchema>;
