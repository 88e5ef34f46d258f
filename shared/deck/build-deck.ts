import type { ThemeReport } from '../analysis/theme-report.ts';
import type { Language } from '../domain/language.ts';
import type { StudyData } from '../domain/study-data.ts';
import { grid, textBlock } from './compose.ts';
import { deckContext, type DeckContext } from './deck-context.ts';
import { sectionOf } from './story.ts';
import type { SlideDraft } from './slide-draft.ts';
import { page, type Slide, type SlideElement } from './slide.ts';
import { bodySlide } from './slides/body-slide.ts';
import { changesSlide } from './slides/changes-slide.ts';
import { coreSlide } from './slides/core-slide.ts';
import { evidenceSlide } from './slides/evidence-slide.ts';
import { journeySlide } from './slides/journey-slide.ts';
import { nextSlide } from './slides/next-slide.ts';
import { sampleSlide } from './slides/sample-slide.ts';
import { statementsSlide } from './slides/statements-slide.ts';
import { supportSlide } from './slides/support-slide.ts';
import { themeSlides } from './slides/theme-slide.ts';
import { titleSlide } from './slides/title-slide.ts';
import { valuesSlide } from './slides/values-slide.ts';
import { voicesSlide } from './slides/voices-slide.ts';
import { whoSlide } from './slides/who-slide.ts';
import { notesOf } from './trace.ts';

export type DeckInput = {
  readonly data: StudyData;
  /** As from `reportThemes(data)`; computed here where left out, and anew where someone keeps out of decks. */
  readonly reports?: readonly ThemeReport[];
  readonly language: Language;
};

const mostSlides = 12;

function drafts(ctx: DeckContext): SlideDraft[] {
  const taken = new Set<string>();
  const usedPeople = new Set<string>();
  // Counter-evidence is rare: it takes its passages before the other slides look for voices.
  const who = whoSlide(ctx, taken);
  const all = [
    titleSlide(ctx),
    sampleSlide(ctx),
    coreSlide(ctx),
    statementsSlide(ctx),
    evidenceSlide(ctx),
    ...themeSlides(ctx, taken),
    bodySlide(ctx, taken, usedPeople),
    journeySlide(ctx, taken, usedPeople),
    voicesSlide(ctx, taken, usedPeople),
    who,
    valuesSlide(ctx, taken),
    changesSlide(ctx, taken, usedPeople),
    supportSlide(ctx),
    nextSlide(ctx),
  ].filter((draft) => draft !== null);
  if (all.length <= mostSlides) return all;
  const spare = new Set(['theme-3', 'theme-2', 'statements', 'theme-1'].slice(0, all.length));
  let over = all.length - mostSlides;
  const dropped = new Set([...spare].filter((id) => all.some((draft) => draft.id === id) && over-- > 0));
  return all.filter((draft) => !dropped.has(draft.id));
}

function frame(draft: SlideDraft, number: number, footer: string): SlideElement[] {
  const title: SlideElement[] =
    draft.frame === 'own'
      ? []
      : [
          textBlock(
            [[{ text: draft.title, bold: true }]],
            { x: grid.left, y: grid.top, w: grid.width, h: 1.2 },
            {
              role: 'title',
              font: 'serif',
              max: 30,
              min: 18,
              lineHeight: 1.25,
            },
          ),
        ];
  if (number === 1) return [...title, ...draft.elements];
  const y = grid.footer;
  const foot = { role: 'footer', max: 11, min: 8, color: 'ink-3' } as const;
  return [
    ...title,
    ...draft.elements,
    textBlock([[{ text: footer }]], { x: grid.left, y, w: grid.width - 1, h: 0.24 }, foot),
    textBlock(
      [[{ text: String(number) }]],
      { x: grid.right - 0.8, y, w: 0.8, h: 0.24 },
      { ...foot, align: 'right' },
    ),
  ];
}

function finish(draft: SlideDraft, number: number, ctx: DeckContext): Slide {
  const study = ctx.names.redact(ctx.data.study.name);
  const uncoded = ctx.everyone.length - ctx.people.length;
  // Beside every number that is a share, what it leaves out; the sample page says it in full.
  const caveat =
    uncoded > 0 && draft.trace.length > 0
      ? ctx.t('deck.notCounted', { count: uncoded, total: ctx.everyone.length })
      : '';
  const footer = [study, draft.source, caveat].filter((text) => text !== '').join(ctx.t('deck.separator'));
  const lines = [...(draft.notes ?? []), ...(ctx.refused > 0 ? [ctx.t('deck.notes.refused')] : [])];
  return {
    id: draft.id,
    kind: draft.id,
    section: sectionOf[draft.id],
    sectionTitle: sectionOf[draft.id],
    hidden: false,
    language: ctx.language,
    size: page,
    withheld: [],
    title: draft.title,
    elements: frame(draft, number, footer),
    notes: notesOf(draft.trace, lines, ctx),
    footer,
    page: number,
    trace: draft.trace,
  };
}

/**
 * The findings deck of a study as slides in inches: pure and deterministic. Slides without material are left out or
 * say what is missing; participants appear under pseudonyms, those with consent `none` not at all; every number and
 * quote is traced to ranges of transcripts (`trace`, written out in `notes`). At most 12 slides.
 */
export function buildDeck(input: DeckInput): Slide[] {
  const ctx = deckContext(input);
  return drafts(ctx).map((draft, index) => finish(draft, index + 1, ctx));
}
