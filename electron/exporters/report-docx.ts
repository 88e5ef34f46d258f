import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { facesOf } from '../../shared/deck/faces.ts';
import { inksOf } from '../../shared/deck/look-inks.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { translator } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { deckReport, type DeckReport } from './deck-report.ts';
import {
  docxBlocks,
  paragraphPiece,
  sequences,
  xmlPlace,
  type DocxBlock,
  type Listed,
  type Writing,
} from './docx-blocks.ts';
import { docxPage, paragraphLooks, twips, type ParagraphStyle } from './docx-looks.ts';
import { pagesOf, type FlowBlock, type Paged } from './docx-pages.ts';
import { docxStyles, pointsReference } from './docx-styles.ts';
import { docxType } from './docx-type.ts';
import { paragraphXml } from './docx-xml.ts';
import { hex, textLanguage } from './pptx-type.ts';
import { zipParts } from './zip-parts.ts';

type FrontLine = { readonly style: ParagraphStyle; readonly text: string; readonly fresh?: boolean };

const listsOf = (listed: readonly Listed[]) =>
  (['contents', 'figure', 'table'] as const).map((list) => listed.filter((entry) => entry.list === list));

/** Title page and lists, a line each, as they stand on pages. */
function frontLines(report: DeckReport, { text, listed }: Writing): FrontLine[] {
  const [contents = [], figures = [], tables = []] = listsOf(listed);
  const line = ({ level, words }: Listed): FrontLine => ({
    style: level === 1 ? 'TOC1' : 'TOC2',
    text: words,
  });
  const title = (words: string, fresh: boolean): FrontLine => ({ style: 'ListTitle', text: words, fresh });
  return [
    { style: 'Title', text: report.title },
    ...report.opening.map((words): FrontLine => ({ style: 'Opening', text: words })),
    title(text('deckFile.contents'), true),
    ...contents.map(line),
    ...(figures.length + tables.length > 0 ? [title(text('deckFile.figures'), false)] : []),
    ...[...figures, ...tables].map(line),
  ];
}

/** Pages of everything that is listed: front matter first, then the report. */
function paged(front: readonly FrontLine[], body: readonly DocxBlock[], { faces }: Writing): Paged {
  const lines = front.map(({ style, text, fresh }): FlowBlock => ({
    fresh,
    flow: () => [paragraphPiece({ style, text }, faces)],
  }));
  return pagesOf([...lines, ...body], 1);
}

function listField(entries: readonly Listed[], pages: Paged['pages'], title: string): FileChild[] {
  const [first] = entries;
  if (!first) return [];
  return [
    new TableOfContents(title, {
      hyperlink: true,
      ...(first.list === 'contents'
        ? { headingStyleRange: '1-2' }
        : { captionLabelIncludingNumbers: sequences[first.list] }),
      beginDirty: false,
      cachedEntries: entries.map(({ words, level, place }) => ({
        title: words,
        level,
        href: place,
        page: pages.get(place),
      })),
    }),
  ];
}

function front(
  lines: readonly FrontLine[],
  pages: Paged['pages'],
  { text, listed, inks }: Writing,
): (FileChild | string)[] {
  const lists = new Set(['TOC1', 'TOC2']);
  const [contents = [], figures = [], tables = []] = listsOf(listed);
  const plain = lines
    .filter(({ style }) => !lists.has(style))
    .map(({ style, text: words, fresh }) => paragraphXml({ style, text: words, fresh }, hex(inks.accent)));
  const captions = figures.length + tables.length > 0;
  return [
    ...plain.slice(0, captions ? -1 : undefined),
    ...listField(contents, pages, text('deckFile.contents')),
    ...(captions ? plain.slice(-1) : []),
    ...listField(figures, pages, text('deckFile.figure')),
    ...listField(tables, pages, text('deckFile.table')),
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

const indent = twips(paragraphLooks.Points.indent);
const points = {
  reference: pointsReference,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: indent, hanging: indent } } },
    },
  ],
};

/** Stretches of XML beside one another are put in at one place. */
function placed(parts: readonly (string | FileChild)[]): {
  readonly children: FileChild[];
  readonly xml: string[];
} {
  const children: FileChild[] = [];
  const xml: string[] = [];
  let open = false;
  for (const part of parts) {
    if (typeof part !== 'string') children.push(part);
    else if (open) xml[xml.length - 1] += part;
    else children.push(xmlPlace(xml.push(part) - 1));
    open = typeof part === 'string';
  }
  return { children, xml };
}

/** The library's file with the stretches of XML in their places. */
function completed(file: Uint8Array, xml: readonly string[]): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(file)));
  const document = strFromU8(parts.get('word/document.xml') ?? new Uint8Array());
  const whole = document.replaceAll(
    /<hara place="(\d+)"\/>/gu,
    (_, place: string) => xml[Number(place)] ?? '',
  );
  parts.set('word/document.xml', strToU8(whole));
  return zipParts(parts);
}

const { margin } = docxPage;
const page = {
  size: { width: twips(docxPage.width), height: twips(docxPage.height) },
  margin: {
    top: twips(margin.top),
    bottom: twips(margin.bottom),
    left: twips(margin.left),
    right: twips(margin.right),
  },
};

/**
 * The deck as a report for word processors: chapters with figures and captions, contents and lists of figures and tables
 * with the pages that they stand on, quotes as block quotes, an appendix with codebook, codes by participants and every
 * passage that may be quoted. Bar charts keep their data, other figures are vector shapes with words for screen readers.
 * No personal data in its properties.
 */
export async function renderReportDocx(
  slides: readonly Slide[],
  data: StudyData,
  options: DeckFileOptions,
): Promise<Uint8Array> {
  const type = docxType(options.look.fonts);
  const inks = inksOf(options.look);
  const text = translator(options.language);
  const writing: Writing = { listed: [], options, type, inks, text, faces: facesOf(options.look) };
  const report = deckReport(slides, data, options);
  let quotesBefore = 0;
  const body = report.blocks.flatMap((block, index) => {
    const parts = docxBlocks(block, { next: report.blocks[index + 1], quotesBefore }, writing);
    quotesBefore = block.kind === 'quote' ? quotesBefore + 1 : 0;
    return parts;
  });
  const lines = frontLines(report, writing);
  const { pages, fresh } = paged(lines, body, writing);
  const parts = [
    ...front(lines, pages, writing),
    ...body.map((block) => block.write(fresh.has(block) || (block.fresh ?? false))),
  ];
  const { children, xml } = placed(parts);
  const document = new Document({
    title: report.title,
    creator: 'Hara',
    lastModifiedBy: 'Hara',
    description: '',
    styles: docxStyles(type, inks, textLanguage(options.language)),
    numbering: { config: [points] },
    sections: [{ properties: { page }, footers: { default: pageFooter(options.look.footer) }, children }],
  });
  options.onSlide?.(slides.length);
  return completed(await Packer.toBuffer(document), xml);
}
