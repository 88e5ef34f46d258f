import type PptxGenJS from 'pptxgenjs';
import type { Ink } from '../../shared/deck/deck-colors.ts';
import { bigNumberTexts, bulletTexts, quoteTexts } from '../../shared/deck/element-texts.ts';
import type {
  BarChartElement,
  ImageElement,
  SlideElement,
  TableElement,
  TextElement,
} from '../../shared/deck/slide.ts';
import { elementPrimitives, quoteBar } from '../../shared/deck/slide-svg.ts';
import { headSize } from '../../shared/deck/table-primitives.ts';
import { textLines } from '../../shared/deck/text-primitives.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PptxPen } from './pptx-pen.ts';
import { addPrimitive } from './pptx-shapes.ts';
import { faceMarks, hex, rightToLeft, textLanguage } from './pptx-type.ts';

type Run = PptxGenJS.TextProps;

/** PowerPoint's own line measure may differ by a hair: the last word must not fall to a new line for that. */
const slack = 0.06;
/** Lines that end in a written break may run wider than measured, as a share of the box, without falling into two. */
const brokenSlack = 0.06;

/** Points from line to line. */
const lineSpacingOf = (element: TextElement) => Math.round(element.size * element.lineHeight * 10) / 10;

function runOptions(
  pen: PptxPen,
  element: TextElement,
  run: { text: string; bold?: boolean; color?: Ink; underline?: Ink },
): Run['options'] {
  return {
    bold: run.bold ?? false,
    color: hex(pen.inks[run.color ?? element.color]),
    // Also here: what stands in a title's place does not take it from the whole.
    lineSpacing: lineSpacingOf(element),
    ...rightToLeft(run.text, element.dir),
    ...(run.underline ? { underline: { style: 'heavy', color: hex(pen.inks[run.underline]) } } : {}),
  };
}

/**
 * Japanese breaks by phrase, and titles into lines of like length, which presentation programs do not do: the breaks are
 * written out as soft returns.
 */
function writesBreaks(element: TextElement, language: Language): boolean {
  return (language === 'ja' && element.role !== 'footer') || element.measure !== undefined;
}

function paragraphRuns(pen: PptxPen, element: TextElement): Run[] {
  const out: Run[] = [];
  const lines = writesBreaks(element, pen.language)
    ? textLines(element, pen.faces)
    : element.paragraphs.map((runs) => [{ runs }]);
  lines.forEach((paragraph, paragraphIndex) => {
    paragraph.forEach((line, lineIndex) => {
      line.runs.forEach((run, runIndex) => {
        const last = lineIndex === paragraph.length - 1 && runIndex === line.runs.length - 1;
        // What reads the words without their breaks finds words, not one long one.
        const space =
          pen.language !== 'ja' && lineIndex < paragraph.length - 1 && runIndex === line.runs.length - 1;
        out.push({
          text: space ? `${run.text} ` : run.text,
          options: {
            ...runOptions(pen, element, run),
            ...(lineIndex > 0 && runIndex === 0 ? { softBreakBefore: true } : {}),
            ...(last && paragraphIndex < lines.length - 1 ? { breakLine: true } : {}),
          },
        });
      });
    });
  });
  return out;
}

function addText(pen: PptxPen, element: TextElement): void {
  const { slide, language, size } = pen;
  const { box } = element;
  const widen = element.align !== 'left' ? 0 : writesBreaks(element, language) ? brokenSlack * box.w : slack;
  slide.addText(paragraphRuns(pen, element), {
    x: box.x,
    y: box.y,
    w: Math.min(box.w + widen, size.w - box.x - 0.1),
    h: box.h,
    margin: 0,
    fontFace: faceMarks[element.font],
    fontSize: element.size,
    lang: textLanguage(language),
    align: element.align,
    valign: element.valign,
    lineSpacing: lineSpacingOf(element),
    ...(element.gap > 0 ? { paraSpaceAfter: element.gap * element.size } : {}),
    wrap: true,
    fit: 'none',
    ...(element.role === 'title' || element.role === 'statement'
      ? { placeholder: 'title' }
      : { objectName: pen.name }),
  });
}

function addBarChart(pen: PptxPen, chart: BarChartElement): void {
  const { box } = chart;
  const face = faceMarks.sans;
  // Bars are drawn from the bottom up.
  const bars = chart.bars.toReversed();
  const labels = bars.map((bar) => bar.name);
  const values = bars.map((bar) => bar.value);
  pen.slide.addChart('bar', [{ name: chart.seriesName, labels, values }], {
    ...box,
    barDir: 'bar',
    barGapWidthPct: 90,
    chartColors: bars.map((bar) => hex(pen.inks[bar.color])),
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: 13,
    catAxisLabelColor: hex(pen.inks['ink-2']),
    catAxisLineColor: hex(pen.inks['line-strong']),
    catAxisLineShow: true,
    catGridLine: { style: 'none' },
    valAxisHidden: true,
    valAxisMinVal: 0,
    valAxisMaxVal: chart.max,
    valAxisLineShow: false,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelPosition: 'outEnd',
    dataLabelFormatCode: '0',
    dataLabelFontFace: face,
    dataLabelFontSize: 13,
    dataLabelFontBold: true,
    dataLabelColor: hex(pen.inks.ink),
    showLegend: false,
    showTitle: false,
    layout: { x: chart.nameSpace / box.w, y: 0, w: (box.w - chart.nameSpace - 1.1) / box.w, h: 1 },
    altText: chart.altText ?? chart.title,
    objectName: pen.name,
  });
}

function cellOptions(
  pen: PptxPen,
  table: TableElement,
  column: number,
  look: { readonly size: number; readonly color: Ink; readonly bold: boolean; readonly line: Ink },
): PptxGenJS.TableCellProps {
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const line: PptxGenJS.BorderProps = { type: 'solid', pt: 0.75, color: hex(pen.inks[look.line]) };
  return {
    fontFace: faceMarks.sans,
    fontSize: look.size,
    bold: look.bold,
    color: hex(pen.inks[look.color]),
    align: table.columns[column]?.align ?? 'left',
    valign: 'middle',
    margin: [0, 0.1, 0, 0.1],
    lang: textLanguage(pen.language),
    border: [none, none, line, none],
  };
}

function addTable(pen: PptxPen, table: TableElement): void {
  const head = table.columns.map((column, index) => ({
    text: column.title,
    options: cellOptions(pen, table, index, {
      size: headSize(table),
      color: 'ink-3',
      bold: false,
      line: 'line-strong',
    }),
  }));
  const rows = table.rows.map((row) =>
    row.map((cell, index) => ({
      text: cell.text,
      options: cellOptions(pen, table, index, {
        size: table.size,
        color: cell.color ?? 'ink',
        bold: cell.bold ?? false,
        line: 'line',
      }),
    })),
  );
  pen.slide.addTable([head, ...rows], {
    x: table.box.x,
    y: table.box.y,
    w: table.columns.reduce((sum, column) => sum + column.width, 0),
    colW: table.columns.map((column) => column.width),
    rowH: Array.from({ length: table.rows.length + 1 }, () => table.rowHeight),
    autoPage: false,
    objectName: pen.name,
  });
}

function addPicture({ slide, pictures, name }: PptxPen, image: ImageElement): void {
  const bytes = pictures.get(image.fileId);
  if (!bytes) return;
  const data = `data:${image.mime};base64,${Buffer.from(bytes).toString('base64')}`;
  slide.addImage({ ...image.box, data, altText: image.altText ?? '', objectName: name });
}

/** An element of a slide as native objects. */
export function addElement(pen: PptxPen, element: SlideElement): void {
  switch (element.kind) {
    case 'text':
      return addText(pen, element);
    case 'quote': {
      const texts = quoteTexts(element, pen.faces);
      addPrimitive({ ...pen, name: `${pen.name} bar` }, quoteBar(element, texts));
      addText(pen, texts.words);
      return addText(pen, texts.attribution);
    }
    case 'bullets':
      for (const item of bulletTexts(element, pen.faces)) {
        addText(pen, item.glyph);
        addText(pen, item.words);
      }
      return;
    case 'bigNumber': {
      const { value, words } = bigNumberTexts(element);
      addText(pen, value);
      return addText(pen, words);
    }
    case 'barChart':
      return addBarChart(pen, element);
    case 'table':
      return addTable(pen, element);
    case 'image':
      return addPicture(pen, element);
    case 'bodyMap':
    case 'intervalPlot':
    case 'journey':
    case 'themeMap':
      for (const primitive of elementPrimitives(element, pen.faces)) addPrimitive(pen, primitive);
  }
}

/** Width that the text box of a title gets beyond its own: see `slack` and `brokenSlack`. */
export function titleRoom(title: TextElement, language: Language): number {
  return writesBreaks(title, language) ? brokenSlack * title.box.w : slack;
}
