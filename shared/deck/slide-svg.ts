import { bigNumberTexts, bulletTexts, quoteTexts } from './element-texts.ts';
import {
  barChartPrimitives,
  bodyMapPrimitives,
  intervalPlotPrimitives,
  journeyPrimitives,
} from './figure-primitives.ts';
import { tablePrimitives, themeMapPrimitives } from './table-primitives.ts';
import { standardFaces, type Faces } from './faces.ts';
import type { Primitive, RectPrimitive } from './primitives.ts';
import type { QuoteElement, Slide, SlideElement } from './slide.ts';
import { textPrimitives } from './text-primitives.ts';

/** The line at the side of a quote, as long as its words and where they come from. */
export function quoteBar(
  { box, dir, color }: QuoteElement,
  { words, attribution }: ReturnType<typeof quoteTexts>,
): RectPrimitive {
  const x = dir === 'rtl' ? box.x + box.w - 0.055 : box.x;
  return { kind: 'rect', x, y: box.y, w: 0.055, h: words.box.h + attribution.box.h + 0.06, fill: color };
}

/** The drawing of one element: places in inches, type in points, colours by name. */
export function elementPrimitives(element: SlideElement, faces: Faces = standardFaces): Primitive[] {
  switch (element.kind) {
    case 'text':
      return textPrimitives(element, faces);
    case 'quote': {
      const texts = quoteTexts(element, faces);
      return [
        quoteBar(element, texts),
        ...textPrimitives(texts.words, faces),
        ...textPrimitives(texts.attribution, faces),
      ];
    }
    case 'bullets':
      return bulletTexts(element, faces).flatMap((item) => [
        ...textPrimitives(item.glyph, faces),
        ...textPrimitives(item.words, faces),
      ]);
    case 'bigNumber': {
      const { value, words } = bigNumberTexts(element);
      return [...textPrimitives(value, faces), ...textPrimitives(words, faces)];
    }
    case 'barChart':
      return barChartPrimitives(element, faces);
    case 'intervalPlot':
      return intervalPlotPrimitives(element, faces);
    case 'bodyMap':
      return bodyMapPrimitives(element, faces);
    case 'journey':
      return journeyPrimitives(element, faces);
    case 'table':
      return tablePrimitives(element, faces);
    case 'themeMap':
      return themeMapPrimitives(element, faces);
    case 'image':
      return [];
  }
}

/**
 * A slide as plain drawing primitives on a page of 13.333 x 7.5 inches, in drawing order. The preview, the HTML file
 * and the figures of the PPTX are drawn from these, so that they cannot differ.
 */
export function slideSvg(slide: Slide, faces: Faces = standardFaces): Primitive[] {
  return slide.elements.flatMap((element) => elementPrimitives(element, faces));
}
