import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { facesOf } from '../../shared/deck/faces.ts';
import { inksOf } from '../../shared/deck/look-inks.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { translator, type Translate } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { deckReport, type DeckReport, type DeckReportBlock } from './deck-report.ts';
import { docxFigure } from './docx-figures.ts';
import { docxStyles } from './docx-styles.ts';
import { docxType, type DocxType } from './docx-type.ts';
import { figureRows } from './figure-table.ts';
import { hex, textLanguage } from './pptx-type.ts';

type CaptionKind = 'figure' | 'table';

type Writing = {
  /** Captions so far, in order. */
  readonly captions: { readonly kind: CaptionKind; readonly words: string }[];
  readonly options: DeckFileOptions;
  readonly type: DocxType;
  readonly text: Translate;
  readonly inks: ReturnType<typeof inksOf>;
};

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Names of the sequences that number captions; lists of figures and tables find them by it. */
const sequences = { figure: 'Figure', table: 'Table' } as const;

/** A4 with margins of an inch: twips of text width. */
const textWidth = 9026;

/** Counts a caption and remembers it for the lists at the front. */
function captionParagraph(kind: CaptionKind, words: string, { text, captions }: Writing): Paragraph {
  const number = captions.filter((caption) => caption.kind === kind).length + 1;
  captions.push({ kind, words: `${text(`deckFile.${kind}`)} ${number}  ${words}` });
  return new Paragraph({
    style: 'Caption',
    keepNext: kind === 'table',
    children: [
      new TextRun(`${text(`deckFile.${kind}`)} `),
      new SimpleField(`SEQ ${sequences[kind]} \\* ARABIC`, String(number)),
      new TextRun(`  ${words}`),
    ],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], { inks }: Writing): Table {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(inks['line-strong']) } as const;
  // The first column holds names, the others mostly numbers.
  const first = head.length > 5 ? 0.3 : 1 / head.length;
  const widths = head.map((_, index) =>
    Math.round(textWidth * (index === 0 ? first : (1 - first) / (head.length - 1))),
  );
  const style = head.length > 5 ? 'TableSmall' : 'TableText';
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 60, right: 60 },
            borders: { top: none, left: none, right: none, bottom: rule },
            children: [new Paragraph({ style, children: [new TextRun({ text: cell, bold: header })] })],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function figureParagraphs(
  block: Extract<DeckReportBlock, { kind: 'figure' }>,
  writing: Writing,
): FileChild[] {
  const { element, words, caption } = block;
  const drawn = docxFigure({
    element,
    words,
    inks: writing.inks,
    faces: facesOf(writing.options.look),
    type: writing.type,
  });
  const rows = figureRows(element);
  const { text } = writing;
  if (!drawn)
    return [
      captionParagraph('table', caption, writing),
      tableOf([text('deckFile.what'), text('deckFile.value')], rows, writing),
    ];
  return [
    new Paragraph({ style: 'Figure', keepNext: true, children: [drawn] }),
    captionParagraph('figure', caption, writing),
  ];
}

function blockParagraphs(block: DeckReportBlock, writing: Writing): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level - 1] ?? levels[2], text: block.text })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'quote':
      return [
        new Paragraph({ style: 'Quote', keepNext: true, text: block.text }),
        new Paragraph({ style: 'QuoteSource', text: block.source }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            text: item.text,
            numbering: { reference: 'points', level: Math.min(2, item.depth) },
          }),
      );
    case 'table':
      return [tableOf(block.head, block.rows, writing)];
    case 'captioned':
      return [captionParagraph('table', block.caption, writing), tableOf(block.head, block.rows, writing)];
    case 'figure':
      return figureParagraphs(block, writing);
  }
}

function front(report: DeckReport, { text, captions }: Writing): FileChild[] {
  const list = (kind: CaptionKind) =>
    new TableOfContents(sequences[kind], {
      captionLabelIncludingNumbers: sequences[kind],
      hyperlink: true,
      beginDirty: false,
      // Filled in as the word processor would, but for the page numbers.
      cachedEntries: captions
        .filter((caption) => caption.kind === kind)
        .map(({ words }) => ({ title: words, level: 1 })),
    });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: report.title }),
    ...report.opening.map((line) => new Paragraph({ style: 'Opening', text: line })),
    new Paragraph({ style: 'ListTitle', pageBreakBefore: true, text: text('deckFile.contents') }),
    new TableOfContents(text('deckFile.contents'), {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
    }),
    new Paragraph({ style: 'ListTitle', text: text('deckFile.figures') }),
    list('figure'),
    list('table'),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function pageFooter(words: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun(words === '' ? '' : `${words}  `),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

const points = {
  reference: 'points',
  levels: ['–', '·', '·'].map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  })),
};

/**
 * The deck as a report for word processors: chapters with figures and captions, contents and list of figures, quotes as
 * block quotes, an appendix with every passage that may be quoted, codebook and codes by participants. Bar charts keep
 * their data, other figures are vector shapes with words for screen readers. No personal data in its properties.
 */
export async function renderReportDocx(
  slides: readonly Slide[],
  data: StudyData,
  options: DeckFileOptions,
): Promise<Uint8Array> {
  const type = docxType(options.look.fonts);
  const inks = inksOf(options.look);
  const writing: Writing = { captions: [], options, type, inks, text: translator(options.language) };
  const report = deckReport(slides, data, options);
  // First: the lists at the front name what it captions.
  const body = report.blocks.flatMap((block) => blockParagraphs(block, writing));
  const document = new Document({
    title: report.title,
    creator: 'Hara',
    lastModifiedBy: 'Hara',
    description: '',
    styles: docxStyles(type, inks, textLanguage(options.language)),
    numbering: { config: [points] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, bottom: 1300, left: 1440, right: 1440 },
          },
        },
        footers: { default: pageFooter(options.look.footer) },
        children: [...front(report, writing), ...body],
      },
    ],
  });
  options.onSlide?.(slides.length);
  return Packer.toBuffer(document);
}
