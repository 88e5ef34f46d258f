import { fitText } from '../layout/fit-text.ts';
import type { Ink } from './deck-colors.ts';
import { standardFaces, type Faces } from './faces.ts';
import type { BigNumberElement, BulletsElement, DeckRun, QuoteElement, TextElement } from './slide.ts';

/** Bodies of text inside quote, bullets and big number, as text elements: drawn and exported by one rule. */

const quoteIndent = 0.26;
export const quoteLineHeight = 1.4;
export const attributionSize = 12;

function body(
  box: TextElement['box'],
  size: number,
  paragraphs: readonly (readonly DeckRun[])[],
): TextElement {
  return {
    kind: 'text',
    role: 'body',
    box,
    font: 'serif',
    size,
    lineHeight: quoteLineHeight,
    gap: 0,
    align: 'left',
    valign: 'top',
    color: 'ink',
    paragraphs,
  };
}

/** The quote's words and its attribution below them. */
export function quoteTexts(
  quote: QuoteElement,
  faces: Faces = standardFaces,
): { words: TextElement; attribution: TextElement } {
  const rtl = quote.dir === 'rtl';
  const x = quote.box.x + (rtl ? 0 : quoteIndent);
  const w = quote.box.w - quoteIndent;
  const side = rtl ? ({ align: 'right', dir: 'rtl' } as const) : {};
  const attributionHeight = (attributionSize * 1.5) / 72;
  const fitted = fitText<Ink>(
    [[{ text: quote.text }]],
    { w, h: quote.box.h - attributionHeight - 0.06 },
    { font: faces.serif, max: quote.size, min: quote.size, lineHeight: quoteLineHeight },
  );
  const words: TextElement = {
    ...body({ x, y: quote.box.y, w, h: fitted.height }, quote.size, fitted.paragraphs),
    ...side,
  };
  const attribution: TextElement = {
    ...body({ x, y: quote.box.y + fitted.height + 0.06, w, h: attributionHeight }, attributionSize, [
      [{ text: quote.attribution }],
    ]),
    role: 'caption',
    font: 'sans',
    color: 'ink-3',
    lineHeight: 1.5,
    ...(rtl ? { align: 'right' as const } : {}),
  };
  return { words, attribution };
}

const bulletIndent = 0.34;
export const bulletLineHeight = 1.42;

/** Each item as its own text element with the place of its glyph; items that would leave the box are not drawn. */
export function bulletTexts(
  bullets: BulletsElement,
  faces: Faces = standardFaces,
): { glyph: TextElement; words: TextElement }[] {
  let y = bullets.box.y;
  const out: { glyph: TextElement; words: TextElement }[] = [];
  for (const item of bullets.items) {
    const rtl = bullets.dir === 'rtl';
    const side = rtl ? ({ align: 'right', dir: 'rtl' } as const) : {};
    const x = bullets.box.x + (rtl ? 0 : bulletIndent);
    const w = bullets.box.w - bulletIndent;
    const fitted = fitText<Ink>(
      [item.runs],
      { w, h: 99 },
      { font: faces.sans, max: bullets.size, min: bullets.size, lineHeight: bulletLineHeight },
    );
    const h = fitted.height;
    const words: TextElement = {
      ...body({ x, y, w, h }, bullets.size, [item.runs]),
      font: 'sans',
      lineHeight: bulletLineHeight,
      ...side,
    };
    // Signs of kinds are heavy and set smaller; a dash has the size of the words.
    const share = item.glyph === '–' ? 1 : 0.8;
    const glyph: TextElement = {
      ...body(
        { x: rtl ? x + w : bullets.box.x, y, w: bulletIndent, h: (bullets.size * bulletLineHeight) / 72 },
        bullets.size * share,
        [[{ text: item.glyph, color: item.color }]],
      ),
      font: 'sans',
      // The same line as the words': whatever draws it finds the same baseline.
      lineHeight: bulletLineHeight / share,
      ...(rtl ? { align: 'right' as const } : {}),
    };
    out.push({ glyph, words });
    y += h + (bullets.gap * bullets.size) / 72;
  }
  return out;
}

/** The figure and, below it, what it counts. */
export function bigNumberTexts(big: BigNumberElement): { value: TextElement; words: TextElement } {
  const valueHeight = (big.size * 1.1) / 72;
  const value: TextElement = {
    ...body({ ...big.box, h: valueHeight }, big.size, [[{ text: big.value, bold: true }]]),
    role: 'number',
    lineHeight: 1.1,
    color: big.color,
  };
  const box = { ...big.box, y: big.box.y + valueHeight + 0.08, h: big.box.h - valueHeight - 0.08 };
  return { value, words: { ...body(box, big.labelSize, [[{ text: big.label }]]), color: 'ink' } };
}
