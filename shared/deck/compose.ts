import { fitText } from '../layout/fit-text.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';
import { attributionSize, bulletLineHeight, quoteLineHeight } from './element-texts.ts';
import type { PickedQuote } from './pick-quotes.ts';
import type {
  BigNumberElement,
  Box,
  BulletItem,
  BulletsElement,
  DeckRun,
  QuoteElement,
  TextElement,
  TextRole,
} from './slide.ts';

/** The page's grid in inches. */
export const grid = {
  left: 0.85,
  right: 12.483,
  width: 11.633,
  top: 0.62,
  content: 2.05,
  bottom: 6.72,
  footer: 6.98,
} as const;

type TextSetting = {
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

/** Paragraphs fitted into a box: the largest size that holds them, cut where even the smallest does not. */
export function textBlock(
  paragraphs: readonly (readonly DeckRun[])[],
  box: Box,
  setting: TextSetting,
): TextElement {
  const font = setting.font ?? 'sans';
  const lineHeight = setting.lineHeight ?? 1.4;
  const gap = setting.gap ?? 0;
  const fitted = fitText<Ink>(paragraphs, box, { font, max: setting.max, min: setting.min, lineHeight, gap });
  return {
    kind: 'text',
    role: setting.role ?? 'body',
    box,
    font,
    size: fitted.size,
    lineHeight,
    gap,
    align: setting.align ?? 'left',
    valign: setting.valign ?? 'top',
    color: setting.color ?? 'ink',
    paragraphs: fitted.paragraphs,
  };
}

/** A small heading or note on one line. */
export function caption(
  text: string,
  box: Box,
  setting: { readonly color?: Ink; readonly bold?: boolean; readonly size?: number } = {},
): TextElement {
  const size = setting.size ?? 13;
  return textBlock([[{ text, bold: setting.bold ?? false }]], box, {
    role: 'caption',
    max: size,
    min: Math.min(size, 10),
    color: setting.color ?? 'ink-2',
  });
}

/**
 * Quotes below one another in a box, all at the largest common size that holds them. Those that would be cut at the
 * smallest size are left out from the end rather than crowded in.
 */
export function quoteColumn(
  quotes: readonly PickedQuote[],
  box: Box,
  color: Ink | ((quote: PickedQuote) => Ink),
  sizes: { readonly max: number; readonly min: number } = { max: 20, min: 14 },
): QuoteElement[] {
  const gap = 0.34;
  const attribution = (attributionSize * 1.5) / 72 + 0.06;
  const heights = (count: number, size: number) =>
    quotes.slice(0, count).map((quote) => {
      const setting = { font: 'serif', max: size, min: size, lineHeight: quoteLineHeight } as const;
      return fitText([[{ text: quote.text }]], { w: box.w - 0.26, h: 99 }, setting).height + attribution;
    });
  for (let count = quotes.length; count > 0; count -= 1) {
    for (let size = sizes.max; size >= sizes.min; size -= 1) {
      const each = heights(count, size);
      const total = each.reduce((sum, height) => sum + height, 0) + gap * (count - 1);
      if (total > box.h) continue;
      let y = box.y;
      return quotes.slice(0, count).map((quote, index) => {
        const h = (each[index] ?? 0) + 0.02;
        const hue = typeof color === 'function' ? color(quote) : color;
        const element: QuoteElement = {
          kind: 'quote',
          box: { ...box, y, h },
          color: hue,
          size,
          text: quote.text,
          attribution: quote.attribution,
        };
        y += h + gap;
        return element;
      });
    }
  }
  return quotes.slice(0, 1).map((quote) => ({
    kind: 'quote',
    box,
    color: typeof color === 'function' ? color(quote) : color,
    size: sizes.min,
    text: quote.text,
    attribution: quote.attribution,
  }));
}

/** A point of no kind: a dash. The signs of kinds are kept for what they mean. */
export function plainBullet(text: string): BulletItem {
  return { glyph: '–', color: 'ink-3', runs: [{ text, color: 'ink' }] };
}

/**
 * Bullets at the largest size that holds them all; from the end, items that do not fit are left out. Where room is left,
 * the gap grows up to `widest` (multiples of the size).
 */
export function bulletBlock(
  items: readonly BulletItem[],
  box: Box,
  sizes: { readonly max: number; readonly min: number; readonly widest?: number },
): BulletsElement {
  const gap = 0.62;
  const spread = (count: number, size: number) => {
    const spare = (((box.h - heightOf(count, size)) / Math.max(1, count - 1)) * 72) / size;
    return Math.max(gap, Math.min(sizes.widest ?? gap, gap + spare));
  };
  const heightOf = (count: number, size: number) => {
    const setting = { font: 'sans', max: size, min: size, lineHeight: bulletLineHeight } as const;
    const heights = items
      .slice(0, count)
      .map((item) => fitText<Ink>([item.runs], { w: box.w - 0.34, h: 99 }, setting).height);
    return heights.reduce((sum, height) => sum + height, 0) + (Math.max(0, count - 1) * gap * size) / 72;
  };
  for (let count = items.length; count > 0; count -= 1) {
    for (let size = sizes.max; size >= sizes.min; size -= 1) {
      if (heightOf(count, size) <= box.h)
        return { kind: 'bullets', box, size, gap: spread(count, size), items: items.slice(0, count) };
    }
  }
  return { kind: 'bullets', box, size: sizes.min, gap, items: [] };
}

/** A figure large enough to be the slide, with what it counts; figure and words shrink until both fit. */
export function bigNumber(
  value: string,
  words: string,
  box: Box,
  setting: { readonly max: number; readonly labelMax: number; readonly color?: Ink },
): BigNumberElement {
  const size = fitText(
    [[{ text: value, bold: true }]],
    { w: box.w, h: (setting.max * 1.11) / 72 },
    { font: 'serif', max: setting.max, min: 18, lineHeight: 1.1 },
  ).size;
  const rest = box.h - (size * 1.1) / 72 - 0.08;
  const fitted = fitText(
    [[{ text: words }]],
    { w: box.w, h: rest },
    { font: 'serif', max: setting.labelMax, min: 11, lineHeight: quoteLineHeight },
  );
  const label = (fitted.paragraphs[0] ?? []).map((run) => run.text).join('');
  return {
    kind: 'bigNumber',
    box,
    value,
    label,
    size,
    labelSize: fitted.size,
    color: setting.color ?? 'accent',
  };
}
