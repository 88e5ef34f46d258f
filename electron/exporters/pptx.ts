import PptxGenJS from 'pptxgenjs';
import { inksOf } from '../../shared/deck/look-inks.ts';
import { facesOf } from '../../shared/deck/faces.ts';
import type { PageSize } from '../../shared/deck/deck-look.ts';
import type { Slide, SlideElement, TextElement } from '../../shared/deck/slide.ts';
import { pageSizes } from '../../shared/deck/deck-look.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { addElement, titleRoom } from './pptx-elements.ts';
import { mergeIntoTemplate } from './pptx-merge.ts';
import { packageParts } from './pptx-package.ts';
import { zipParts } from './zip-parts.ts';
import { elementName } from './pptx-pen.ts';
import { readTemplate } from './pptx-template.ts';
import { hex } from './pptx-type.ts';
import { templateColors } from './template-colors.ts';

export type PptxOptions = DeckFileOptions & {
  /** A company's presentation whose masters and layouts are used. */
  readonly template?: Uint8Array | null;
};
export type PptxFile = {
  readonly bytes: Uint8Array;
  /** True where no layout of the template holds a title: titles are text of their own. */
  readonly withoutTitles: boolean;
};

const isTitle = (element: SlideElement): element is TextElement =>
  element.kind === 'text' && (element.role === 'title' || element.role === 'statement');

/** A layout per place that titles have: the writer takes a title's place from its layout. */
function layoutName(slide: Slide): string {
  const title = slide.elements.find(isTitle);
  return title ? `Hara ${title.role} ${title.box.y}-${title.box.h}` : 'Hara';
}

function defineLayouts(deck: PptxGenJS, slides: readonly Slide[], options: DeckFileOptions): void {
  const defined = new Set<string>();
  for (const slide of slides) {
    const name = layoutName(slide);
    if (defined.has(name)) continue;
    defined.add(name);
    const title = slide.elements.find(isTitle);
    const box = title && { ...title.box, w: title.box.w + titleRoom(title, options.language) };
    deck.defineSlideMaster({
      title: name,
      background: { color: hex(options.look.colors.page) },
      objects: box
        ? [
            {
              placeholder: {
                options: { name: 'title', type: 'title', ...box, margin: 0, align: 'left', valign: 'top' },
                text: '',
              },
            },
          ]
        : [],
    });
  }
}

function newPresentation(slides: readonly Slide[], size: PageSize, options: DeckFileOptions): PptxGenJS {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'Hara', width: size.w, height: size.h });
  deck.layout = 'Hara';
  deck.title = options.title;
  deck.author = 'Hara';
  deck.company = '';
  deck.subject = options.title;
  defineLayouts(deck, slides, options);
  for (const title of new Set(slides.map((slide) => slide.sectionTitle))) deck.addSection({ title });
  return deck;
}

/**
 * The slides as a PowerPoint file: native text, native bar charts and tables with their data, body map, interval plot,
 * journey and theme map as native shapes in groups with words for screen readers, sections, slide numbers, speaker notes
 * with the trace, hidden slides. Colours and fonts are those of the look, written as the file's theme; with a template they
 * are the template's. @throws ApiError where the template cannot be used, see `readTemplate`
 */
export async function renderPptx(slides: readonly Slide[], wanted: PptxOptions): Promise<PptxFile> {
  const template = wanted.template ? readTemplate(wanted.template) : null;
  const colors = template && templateColors(template);
  const options = colors ? { ...wanted, look: { ...wanted.look, colors } } : wanted;
  const size = slides[0]?.size ?? pageSizes[options.look.page];
  const inks = inksOf(options.look);
  const faces = facesOf(options.look);
  const deck = newPresentation(slides, size, options);
  slides.forEach((content, at) => {
    const slide = deck.addSlide({ masterName: layoutName(content), sectionTitle: content.sectionTitle });
    slide.hidden = content.hidden;
    const common = { slide, language: content.language, inks, size, faces, pictures: options.pictures };
    content.elements.forEach((element, index) =>
      addElement({ ...common, name: elementName(index) }, element),
    );
    slide.addNotes(content.notes === '' ? content.title : content.notes);
    options.onSlide?.(at + 1);
  });
  const bytes = await deck.write({ outputType: 'nodebuffer' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('presentation writer gave no bytes');
  const parts = packageParts(bytes, slides, options);
  if (!template) return { bytes: zipParts(parts), withoutTitles: false };
  const merged = mergeIntoTemplate(parts, slides, template, { page: size, faces });
  return { bytes: zipParts(merged.parts), withoutTitles: merged.withoutTitles };
}
