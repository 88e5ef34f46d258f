import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';

/** Pages as presentation programs name them: 16:9, 4:3 and A4; all are 7.5 inches high. */
export const deckPages = ['wide', 'standard', 'a4'] as const;
export const deckPageSchema = z.enum(deckPages);
export type DeckPage = z.infer<typeof deckPageSchema>;

/** Width and height of a page in inches. */
export type PageSize = { readonly w: number; readonly h: number };
export const pageSizes = {
  wide: { w: 13.333, h: 7.5 },
  standard: { w: 10, h: 7.5 },
  a4: { w: 10.833, h: 7.5 },
} as const satisfies Record<DeckPage, PageSize>;

const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/iu);
const familySchema = z.string().trim().min(1).max(80);

export const deckColorsSchema = z.strictObject({
  /** Ground of every slide, its text, and the one colour of the company. */
  page: colorSchema,
  ink: colorSchema,
  accent: colorSchema,
});
export type DeckColors = z.infer<typeof deckColorsSchema>;

export const deckFontsSchema = z.strictObject({
  heading: familySchema,
  body: familySchema,
  headingJa: familySchema,
  bodyJa: familySchema,
});
export type DeckFonts = z.infer<typeof deckFontsSchema>;

/** A picture as it is stored with the deck; width and height in pixels. */
export const deckLogoSchema = z.strictObject({
  fileId: idSchema,
  name: z.string().max(200),
  mime: z.enum(['image/png', 'image/jpeg']),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type DeckLogo = z.infer<typeof deckLogoSchema>;

/** A company's own presentation whose masters and layouts the PPTX uses. */
export const deckTemplateSchema = z.strictObject({ fileId: idSchema, name: z.string().max(200) });
export type DeckTemplate = z.infer<typeof deckTemplateSchema>;

export const deckLookSchema = z.strictObject({
  page: deckPageSchema,
  colors: deckColorsSchema,
  fonts: deckFontsSchema,
  logo: deckLogoSchema.nullable(),
  /** Own words at the foot of each slide; empty: the study's name. */
  footer: z.string().max(200),
  template: deckTemplateSchema.nullable(),
});
export type DeckLook = z.infer<typeof deckLookSchema>;

/** Faces that presentation programs have on Windows and macOS, on a light page. */
export const standardLook: DeckLook = {
  page: 'wide',
  colors: { page: '#fffefb', ink: '#22201c', accent: '#0f5e6b' },
  fonts: {
    heading: 'Palatino Linotype',
    body: 'Arial',
    headingJa: 'Yu Mincho',
    bodyJa: 'Yu Gothic',
  },
  logo: null,
  footer: '',
  template: null,
};
