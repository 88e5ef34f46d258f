import { z } from 'zod';
import { deckLookSchema } from '../deck/deck-look.ts';
import { audienceSchema, deckLengthSchema, deckSchema, slideKindSchema } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { command, job, none, query } from './procedure.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

const slideSchema = z.custom<Slide>();
const titleSchema = z.string().trim().min(1).max(300);
/** What a deck is proposed for; no language: the study's. */
const wishSchema = z.strictObject({
  audience: audienceSchema,
  length: deckLengthSchema,
  language: languageSchema.optional(),
});

const deckHeadSchema = deckSchema
  .pick({ id: true, title: true, audience: true, length: true, language: true })
  .extend({ slides: z.int() });
export type DeckListed = z.infer<typeof deckHeadSchema>;

/** A passage that a slide may quote, or why it may not. */
const quoteChoiceSchema = z.strictObject({
  codingId: idSchema,
  text: z.string(),
  attribution: z.string(),
  code: z.string(),
  /** Null: may be quoted. */
  refused: z.string().nullable(),
  documentId: idSchema,
  start: z.int(),
  end: z.int(),
});
export type QuoteChoice = z.infer<typeof quoteChoiceSchema>;

/** A stored deck (`id`), else the proposal for an audience and length (product team, 10 slides where left out). */
const whichSchema = wishSchema.partial().extend({ id: idSchema.optional() });

export const deckFormats = ['pptx', 'pdf', 'html', 'docx', 'md'] as const;
const noticeSchema = z.strictObject({
  code: z.enum(['characters-missing', 'template-without-titles']),
  detail: z.string(),
});

export const deckProcedures = {
  'deck.slides': query(whichSchema, z.array(slideSchema)),
  /** `template`: blob of a presentation in place of the stored one. `slides`: those shown; `notices`: what the file could not show as wanted. */
  'deck.render': job(
    whichSchema.extend({ format: z.enum(deckFormats), template: z.string().optional() }),
    blobRefSchema.extend({ slides: z.int(), notices: z.array(noticeSchema) }),
  ),

  'decks.list': query(none, z.array(deckHeadSchema)),
  /** The deck with its slides as they are exported now. */
  'decks.get': query(byId, z.strictObject({ deck: deckSchema, slides: z.array(slideSchema) })),
  /** Slides that would say something else if they were refreshed now. */
  'decks.stale': query(byId, z.strictObject({ slideIds: z.array(idSchema) })),
  /** The story for an audience and length, as far as the study has material for it. */
  'decks.propose': query(
    wishSchema,
    z.array(z.strictObject({ kind: slideKindSchema, title: z.string(), section: z.string() })),
  ),
  /** Kinds of slides that can still be made of the study, with their titles. */
  'decks.kinds': query(byId, z.array(z.strictObject({ kind: slideKindSchema, title: z.string() }))),
  /** Makes a deck; `kinds`: the outline as someone changed it. */
  'decks.add': command(
    wishSchema.extend({
      title: titleSchema.optional(),
      kinds: z.array(slideKindSchema).min(1).max(60).optional(),
    }),
    created,
  ),
  'decks.update': command(
    z.strictObject({
      id: idSchema,
      title: titleSchema.optional(),
      look: deckLookSchema.omit({ logo: true, template: true }).partial().optional(),
      /** Another language: all slides are computed anew in it; own words stay as written. */
      language: languageSchema.optional(),
    }),
    none,
  ),
  'decks.remove': command(byId, none),
  /** `id` of the deck; behind the slide `after`, at the end without. */
  'decks.addSlide': command(
    z.strictObject({ id: idSchema, kind: slideKindSchema, after: idSchema.optional() }),
    created,
  ),
  /** `id` of the slide. A text, quotes or notes of null go back to what is computed. */
  'decks.updateSlide': command(
    z.strictObject({
      id: idSchema,
      hidden: z.boolean().optional(),
      texts: z.record(z.string().max(60), z.string().max(4000).nullable()).optional(),
      quotes: z.array(idSchema).max(12).nullable().optional(),
      figure: z.enum(['table']).nullable().optional(),
      notes: z.string().max(8000).nullable().optional(),
    }),
    none,
  ),
  /** To the place `to`, counted from 0 among the slides of its deck. */
  'decks.moveSlide': command(z.strictObject({ id: idSchema, to: z.int().min(0) }), none),
  'decks.duplicateSlide': command(byId, created),
  'decks.removeSlide': command(byId, none),
  /** Computes slides anew from the study as it is now; own words stay. Without `slideIds`: all. */
  'decks.refresh': command(
    z.strictObject({ id: idSchema, slideIds: z.array(idSchema).optional() }),
    z.strictObject({ changed: z.int() }),
  ),
  'decks.versions': query(byId, z.array(z.strictObject({ id: idSchema, name: z.string(), at: z.string() }))),
  'decks.keepVersion': command(
    z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(200) }),
    created,
  ),
  'decks.restore': command(z.strictObject({ id: idSchema, versionId: idSchema }), none),
  /** Takes a logo (PNG or JPEG, up to 2 MB) or a company template (PPTX, up to 30 MB); null takes it away. */
  'decks.setFile': command(
    z.strictObject({
      id: idSchema,
      role: z.enum(['logo', 'template']),
      file: blobRefSchema.nullable(),
    }),
    none,
  ),
  /** The logo for the preview. */
  'decks.logo': query(byId, z.strictObject({ mime: z.string(), base64: z.string() }).nullable()),
  /** `id` of the slide: passages that suit it, best first; those that may not be quoted say why. */
  'decks.quoteChoices': query(byId, z.array(quoteChoiceSchema)),
};
