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
type WithFont = {
  readonly _font?: { readonly font?: { layout?: unknown }; readonly subset?: Subset };
};
type Subset = {
  readonly glyphs: number[];
  readonly mapping: Record<number, number>;
  includeGlyph(glyph: number | { readonly id: number }): number;
};

/** Lets the document's present font lay its text out plainly. */
export function layPlainly(pdf: PDFKit.PDFDocument): void {
  const font = (pdf as WithFont)._font?.font;
  if (!font || typeof font.layout !== 'function') return;
  const own = font as Font;
  Object.assign(font, { layout: (text: string) => plainLayout(own, text) });
}

/** Numbers of glyphs in a font file are smaller. */
const glyphNumbers = 0x10000;

/**
 * Arabic letters share their shapes, dots are glyphs of their own: each letter gets a copy of the shape, so that the words of
 * the document's present font can be found and copied as they were said.
 */
export function tellLettersApart(pdf: PDFKit.PDFDocument): void {
  const { font, subset } = (pdf as WithFont)._font ?? {};
  if (!font || !subset || typeof font.layout !== 'function') return;
  const own = font as Font;
  const byRules = own.layout.bind(own);
  // The reader keeps each glyph with the letter that it first stood for.
  const kept = own.getGlyph.bind(own);
  own.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id, codePoints);
    return glyph.codePoints.join(' ') === codePoints.join(' ')
      ? glyph
      : (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
  };
  const copies = new Map<number, string[]>();
  const numbered = (glyph: Glyph): Glyph => {
    const letters = glyph.codePoints.join(' ');
    const known = copies.get(glyph.id) ?? [];
    copies.set(glyph.id, known);
    const copy = known.includes(letters) ? known.indexOf(letters) : known.push(letters) - 1;
    return copy === 0
      ? glyph
      : (Object.create(glyph, { id: { value: glyph.id + copy * glyphNumbers } }) as Glyph);
  };
  Object.assign(font, {
    layout: (text: string, ...rest: []) => {
      const { glyphs, positions, advanceWidth } = byRules(text, ...rest);
      return { glyphs: glyphs.map(numbered), positions, advanceWidth };
    },
  });
  subset.includeGlyph = (glyph) => {
    const id = typeof glyph === 'number' ? glyph : glyph.id;
    return (subset.mapping[id] ??= subset.glyphs.push(id % glyphNumbers) - 1);
  };
}
