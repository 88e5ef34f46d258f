import type { ThemeReport } from '../analysis/theme-report.ts';
import type { Language } from '../domain/language.ts';
import type { StudyData } from '../domain/study-data.ts';
import { deckContext, type DeckContext } from './deck-context.ts';
import type { Audience } from './deck.ts';
import { described } from './describe-figures.ts';
import { keyed } from './edit-parts.ts';
import type { SlideContent } from './slide-content.ts';
import type { SlideDraft } from './slide-draft.ts';
import type { SlideKind } from './slide-kinds.ts';
import { bodySlide } from './slides/body-slide.ts';
import { changesSlide } from './slides/changes-slide.ts';
import { codebookSlide } from './slides/codebook-slide.ts';
import { contrastSlide } from './slides/contrast-slide.ts';
import { coreSlide } from './slides/core-slide.ts';
import { evidenceSlide } from './slides/evidence-slide.ts';
import { firstExperienceSlide } from './slides/first-experience-slide.ts';
import { intendedSlide } from './slides/intended-slide.ts';
import { journeySlide } from './slides/journey-slide.ts';
import { methodSlide } from './slides/method-slide.ts';
import { nextSlide } from './slides/next-slide.ts';
import { sampleSlide } from './slides/sample-slide.ts';
import { sampleTableSlide } from './slides/sample-table-slide.ts';
import { statementsSlide } from './slides/statements-slide.ts';
import { supportSlide } from './slides/support-slide.ts';
import { surenessSlide } from './slides/sureness-slide.ts';
import { textSlide } from './slides/text-slide.ts';
import { themeMapSlide } from './slides/theme-map-slide.ts';
import { themeSlide } from './slides/theme-slide.ts';
import { titleSlide } from './slides/title-slide.ts';
import { valuesSlide } from './slides/values-slide.ts';
import { moreVoicesSlide, voicesSlide } from './slides/voices-slide.ts';
import { whoSlide } from './slides/who-slide.ts';
import { notesOf } from './trace.ts';

export type ContentInput = {
  readonly data: StudyData;
  /** As from `reportThemes(data)`; computed here where left out, and anew where someone keeps out of decks. */
  readonly reports?: readonly ThemeReport[];
  readonly language: Language;
  readonly audience: Audience;
};

/** Passages and people already used, so that a deck does not repeat itself. */
export type Used = { readonly taken: Set<string>; readonly people: Set<string> };

type Make = (ctx: DeckContext, used: Used) => SlideDraft | null;

/**
 * Every slide by its kind, in the order in which they choose quotes: counter-evidence is rare and takes its passages before
 * the others look for voices.
 */
const makers: Readonly<Record<SlideKind, Make>> = {
  who: (ctx, used) => whoSlide(ctx, used.taken),
  title: titleSlide,
  sample: sampleSlide,
  'core-experience': coreSlide,
  statements: statementsSlide,
  evidence: evidenceSlide,
  sureness: surenessSlide,
  'theme-map': themeMapSlide,
  'theme-1': (ctx, used) => themeSlide('theme-1', ctx, used.taken),
  'theme-2': (ctx, used) => themeSlide('theme-2', ctx, used.taken),
  'theme-3': (ctx, used) => themeSlide('theme-3', ctx, used.taken),
  body: (ctx, used) => bodySlide(ctx, used.taken, used.people),
  journey: (ctx, used) => journeySlide(ctx, used.taken, used.people),
  'first-experience': (ctx, used) => firstExperienceSlide(ctx, used.taken, used.people),
  voices: (ctx, used) => voicesSlide(ctx, used.taken, used.people),
  contrast: contrastSlide,
  values: (ctx, used) => valuesSlide(ctx, used.taken),
  intended: intendedSlide,
  changes: (ctx, used) => changesSlide(ctx, used.taken, used.people),
  'voices-more': (ctx, used) => moreVoicesSlide(ctx, used.taken, used.people),
  support: supportSlide,
  next: nextSlide,
  method: methodSlide,
  codebook: codebookSlide,
  'sample-table': sampleTableSlide,
  text: textSlide,
};

function contentOf(draft: SlideDraft, ctx: DeckContext): SlideContent {
  const uncoded = ctx.everyone.length - ctx.people.length;
  // Beside every number that is a share, what it leaves out; the sample page says it in full.
  const caveat =
    uncoded > 0 && draft.trace.length > 0
      ? ctx.t('deck.notCounted', { count: uncoded, total: ctx.everyone.length })
      : '';
  const lines = [...(draft.notes ?? []), ...(ctx.refused > 0 ? [ctx.t('deck.notes.refused')] : [])];
  return {
    kind: draft.id,
    title: draft.title,
    frame: draft.frame,
    source: draft.source,
    caveat,
    parts: keyed(draft.elements.map((part) => described(part, draft.trace, ctx))),
    trace: draft.trace,
    notes: notesOf(draft.trace, lines, ctx),
  };
}

/**
 * What each kind of slide would say of the study now; kinds without material are left out. Deterministic: the same study,
 * language and audience give the same contents.
 */
export function slideContents(
  input: ContentInput,
  kinds: readonly SlideKind[],
): ReadonlyMap<SlideKind, SlideContent> {
  const ctx = deckContext(input);
  const wanted = new Set(kinds);
  const used: Used = { taken: new Set(), people: new Set() };
  const contents = new Map<SlideKind, SlideContent>();
  for (const [kind, make] of Object.entries(makers) as [SlideKind, Make][]) {
    if (!wanted.has(kind)) continue;
    const draft = make(ctx, used);
    if (draft) contents.set(kind, contentOf(draft, ctx));
  }
  return contents;
}
