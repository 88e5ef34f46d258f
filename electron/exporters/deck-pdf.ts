import PDFDocument from 'pdfkit';
import { facesOf } from '../../shared/deck/faces.ts';
import { inksOf } from '../../shared/deck/look-inks.ts';
import type { Primitive } from '../../shared/deck/primitives.ts';
import type { ImageElement, Slide, SlideElement, TableElement } from '../../shared/deck/slide.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { fontCatalog, type ReadFont } from './font-catalog.ts';
import { drawPrimitive, type PdfPen } from './pdf-draw.ts';
import { hasSign } from './sign-paths.ts';
import { figureWords } from './slide-words.ts';

export type PdfOptions = DeckFileOptions & { readonly readFont: ReadFont };
export type PdfFile = {
  readonly bytes: Uint8Array;
  /** Characters that no bundled font can draw: empty boxes stand in their places. */
  readonly missing: readonly string[];
};

type Tagged = ReturnType<PDFKit.PDFDocument['struct']>;

const isText = (primitive: Primitive) => primitive.kind === 'text';

/** Lines and bars are no content to those who hear the page. */
function asArtifact(pen: PdfPen, primitives: readonly Primitive[]): void {
  if (primitives.length === 0) return;
  pen.pdf.markContent('Artifact', { type: 'Layout' });
  for (const primitive of primitives) drawPrimitive(pen, primitive);
  pen.pdf.endMarkedContent();
}

function tagged(pen: PdfPen, tag: string, primitives: readonly Primitive[], alt?: string): Tagged {
  return pen.pdf.struct(tag, alt === undefined ? {} : { alt }, () => {
    for (const primitive of primitives) drawPrimitive(pen, primitive);
  });
}

/** Rows and cells from the places of their words. */
function tableTag(pen: PdfPen, table: TableElement, texts: readonly Primitive[]): Tagged {
  const rowOf = (primitive: Primitive) =>
    primitive.kind === 'text' ? Math.floor((primitive.y - table.box.y) / table.rowHeight) : -1;
  const edges = table.columns.map((_, index) =>
    table.columns.slice(0, index + 1).reduce((x, column) => x + column.width, table.box.x),
  );
  const columnOf = (primitive: Primitive) =>
    primitive.kind === 'text' ? edges.findIndex((edge) => primitive.x < edge) : -1;
  const tag = pen.pdf.struct('Table');
  for (let row = 0; row <= table.rows.length; row += 1) {
    const line = pen.pdf.struct('TR');
    tag.add(line);
    for (const [column] of table.columns.entries()) {
      const words = texts.filter((text) => rowOf(text) === row && columnOf(text) === column);
      line.add(tagged(pen, row === 0 ? 'TH' : 'TD', words));
    }
    line.end();
  }
  return tag;
}

function pictureTag({ pdf, pictures }: PdfPen, image: ImageElement): Tagged {
  const bytes = pictures.get(image.fileId);
  const { x, y, w, h } = image.box;
  return pdf.struct('Figure', { alt: image.altText ?? '' }, () => {
    if (!bytes) return;
    const size: [number, number] = [w * 72, h * 72];
    pdf.image(Buffer.from(bytes), x * 72, y * 72, { fit: size, align: 'center', valign: 'center' });
  });
}

function tagOf(element: SlideElement, first: boolean): string {
  if (element.kind === 'quote') return 'BlockQuote';
  if (element.kind === 'text' && (element.role === 'title' || element.role === 'statement'))
    return first ? 'H1' : 'H2';
  return 'P';
}

function drawElement(pen: PdfPen, section: Tagged, element: SlideElement, first: boolean): void {
  const primitives = elementPrimitives(element, pen.faces);
  const texts = primitives.filter(isText);
  const rest = primitives.filter((primitive) => !isText(primitive));
  switch (element.kind) {
    case 'text':
      if (element.role === 'footer') return asArtifact(pen, primitives);
      break;
    case 'barChart':
    case 'intervalPlot':
    case 'bodyMap':
    case 'journey':
    case 'themeMap':
      section.add(tagged(pen, 'Figure', primitives, figureWords(element) ?? element.title));
      return;
    case 'image':
      section.add(pictureTag(pen, element));
      return;
    case 'table':
      asArtifact(pen, rest);
      section.add(tableTag(pen, element, texts));
      return;
  }
  asArtifact(pen, rest);
  section.add(tagged(pen, tagOf(element, first), texts));
}

/** Bookmarks: the parts of the story, in each its slides. */
function bookmark(
  pdf: PDFKit.PDFDocument,
  slide: Slide,
  before: Slide | undefined,
  parts: PDFKit.PDFOutline[],
): void {
  if (slide.sectionTitle !== before?.sectionTitle) parts.push(pdf.outline.addItem(slide.sectionTitle));
  parts.at(-1)?.addItem(slide.title);
}

function drawSlide(pen: PdfPen, slide: Slide, root: Tagged): void {
  const { pdf } = pen;
  const { w, h } = slide.size;
  pdf.addPage({ size: [w * 72, h * 72], margin: 0 });
  asArtifact(pen, [{ kind: 'rect', x: 0, y: 0, w, h, fill: 'page' }]);
  const section = pdf.struct('Sect', { title: slide.title });
  root.add(section);
  for (const element of slide.elements) drawElement(pen, section, element, slide.page === 1);
  section.end();
}

function newDocument(options: PdfOptions): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    // No standard font: every face used is embedded.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    info: {
      Title: options.title,
      Creator: 'Hara',
      Producer: 'Hara',
      CreationDate: options.at,
    },
  });
}

/**
 * The slides as a PDF of the same drawing as the preview: vectors, words that can be selected and found, faces embedded
 * in part, bookmarks, tags (headings, quotes, tables, figures with their words). Nothing about a person in its
 * properties. Hidden slides are left out.
 */
export async function renderDeckPdf(all: readonly Slide[], options: PdfOptions): Promise<PdfFile> {
  const pdf = newDocument(options);
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  const pen: PdfPen = {
    pdf,
    fonts: fontCatalog(options.readFont),
    colors: inksOf(options.look),
    faces: facesOf(options.look),
    pictures: options.pictures,
    registered: new Set(),
  };
  const slides = all.filter((slide) => !slide.hidden);
  const parts: PDFKit.PDFOutline[] = [];
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  slides.forEach((slide, index) => {
    drawSlide(pen, slide, root);
    bookmark(pdf, slide, slides[index - 1], parts);
    options.onSlide?.(index + 1);
  });
  root.end();
  pdf.end();
  await done;
  return {
    bytes: Buffer.concat(chunks),
    missing: pen.fonts.missing().filter((character) => !hasSign(character)),
  };
}
