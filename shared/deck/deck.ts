import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { deckLookSchema } from './deck-look.ts';
import type { SlideContent } from './slide-content.ts';
import { slideKinds } from './slide-kinds.ts';

/** Who the deck is shown to: decides order, words and depth. */
export const audiences = ['board', 'product', 'front-line'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** Slides wanted, appendix included. */
export const deckLengths = [5, 10, 20] as const;
export const deckLengthSchema = z.union([z.literal(5), z.literal(10), z.literal(20)]);
export type DeckLength = z.infer<typeof deckLengthSchema>;

/** What someone changed on a slide by hand; the rest is computed. */
export const slideEditsSchema = z.strictObject({
  /** Own words by the key of the text (`title`, `text-1`, `bullets-1.2`, ...). */
  texts: z.record(z.string().max(60), z.string().max(4000)),
  /** Codings quoted instead of the proposed ones, in order; absent: as proposed. */
  quotes: z.array(idSchema).max(12).optional(),
  /** Another figure instead of the proposed one; absent: as proposed. */
  figure: z.string().max(60).optional(),
  /** Speaker notes in own words, before those that are computed. */
  notes: z.string().max(8000).optional(),
});
export type SlideEdits = z.infer<typeof slideEditsSchema>;
export const noEdits: SlideEdits = { texts: {} };

export const slideKindSchema = z.enum(slideKinds);

export const deckSlideSchema = z.strictObject({
  id: idSchema,
  kind: slideKindSchema,
  hidden: z.boolean(),
  edits: slideEditsSchema,
  /** What the study said when the slide was made or refreshed last; null: what it says now. */
  content: z.custom<SlideContent>().nullable(),
});
export type DeckSlide = z.infer<typeof deckSlideSchema>;

export const deckSchema = z.strictObject({
  id: idSchema,
  title: z.string().max(300),
  audience: audienceSchema,
  length: deckLengthSchema,
  language: languageSchema,
  look: deckLookSchema,
  slides: z.array(deckSlideSchema),
  /** Who may be shown and under which name when contents were taken from the study; see `privacyStamp`. */
  privacy: z.string().max(40),
});
export type Deck = z.infer<typeof deckSchema>;
