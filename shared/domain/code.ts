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
});
export type Code = z.infer<typeof codeSchema>;
