import { Paragraph, TextRun, AlignmentType, type ParagraphChild } from 'docx';
import { ChartRun } from 'docx/charts';
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes';
import type { Faces } from '../../shared/deck/faces.ts';
import type { BarChartElement, SlideElement } from '../../shared/deck/slide.ts';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import type { Primitive, TextPrimitive } from '../../shared/deck/primitives.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import { movePath, pathBounds, pathData } from '../../shared/layout/path.ts';
import { hex } from './pptx-type.ts';
import type { DocxType } from './docx-type.ts';

export type DocxFigure = {
  readonly element: SlideElement;
  readonly words: string;
  readonly inks: InkTable;
  readonly faces: Faces;
  readonly type: DocxType;
};

/** Width of the report's text in inches: figures are laid out anew for it, so that their type stays as large. */
const width = 6.3;
const pixels = (inches: number) => inches * 96;

/** The figure for the report's page; the theme map, whose places are fixed, is only made smaller. */
function fitted(element: SlideElement): { readonly element: SlideElement; readonly scale: number } {
  const w = Math.min(width, element.box.w);
  const box = { x: 0, y: 0, w, h: element.box.h };
  switch (element.kind) {
    case 'intervalPlot':
      return { element: { ...element, box, nameSpace: Math.min(element.nameSpace, w * 0.34) }, scale: 1 };
    case 'bodyMap':
    case 'journey':
      return { element: { ...element, box }, scale: 1 };
    case 'themeMap':
      return { element: { ...element, box: { ...element.box, x: 0, y: 0 } }, scale: w / element.box.w };
    default:
      return { element, scale: 1 };
  }
}

function textShape(line: TextPrimitive, scale: number, { inks, type }: DocxFigure): IShapeGroupChildOptions {
  const room = line.width * 0.08 + 0.05;
  const height = (line.size * 1.35) / 72;
  return {
    type: 'rectangle',
    line: 'none',
    transformation: {
      width: pixels((line.width + room * 2) * scale),
      height: pixels(height * scale),
      offset: {
        left: pixels((line.x - room) * scale),
        top: pixels((line.y - (line.size * 0.35) / 72 - height / 2) * scale),
      },
    },
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: 240 },
        children: line.runs.map(
          (run) =>
            new TextRun({
              text: run.text,
              bold: run.bold ?? false,
              size: `${Math.round(line.size * scale * 2) / 2}pt`,
              color: hex(inks[run.color ?? line.color]),
              font: type.faces[line.font],
            }),
        ),
      }),
    ],
  };
}

function shapeOf(primitive: Primitive, scale: number, figure: DocxFigure): IShapeGroupChildOptions {
  const { inks } = figure;
  switch (primitive.kind) {
    case 'text':
      return textShape(primitive, scale, figure);
    case 'rect':
      return {
        type: 'rectangle',
        line: 'none',
        fill: hex(inks[primitive.fill]),
        transformation: {
          width: pixels(primitive.w * scale),
          height: pixels(primitive.h * scale),
          offset: { left: pixels(primitive.x * scale), top: pixels(primitive.y * scale) },
        },
      };
    case 'line':
      return {
        type: 'line',
        line: { color: hex(inks[primitive.stroke]), width: Math.max(0.25, primitive.weight * scale) },
        transformation: {
          width: pixels(Math.abs(primitive.x2 - primitive.x1) * scale),
          height: pixels(Math.abs(primitive.y2 - primitive.y1) * scale),
          offset: {
            left: pixels(Math.min(primitive.x1, primitive.x2) * scale),
            top: pixels(Math.min(primitive.y1, primitive.y2) * scale),
          },
          flip: { vertical: (primitive.x2 - primitive.x1) * (primitive.y2 - primitive.y1) < 0 },
        },
      };
    case 'path': {
      const bounds = pathBounds(primitive.path);
      const transparency = Math.round((1 - primitive.opacity) * 100);
      return {
        type: 'custom',
        // Large whole units: the format has no fractions.
        path: pathData(movePath(primitive.path, { dx: 0, dy: 0, scale: 10_000 })),
        ...(primitive.fill ? { fill: { color: hex(inks[primitive.fill]), transparency } } : {}),
        line: primitive.stroke
          ? { color: hex(inks[primitive.stroke]), width: primitive.strokeWidth * scale }
          : 'none',
        transformation: {
          width: pixels(bounds.w * scale),
          height: pixels(bounds.h * scale),
          offset: { left: pixels(bounds.x * scale), top: pixels(bounds.y * scale) },
        },
      };
    }
  }
}

function chart(element: BarChartElement, { words, inks, type }: DocxFigure): ParagraphChild {
  const bars = element.bars.toReversed();
  const color = bars.at(-1)?.color ?? 'accent';
  return new ChartRun({
    type: 'bar',
    legend: false,
    categories: bars.map((bar) => bar.name),
    series: [{ name: element.seriesName, values: bars.map((bar) => bar.value), color: hex(inks[color]) }],
    gapWidth: 80,
    font: { name: type.faces.sans.ascii },
    valueAxis: { visible: false, minimum: 0, gridlines: false },
    dataLabels: { value: true },
    transformation: { width: pixels(width), height: pixels(0.6 + bars.length * 0.42) },
    altText: { name: element.title, description: words, title: element.title },
  });
}

/** A figure as an object of the word processor: bar charts with their data, the others as groups of vector shapes. */
export function docxFigure(figure: DocxFigure): ParagraphChild | null {
  const { element, words } = figure;
  if (element.kind === 'barChart') return chart(element, figure);
  if (!['bodyMap', 'intervalPlot', 'journey', 'themeMap'].includes(element.kind)) return null;
  const { element: placed, scale } = fitted(element);
  const title = 'title' in element ? element.title : '';
  return new ShapeGroupRun({
    children: elementPrimitives(placed, figure.faces).map((primitive) => shapeOf(primitive, scale, figure)),
    altText: { name: title, description: words, title },
  });
}
