import PDFDocument from 'pdfkit';
import { lightColors } from '../../shared/deck/deck-colors.ts';
import type { Primitive } from '../../shared/deck/primitives.ts';
import { page, type Slide, type SlideElement, type TableElement } from '../../shared/deck/slide.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import type { Language } from '../../shared/domain/language.ts';
import { fontCatalog, type ReadFont } from './font-catalog.ts';
import { drawPrimitive, type PdfPen } from './pdf-draw.ts';

export type PdfOptions = {
  readonly language: Language;
  readonly title: string;
  readonly readFont: ReadFont;
  /** Time written into the file's properties; the same slides and time give the same bytes. */
  readonly at?: Date;
  readonly onSlide?: (done: number) => void;
};
export type PdfFile = {
  readonly bytes: Uint8Array;
  /** Characters that no bundled font can draw: empty boxes stand in their places. */
  readonly missing: readonly string[];
};

type Tagged = PDFKit.Mixins.PDFMarking extends never ? never : ReturnType<PDFKit.PDFDocument['struct']>;

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

function tagOf(element: SlideElement, first: boolean): string {
  if (element.kind === 'quote') return 'BlockQuote';
  if (element.kind === 'text' && (element.role === 'title' || element.role === 'statement'))
    return first ? 'H1' : 'H2';
  return 'P';
}

function drawElement(pen: PdfPen, section: Tagged, element: SlideElement, first: boolean): void {
  const primitives = elementPrimitives(element);
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
      section.add(tagged(pen, 'Figure', primitives, element.title));
      return;
    case 'table':
      asArtifact(pen, rest);
      section.add(tableTag(pen, element, texts));
      return;
  }
  asArtifact(pen, rest);
  section.add(tagged(pen, tagOf(element, first), texts));
}

function drawSlide(pen: PdfPen, slide: Slide, root: Tagged): void {
  const { pdf } = pen;
  pdf.addPage({ size: [page.w * 72, page.h * 72], margin: 0 });
  asArtifact(pen, [{ kind: 'rect', x: 0, y: 0, w: page.w, h: page.h, fill: 'page' }]);
  const section = pdf.struct('Sect', { title: slide.title });
  root.add(section);
  for (const element of slide.elements) drawElement(pen, section, element, slide.page === 1);
  section.end();
  pdf.outline.addItem(slide.title);
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
      CreationDate: options.at ?? new Date(),
    },
  });
}

/**
 * The slides as a PDF of the same drawing as the preview: vectors, words that can be selected and found, faces embedded
 * in part, bookmarks, tags (headings, quotes, tables, figures with their words). Nothing about a person in its properties.
 */
export async function renderDeckPdf(slides: readonly Slide[], options: PdfOptions): Promise<PdfFile> {
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
    colors: lightColors,
    registered: new Set(),
  };
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  slides.forEach((slide, index) => {
    drawSlide(pen, slide, root);
    options.onSlide?.(index + 1);
  });
  root.end();
  pdf.end();
  await done;
  return { bytes: Buffer.concat(chunks), missing: pen.fonts.missing() };
}
