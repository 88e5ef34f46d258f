import { bigNumberTexts, bulletTexts, quoteTexts } from './element-texts.ts';
import {
  barChartPrimitives,
  bodyMapPrimitives,
  intervalPlotPrimitives,
  journeyPrimitives,
  tablePrimitives,
  themeMapPrimitives,
} from './figure-primitives.ts';
import type { Primitive } from './primitives.ts';
import type { Slide, SlideElement } from './slide.ts';
import { textPrimitives } from './text-primitives.ts';

/** The drawing of one element: places in inches, type in points, colours by name. */
export function elementPrimitives(element: SlideElement): Primitive[] {
  switch (element.kind) {
    case 'text':
      return textPrimitives(element);
    case 'quote': {
      const { words, attribution } = quoteTexts(element);
      const h = words.box.h + attribution.box.h + 0.06;
      const bar: Primitive = {
        kind: 'rect',
        x: element.box.x,
        y: element.box.y,
        w: 0.055,
        h,
        fill: element.color,
      };
      return [bar, ...textPrimitives(words), ...textPrimitives(attribution)];
    }
    case 'bullets':
      return bulletTexts(element).flatMap((item) => [
        ...textPrimitives(item.glyph),
        ...textPrimitives(item.words),
      ]);
    case 'bigNumber': {
      const { value, words } = bigNumberTexts(element);
      return [...textPrimitives(value), ...textPrimitives(words)];
    }
    case 'barChart':
      return barChartPrimitives(element);
    case 'intervalPlot':
      return intervalPlotPrimitives(element);
    case 'bodyMap':
      return bodyMapPrimitives(element);
    case 'journey':
      return journeyPrimitives(element);
    case 'table':
      return tablePrimitives(element);
    case 'themeMap':
      return themeMapPrimitives(element);
    case 'image':
      return [];
  }
}

/**
 * A slide as plain drawing primitives on a page of 13.333 x 7.5 inches, in drawing order. The preview, the HTML file
 * and the figures of the PPTX are drawn from these, so that they cannot differ.
 */
export function slideSvg(slide: Slide): Primitive[] {
  return slide.elements.flatMap(elementPrimitives);
}
