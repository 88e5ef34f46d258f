import type { Id } from '../domain/ids.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';
import type {
  BarChartElement,
  BodyMapElement,
  Box,
  BulletItem,
  DeckRun,
  IntervalPlotElement,
  JourneyElement,
  TableElement,
  TextElement,
  TextRole,
  ThemeMapElement,
  TraceEntry,
} from './slide.ts';
import type { SlideKind } from './slide-kinds.ts';

/** A text before it is fitted: the largest size wanted and the smallest allowed, in points. */
export type TextPart = {
  readonly kind: 'text';
  readonly key?: string;
  readonly role: TextRole;
  readonly box: Box;
  readonly font: FontRole;
  readonly max: number;
  readonly min: number;
  readonly lineHeight: number;
  readonly gap: number;
  readonly align: TextElement['align'];
  readonly valign: TextElement['valign'];
  readonly color: Ink;
  readonly paragraphs: readonly (readonly DeckRun[])[];
};

/** Words of one person as they may be shown. */
export type ContentQuote = {
  readonly text: string;
  readonly attribution: string;
  readonly color: Ink;
  readonly codingId: Id;
  readonly trace: TraceEntry;
};

/** Quotes below one another in one or two columns, all at one size; the first `wanted` are shown. */
export type QuotesPart = {
  readonly kind: 'quotes';
  readonly key?: string;
  readonly box: Box;
  readonly max: number;
  readonly min: number;
  readonly columns: 1 | 2;
  /** Inches between the columns. */
  readonly gutter: number;
  /** True: side by side, each in a column of its own. */
  readonly across: boolean;
  /** Proposed, so that a quote without room is left out; the ones that someone chose go to a further page. */
  readonly spare?: boolean;
  /** Shown instead where there is nothing to quote. */
  readonly none: string;
  readonly quotes: readonly ContentQuote[];
};

export type BulletsPart = {
  readonly kind: 'bullets';
  readonly key?: string;
  readonly box: Box;
  readonly max: number;
  readonly min: number;
  /** Gap between items, at least and at most, in multiples of the size. */
  readonly widest: number;
  readonly items: readonly BulletItem[];
};

export type NumberPart = {
  readonly kind: 'number';
  readonly key?: string;
  readonly box: Box;
  readonly value: string;
  readonly label: string;
  readonly max: number;
  readonly labelMax: number;
  readonly color: Ink;
};

export type FigurePart =
  BarChartElement | IntervalPlotElement | BodyMapElement | TableElement | JourneyElement | ThemeMapElement;

/** Parts one below the other, each as high as it is; `upper`: the whole a little above the middle of the box. */
export type StackPart = {
  readonly kind: 'stack';
  readonly box: Box;
  readonly at: 'top' | 'upper';
  readonly parts: readonly { readonly part: FlatPart; readonly gap: number }[];
};

export type FlatPart = TextPart | QuotesPart | BulletsPart | NumberPart | FigurePart;
export type SlidePart = FlatPart | StackPart;

/**
 * What a slide says, computed from the study and kept with the deck until it is refreshed. Boxes are in inches of the
 * wide page; nothing is fitted yet, so the same content is laid out in any look.
 */
export type SlideContent = {
  readonly kind: SlideKind;
  readonly title: string;
  /** `plain`: title above, parts below. `own`: the slide draws its title itself. */
  readonly frame: 'plain' | 'own';
  /** What the footer names: the source, and whom its numbers leave out. */
  readonly source: string;
  readonly caveat: string;
  readonly parts: readonly SlidePart[];
  readonly trace: readonly TraceEntry[];
  readonly notes: string;
};
