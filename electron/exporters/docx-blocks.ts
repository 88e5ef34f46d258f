import { ImportedXmlComponent, Paragraph, type FileChild } from 'docx';
import type { Faces } from '../../shared/deck/faces.ts';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import { directionOf } from '../../shared/layout/text-direction.ts';
import type { Translate } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import type { DeckReportBlock } from './deck-report.ts';
import { docxFigure } from './docx-figures.ts';
import { lineCount } from './docx-lines.ts';
import { docxPage, paragraphLooks, type ParagraphLook } from './docx-looks.ts';
import type { FlowBlock, FlowPiece } from './docx-pages.ts';
import { figureRoom } from './docx-styles.ts';
import { tableFlow, tableXml, type WordTable } from './docx-table.ts';
import type { DocxType } from './docx-type.ts';
import { countedXml, paragraphXml, type XmlParagraph } from './docx-xml.ts';
import { figureRows } from './figure-table.ts';
import { hex } from './pptx-type.ts';

/** What the lists at the front name. */
export type Listed = {
  readonly list: 'contents' | CaptionKind;
  readonly words: string;
  readonly level: number;
  readonly place: string;
};
export type CaptionKind = 'figure' | 'table';

/** A part of the report: its places on pages, and how it is written once they are known. */
export type DocxBlock = FlowBlock & {
  /** XML, or an object of the library. */
  readonly write: (fresh: boolean) => string | FileChild;
};

export type Writing = {
  readonly listed: Listed[];
  readonly options: DeckFileOptions;
  readonly type: DocxType;
  readonly text: Translate;
  readonly inks: InkTable;
  readonly faces: Faces;
};

/** Names of the sequences that number captions; lists of figures and tables find them by it. */
export const sequences = { figure: 'Figure', table: 'Table' } as const satisfies Record<CaptionKind, string>;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type PlainParagraph = Pick<XmlParagraph, 'style' | 'text' | 'keepNext'>;

/** A paragraph as it stands on a page. */
export function paragraphPiece({ style, text, keepNext }: PlainParagraph, faces: Faces): FlowPiece {
  const look: ParagraphLook = paragraphLooks[style];
  const width = docxPage.text.width - look.indent;
  const setting = { face: faces[look.font], size: look.size, bold: look.bold, width };
  const height = lineCount(text, setting) * look.line;
  const { before, after, line } = look;
  return { height, before, after, line, keepNext: keepNext ?? look.keepNext };
}

type Plain = Omit<XmlParagraph, 'fresh'>;

function paragraphs(parts: readonly Plain[], { faces, inks }: Writing): DocxBlock {
  const accent = hex(inks.accent);
  return {
    flow: once(() => parts.map((part) => paragraphPiece(part, faces))),
    write: (fresh) =>
      parts.map((part, index) => paragraphXml(index === 0 ? { ...part, fresh } : part, accent)).join(''),
  };
}

function listedAs(entry: Omit<Listed, 'place'>, { listed }: Writing): NonNullable<XmlParagraph['place']> {
  const id = listed.length + 1;
  const name = `_Toc${String(id).padStart(6, '0')}`;
  listed.push({ ...entry, place: name });
  return { name, id };
}

function headingBlock(level: 1 | 2 | 3, text: string, writing: Writing): DocxBlock {
  const style = `Heading${level}` as const;
  if (level === 3) return { ...paragraphs([{ style, text }], writing), mayBreak: true };
  const place = listedAs({ list: 'contents', words: text, level }, writing);
  const block = paragraphs([{ style, text, place }], writing);
  return { ...block, place: place.name, fresh: level === 1, mayBreak: true };
}

/** A caption, counted and remembered for the lists at the front. */
function caption(kind: CaptionKind, words: string, writing: Writing): Plain & { readonly said: string } {
  const label = writing.text(`deckFile.${kind}`);
  const number = writing.listed.filter(({ list }) => list === kind).length + 1;
  const said = `${label} ${number}  ${words}`;
  const place = listedAs({ list: kind, words: said, level: 1 }, writing);
  const lead = countedXml(label, sequences[kind], number);
  return { style: kind === 'table' ? 'TableCaption' : 'Caption', text: words, place, lead, said };
}

function captionedTable(words: string, table: WordTable, writing: Writing): DocxBlock {
  const { inks, faces } = writing;
  const own = caption('table', words, writing);
  const [line, accent] = [hex(inks['line-strong']), hex(inks.accent)];
  return {
    place: own.place?.name,
    mayBreak: true,
    flow: once(() => [
      paragraphPiece({ style: own.style, text: own.said }, faces),
      ...tableFlow(table, faces.sans),
    ]),
    write: (fresh) =>
      paragraphXml({ ...own, fresh }, accent) +
      tableXml(table, { face: faces.sans, line, accent }) +
      afterTable,
  };
}

/** Room below a table, which has none of its own; two tables in a row would become one without it. A hair high: at a page's end it
 * must not fall on the next. */
const afterTable =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="140" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function figureBlocks(block: Extract<DeckReportBlock, { kind: 'figure' }>, writing: Writing): DocxBlock[] {
  const { element, words, caption: title } = block;
  const { inks, faces, type, text } = writing;
  const drawn = docxFigure({ element, words, inks, faces, type });
  if (!drawn) {
    const head = [text('deckFile.what'), text('deckFile.value')];
    return [captionedTable(title, { head, rows: figureRows(element) }, writing)];
  }
  const own = caption('figure', title, writing);
  const { before, after } = figureRoom;
  return [
    {
      // Below the drawing stands the room below the letters of its line.
      flow: () => [{ height: drawn.height + 3, before, after, keepNext: true }],
      write: () => new Paragraph({ style: 'Figure', children: [drawn.run] }),
      mayBreak: false,
    },
    { ...paragraphs([own], writing), place: own.place?.name },
  ];
}

const manyQuotes = 6;

/** What stands around a block. */
export type Around = { readonly next: DeckReportBlock | undefined; readonly quotesBefore: number };

/** A block of the report as parts of the document, in order. */
export function docxBlocks(
  block: DeckReportBlock,
  { next, quotesBefore }: Around,
  writing: Writing,
): DocxBlock[] {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block.level, block.text, writing)];
    case 'paragraph':
      // What stands above a figure explains its signs.
      return [
        paragraphs([{ style: 'Normal', text: block.text, keepNext: next?.kind === 'figure' }], writing),
      ];
    case 'quote': {
      const quote = paragraphs(
        [
          { style: 'Quote', text: block.text },
          { style: 'QuoteSource', text: block.source, dir: directionOf(block.text) },
        ],
        writing,
      );
      // Among many quotes no heading says where a page surely ends.
      return [{ ...quote, mayBreak: quotesBefore >= manyQuotes }];
    }
    case 'list':
      return block.items.map(({ text }) => paragraphs([{ style: 'Points', text }], writing));
    case 'table':
      return [captionedTable('', block, writing)];
    case 'captioned':
      return [captionedTable(block.caption, block, writing)];
    case 'figure':
      return figureBlocks(block, writing);
  }
}

/** Stands in the library's document for XML that is put in afterwards. */
export function xmlPlace(index: number): FileChild {
  return new ImportedXmlComponent('hara', { place: String(index) }) as unknown as FileChild;
}
