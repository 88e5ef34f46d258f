import { AlignmentType, LineRuleType, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { ChartRun } from 'docx/charts';
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes';
import type { Faces } from '../../shared/deck/faces.ts';
import type { BarChartElement, SlideElement } from '../../shared/deck/slide.ts';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import type { LinePrimitive, Primitive, RectPrimitive, TextPrimitive } from '../../shared/deck/primitives.ts';
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

/** Within the report's text, in inches: figures are laid out anew for it, so that their type stays as large. */
const width = 6.05;
const pixels = (inches: number) => inches * 96;

/** Figures are laid out a little wider than the page and made smaller: their type becomes as large as the report's. */
const shrink = 0.8;

/** The figure for the report's page; the theme map, whose places are fixed, is only made smaller. */
function fitted(element: SlideElement): { readonly element: SlideElement; readonly scale: number } {
  const w = Math.min(width / shrink, element.box.w);
  const box = { x: 0, y: 0, w, h: element.box.h };
  switch (element.kind) {
    case 'intervalPlot':
      return {
        element: { ...element, box, nameSpace: Math.min(element.nameSpace, w * 0.34) },
        scale: shrink,
      };
    case 'bodyMap':
    case 'journey':
      return { element: { ...element, box }, scale: shrink };
    case 'themeMap':
      return { element: { ...element, box: { ...element.box, x: 0, y: 0 } }, scale: width / element.box.w };
    default:
      return { element, scale: 1 };
  }
}

function textShape(line: TextPrimitive, scale: number, { inks, type }: DocxFigure): IShapeGroupChildOptions {
  const room = line.width * 0.08 + 0.05;
  return {
    type: 'rectangle',
    line: 'none',
    transformation: {
      width: pixels((line.width + room * 2) * scale),
      height: pixels(textHeight(line) * scale),
      offset: {
        left: pixels((line.x - room) * scale),
        top: pixels(textTop(line) * scale),
      },
    },
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
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

/** Level and upright lines as thin rectangles: LibreOffice turns a group that begins with an upright line. */
function thinRect(line: LinePrimitive): RectPrimitive | null {
  const weight = Math.max(0.25, line.weight) / 72;
  const [w, h] = [Math.abs(line.x2 - line.x1), Math.abs(line.y2 - line.y1)];
  const [x, y] = [Math.min(line.x1, line.x2), Math.min(line.y1, line.y2)];
  const rect = { kind: 'rect', fill: line.stroke } as const;
  if (h === 0) return { ...rect, x, y: y - weight / 2, w, h: weight };
  return w === 0 ? { ...rect, x: x - weight / 2, y, w: weight, h } : null;
}

function shapeOf(primitive: Primitive, scale: number, figure: DocxFigure): IShapeGroupChildOptions {
  const { inks } = figure;
  const thin = primitive.kind === 'line' ? thinRect(primitive) : null;
  if (thin) return shapeOf(thin, scale, figure);
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

/** Inches. */
const chartHeight = (element: BarChartElement) => 0.6 + element.bars.length * 0.42;

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
    transformation: { width: pixels(width), height: pixels(chartHeight(element)) },
    altText: { name: element.title, description: words, title: element.title },
  });
}

const textHeight = (line: TextPrimitive) => (line.size * 1.35) / 72;
const textTop = (line: TextPrimitive) => line.y - (line.size * 0.35) / 72 - textHeight(line) / 2;

/** Upper and lower edge in inches. */
function edgesOf(primitive: Primitive): readonly [top: number, bottom: number] {
  switch (primitive.kind) {
    case 'text':
      return [textTop(primitive), textTop(primitive) + textHeight(primitive)];
    case 'rect':
      return [primitive.y, primitive.y + primitive.h];
    case 'line':
      return [Math.min(primitive.y1, primitive.y2), Math.max(primitive.y1, primitive.y2)];
    case 'path': {
      const { y, h } = pathBounds(primitive.path);
      return [y, y + h];
    }
  }
}

/**
 * A figure as an object of the word processor with its height in points: bar charts with their data, the others as groups
 * of vector shapes. Null where the element has no drawing.
 */
export function docxFigure(
  figure: DocxFigure,
): { readonly run: ParagraphChild; readonly height: number } | null {
  const { element, words } = figure;
  if (element.kind === 'barChart') return { run: chart(element, figure), height: chartHeight(element) * 72 };
  if (!['bodyMap', 'intervalPlot', 'journey', 'themeMap'].includes(element.kind)) return null;
  const { element: placed, scale } = fitted(element);
  const title = 'title' in element ? element.title : '';
  const primitives = elementPrimitives(placed, figure.faces);
  const edges = primitives.map(edgesOf);
  const height = Math.max(...edges.map(([, bottom]) => bottom)) - Math.min(...edges.map(([top]) => top));
  return {
    run: new ShapeGroupRun({
      children: primitives.map((primitive) => shapeOf(primitive, scale, figure)),
      altText: { name: title, description: words, title },
    }),
    height: height * scale * 72,
  };
}
