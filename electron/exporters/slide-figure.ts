import type { DeckLook } from '../../shared/deck/deck-look.ts';
import { slidePrimitives } from '../../shared/deck/slide-primitives.ts';
import type { Slide, SlideElement } from '../../shared/deck/slide.ts';
import type { Pictures } from './deck-file.ts';
import { drawnMarkup } from './drawn-svg.ts';
import { escapeHtml } from './escape-html.ts';
import { figureWords } from './slide-words.ts';

const families = (latin: string, japanese: string, last: string) =>
  `"${latin}","${japanese}",${last}`.replaceAll(/[<>&]/gu, '');

/** A slide, or one figure of it with room around, as a drawing of its own: faces by name, words for screen readers. */
export function slideFigureSvg(
  slide: Slide,
  look: DeckLook,
  options: { readonly figure?: SlideElement; readonly pictures?: Pictures } = {},
): string {
  const { figure, pictures = new Map() } = options;
  const room = 12;
  const view = figure
    ? [
        figure.box.x * 72 - room,
        figure.box.y * 72 - room,
        figure.box.w * 72 + room * 2,
        figure.box.h * 72 + room * 2,
      ]
    : [0, 0, slide.size.w * 72, slide.size.h * 72];
  const [x = 0, y = 0, w = 0, h = 0] = view.map((value) => Math.round(value * 100) / 100);
  const drawn = slidePrimitives(figure ? { ...slide, elements: [figure] } : slide, look);
  const { fonts } = look;
  const style = `.serif{font-family:${families(fonts.heading, fonts.headingJa, 'serif')}}.sans{font-family:${families(fonts.body, fonts.bodyJa, 'sans-serif')}}`;
  const words = figure ? (figureWords(figure) ?? slide.title) : slide.title;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" height="${h}" role="img" aria-label="${escapeHtml(words)}"><style>${style}</style><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${look.colors.page}"/>
${drawn.map((one) => drawnMarkup(one, pictures)).join('\n')}
</svg>
`;
}
