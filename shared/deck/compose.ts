import type { FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';
import type { PickedQuote } from './pick-quotes.ts';
import type { Box, BulletItem, DeckRun, TextElement, TextRole } from './slide.ts';
import type { BulletsPart, FlatPart, NumberPart, QuotesPart, StackPart, TextPart } from './slide-content.ts';

/** The wide page's grid in inches; other pages are this one narrowed. */
export const grid = {
  left: 0.85,
  right: 12.483,
  width: 11.633,
  top: 0.62,
  content: 2.05,
  bottom: 6.66,
  footer: 6.82,
} as const;

/** Nothing on a slide is set smaller, in points. */
export const leastSize = 12;

type TextSetting = {
  readonly key?: string;
  readonly role?: TextRole;
  readonly font?: FontRole;
  readonly max: number;
  readonly min: number;
  readonly lineHeight?: number;
  readonly gap?: number;
  readonly color?: Ink;
  readonly align?: TextElement['align'];
  readonly valign?: TextElement['valign'];
};

/** Paragraphs for a box: set at the largest size that holds them. */
export function textBlock(
  paragraphs: readonly (readonly DeckRun[])[],
  box: Box,
  setting: TextSetting,
): TextPart {
  return {
    kind: 'text',
    ...(setting.key === undefined ? {} : { key: setting.key }),
    role: setting.role ?? 'body',
    box,
    font: setting.font ?? 'sans',
    max: Math.max(leastSize, setting.max),
    min: Math.max(leastSize, setting.min),
    lineHeight: setting.lineHeight ?? 1.4,
    gap: setting.gap ?? 0,
    align: setting.align ?? 'left',
    valign: setting.valign ?? 'top',
    color: setting.color ?? 'ink',
    paragraphs,
  };
}

/** A small heading or note on one line. */
export function caption(
  text: string,
  box: Box,
  setting: { readonly color?: Ink; readonly bold?: boolean; readonly size?: number } = {},
): TextPart {
  const size = setting.size ?? 13;
  return textBlock([[{ text, bold: setting.bold ?? false }]], box, {
    role: 'caption',
    max: size,
    min: leastSize,
    color: setting.color ?? 'ink-2',
  });
}

type QuoteSetting = {
  readonly max?: number;
  readonly min?: number;
  readonly columns?: 1 | 2;
  readonly gutter?: number;
  readonly across?: boolean;
  readonly none?: string;
};

/** Quotes in a box, all at the largest common size that holds them. */
export function quoteColumn(
  quotes: readonly PickedQuote[],
  box: Box,
  color: Ink | ((quote: PickedQuote) => Ink),
  setting: QuoteSetting = {},
): QuotesPart {
  return {
    kind: 'quotes',
    box,
    max: setting.max ?? 20,
    min: setting.min ?? 13,
    columns: setting.columns ?? 1,
    gutter: setting.gutter ?? 0.7,
    across: setting.across ?? false,
    spare: true,
    none: setting.none ?? '',
    quotes: quotes.map((quote) => ({
      text: quote.text,
      attribution: quote.attribution,
      color: typeof color === 'function' ? color(quote) : color,
      codingId: quote.mark.coding.id,
      trace: quote.trace,
    })),
  };
}

/** A point of no kind: a dash. The signs of kinds are kept for what they mean. */
export function plainBullet(text: string): BulletItem {
  return { glyph: '–', color: 'ink-3', runs: [{ text, color: 'ink' }] };
}

/** The least gap between points, in multiples of their size. */
export const bulletGap = 0.62;

/** Points at the largest size that holds them all; where room is left, the gap grows up to `widest`. */
export function bulletBlock(
  items: readonly BulletItem[],
  box: Box,
  sizes: { readonly max: number; readonly min: number; readonly widest?: number },
): BulletsPart {
  const min = Math.max(leastSize, sizes.min);
  return { kind: 'bullets', box, max: sizes.max, min, widest: sizes.widest ?? bulletGap, items };
}

/** A figure large enough to be the slide, with what it counts; figure and words shrink until both fit. */
export function bigNumber(
  value: string,
  label: string,
  box: Box,
  setting: { readonly max: number; readonly labelMax: number; readonly color?: Ink },
): NumberPart {
  const { max, labelMax, color = 'accent' } = setting;
  return { kind: 'number', box, value, label, max, labelMax, color };
}

/** Parts one below the other in a box, each with the gap above it. */
export function stack(
  parts: readonly (readonly [part: FlatPart, gap: number])[],
  box: Box,
  at: StackPart['at'] = 'top',
): StackPart {
  return { kind: 'stack', box, at, parts: parts.map(([part, gap]) => ({ part, gap })) };
}
