import PptxGenJS from 'pptxgenjs';
import { lightColors, type Ink } from '../../shared/deck/deck-colors.ts';
import { bigNumberTexts, bulletTexts, quoteTexts } from '../../shared/deck/element-texts.ts';
import {
  page,
  type BarChartElement,
  type Slide,
  type SlideElement,
  type TextElement,
} from '../../shared/deck/slide.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import type { TableElement } from '../../shared/deck/slide.ts';
import { textLines } from '../../shared/deck/text-primitives.ts';
import type { Language } from '../../shared/domain/language.ts';
import { finishPackage } from './pptx-package.ts';
import { addPrimitive } from './pptx-shapes.ts';
import { fonts, hex, textLanguage } from './pptx-type.ts';

export type PptxOptions = {
  readonly language: Language;
  readonly title: string;
  /** Time written into the file's properties; the same slides and time give the same bytes. */
  readonly at?: Date;
};

type PptxSlide = PptxGenJS.Slide;
type Run = PptxGenJS.TextProps;

/** PowerPoint's own line measure may differ by a hair: the last word must not fall to a new line for that. */
const slack = 0.06;
/** Lines that end in a written break may run wider than measured, as a share of the box, without falling into two. */
const brokenSlack = 0.06;

/** Points from line to line. */
const lineSpacingOf = (element: TextElement) => Math.round(element.size * element.lineHeight * 10) / 10;

function runOptions(
  element: TextElement,
  run: { bold?: boolean; color?: Ink; underline?: Ink },
): Run['options'] {
  return {
    bold: run.bold ?? false,
    color: hex(lightColors[run.color ?? element.color]),
    // Also here: what stands in a title's place does not take it from the whole.
    lineSpacing: lineSpacingOf(element),
    ...(run.underline ? { underline: { style: 'heavy', color: hex(lightColors[run.underline]) } } : {}),
  };
}

/** Japanese breaks by phrase, which presentation programs do not do: the breaks are written out as soft returns. */
function writesBreaks(element: TextElement, language: Language): boolean {
  return language === 'ja' && element.role !== 'footer';
}

function paragraphRuns(element: TextElement, language: Language): Run[] {
  const out: Run[] = [];
  const lines = writesBreaks(element, language)
    ? textLines(element)
    : element.paragraphs.map((runs) => [{ runs }]);
  lines.forEach((paragraph, paragraphIndex) => {
    paragraph.forEach((line, lineIndex) => {
      line.runs.forEach((run, runIndex) => {
        const last = lineIndex === paragraph.length - 1 && runIndex === line.runs.length - 1;
        out.push({
          text: run.text,
          options: {
            ...runOptions(element, run),
            ...(lineIndex > 0 && runIndex === 0 ? { softBreakBefore: true } : {}),
            ...(last && paragraphIndex < lines.length - 1 ? { breakLine: true } : {}),
          },
        });
      });
    });
  });
  return out;
}

function addText(slide: PptxSlide, element: TextElement, language: Language, indent = 0): void {
  const { box } = element;
  const widen = element.align !== 'left' ? 0 : writesBreaks(element, language) ? brokenSlack * box.w : slack;
  slide.addText(paragraphRuns(element, language), {
    x: box.x + indent,
    y: box.y,
    w: Math.min(box.w + widen, page.w - box.x - 0.1),
    h: box.h,
    margin: 0,
    fontFace: fonts(language)[element.font],
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
      : { objectName: element.role }),
  });
}

function addBarChart(slide: PptxSlide, chart: BarChartElement, language: Language): void {
  const { box } = chart;
  const face = fonts(language).sans;
  // Bars are drawn from the bottom up.
  const bars = chart.bars.toReversed();
  const labels = bars.map((bar) => bar.name);
  const values = bars.map((bar) => bar.value);
  slide.addChart('bar', [{ name: chart.seriesName, labels, values }], {
    ...box,
    barDir: 'bar',
    barGapWidthPct: 90,
    chartColors: bars.map((bar) => hex(lightColors[bar.color])),
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: 13,
    catAxisLabelColor: hex(lightColors['ink-2']),
    catAxisLineColor: hex(lightColors['line-strong']),
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
    dataLabelColor: hex(lightColors.ink),
    showLegend: false,
    showTitle: false,
    layout: { x: chart.nameSpace / box.w, y: 0, w: (box.w - chart.nameSpace - 1.1) / box.w, h: 1 },
    altText: chart.title,
  });
}

function cellOptions(
  table: TableElement,
  column: number,
  look: { readonly size: number; readonly color: Ink; readonly bold: boolean; readonly line: Ink },
  language: Language,
): PptxGenJS.TableCellProps {
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const line: PptxGenJS.BorderProps = { type: 'solid', pt: 0.75, color: hex(lightColors[look.line]) };
  return {
    fontFace: fonts(language).sans,
    fontSize: look.size,
    bold: look.bold,
    color: hex(lightColors[look.color]),
    align: table.columns[column]?.align ?? 'left',
    valign: 'middle',
    margin: [0, 0.1, 0, 0.1],
    lang: textLanguage(language),
    border: [none, none, line, none],
  };
}

function addTable(slide: PptxSlide, table: TableElement, language: Language): void {
  const head = table.columns.map((column, index) => ({
    text: column.title,
    options: cellOptions(
      table,
      index,
      { size: table.size - 2, color: 'ink-3', bold: false, line: 'line-strong' },
      language,
    ),
  }));
  const rows = table.rows.map((row) =>
    row.map((cell, index) => ({
      text: cell.text,
      options: cellOptions(
        table,
        index,
        { size: table.size, color: cell.color ?? 'ink', bold: cell.bold ?? false, line: 'line' },
        language,
      ),
    })),
  );
  slide.addTable([head, ...rows], {
    x: table.box.x,
    y: table.box.y,
    w: table.columns.reduce((sum, column) => sum + column.width, 0),
    colW: table.columns.map((column) => column.width),
    rowH: Array.from({ length: table.rows.length + 1 }, () => table.rowHeight),
    autoPage: false,
  });
}

function addElement(slide: PptxSlide, element: SlideElement, language: Language): void {
  switch (element.kind) {
    case 'text':
      return addText(slide, element, language);
    case 'quote': {
      const { words, attribution } = quoteTexts(element);
      for (const primitive of elementPrimitives(element))
        if (primitive.kind === 'rect') addPrimitive(slide, primitive, language);
      addText(slide, words, language);
      return addText(slide, attribution, language);
    }
    case 'bullets':
      for (const item of bulletTexts(element)) {
        addText(slide, item.glyph, language);
        addText(slide, item.words, language);
      }
      return;
    case 'bigNumber': {
      const { value, words } = bigNumberTexts(element);
      addText(slide, value, language);
      return addText(slide, words, language);
    }
    case 'barChart':
      return addBarChart(slide, element, language);
    case 'table':
      return addTable(slide, element, language);
    case 'bodyMap':
    case 'intervalPlot':
    case 'journey':
      for (const primitive of elementPrimitives(element)) addPrimitive(slide, primitive, language);
  }
}

const isTitle = (element: SlideElement): element is TextElement =>
  element.kind === 'text' && (element.role === 'title' || element.role === 'statement');

/** A layout per place that titles have: the writer takes a title's place from its layout. */
function layoutName(slide: Slide): string {
  const title = slide.elements.find(isTitle);
  return title ? `Hara ${title.role} ${title.box.y}-${title.box.h}` : 'Hara';
}

function defineLayouts(deck: PptxGenJS, slides: readonly Slide[], language: Language): void {
  const defined = new Set<string>();
  for (const slide of slides) {
    const name = layoutName(slide);
    if (defined.has(name)) continue;
    defined.add(name);
    const title = slide.elements.find(isTitle);
    const box = title && {
      ...title.box,
      w: title.box.w + (writesBreaks(title, language) ? brokenSlack * title.box.w : slack),
    };
    deck.defineSlideMaster({
      title: name,
      background: { color: hex(lightColors.page) },
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

function newPresentation(slides: readonly Slide[], options: PptxOptions): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = options.title;
  deck.author = 'Hara';
  deck.company = '';
  deck.subject = options.title;
  deck.theme = { headFontFace: fonts(options.language).serif, bodyFontFace: fonts(options.language).sans };
  defineLayouts(deck, slides, options.language);
  return deck;
}

/**
 * The slides as a PowerPoint file: native text, native bar charts and tables, the body map, interval plot and journey
 * as native shapes, speaker notes with the trace. Light colours; Palatino Linotype and Arial, Yu Mincho and Yu Gothic
 * for Japanese.
 */
export async function renderPptx(slides: readonly Slide[], options: PptxOptions): Promise<Uint8Array> {
  const deck = newPresentation(slides, options);
  for (const content of slides) {
    const slide = deck.addSlide({ masterName: layoutName(content) });
    for (const element of content.elements) addElement(slide, element, options.language);
    slide.addNotes(content.notes === '' ? content.title : content.notes);
  }
  const bytes = await deck.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('presentation writer gave no bytes');
  return finishPackage(bytes, {
    language: options.language,
    at: options.at ?? new Date(),
    titles: slides.map((slide) => slide.title),
  });
}
