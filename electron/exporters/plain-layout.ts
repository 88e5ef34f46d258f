import type { Font, Glyph } from 'fontkit';

/** What the PDF writer asks a font for: glyphs in order and how far each moves the pen, in units of the font. */
type Layout = {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }[];
  readonly advanceWidth: number;
};

/** Scripts whose letters change with their neighbours: these are laid out by the font's own rules. */
const shaped = /[\u0590-\u08FF\u0900-\u109F\u1780-\u17FF]/u;

const known = new WeakMap<Font, Map<number, Glyph>>();

function glyphOf(font: Font, code: number): Glyph {
  const glyphs = known.get(font) ?? new Map<number, Glyph>();
  known.set(font, glyphs);
  const glyph = glyphs.get(code) ?? font.glyphForCodePoint(code);
  glyphs.set(code, glyph);
  return glyph;
}

/**
 * Glyph by glyph without kerning and substitutions, as the slides were measured: the rules of the fonts would take ten
 * times as long and change the widths.
 */
export function plainLayout(font: Font, text: string): Layout {
  const glyphs = [...text].map((character) => glyphOf(font, character.codePointAt(0) ?? 0));
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return { glyphs, positions, advanceWidth };
}

/** The font that a document has just been set to; the writer's types leave it out. */
type WithFont = { readonly _font?: { readonly font?: { layout?: unknown } } };

/** Lets the document's present font lay its text out plainly. */
export function layPlainly(pdf: PDFKit.PDFDocument): void {
  const font = (pdf as WithFont)._font?.font;
  if (!font || typeof font.layout !== 'function') return;
  const own = font as Font;
  const byRules = own.layout.bind(own);
  Object.assign(font, {
    layout: (text: string, ...rest: []) =>
      shaped.test(text) ? byRules(text, ...rest) : plainLayout(own, text),
  });
}
