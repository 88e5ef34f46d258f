import { breakLines, type TextLine } from '../layout/line-break.ts';
import { textWidth, type FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';
import { standardFaces, type Faces } from './faces.ts';
import type { Primitive, TextPrimitive } from './primitives.ts';
import type { Box, TextElement } from './slide.ts';

type LabelSetting = {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly color: Ink;
  readonly font?: FontRole;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
};

/** From the middle of a line to its baseline: about a third of the size in both faces. */
const middleToBaseline = 0.35;

/** One line of text placed by its middle. */
export function label(text: string, setting: LabelSetting, faces: Faces = standardFaces): TextPrimitive {
  const font = setting.font ?? 'sans';
  const bold = setting.bold ?? false;
  const width = textWidth(text, { font: faces[font], bold }, setting.size);
  const shift = setting.align === 'right' ? width : setting.align === 'center' ? width / 2 : 0;
  return {
    kind: 'text',
    x: setting.x - shift,
    y: setting.y + (setting.size * middleToBaseline) / 72,
    width,
    size: setting.size,
    font,
    color: setting.color,
    runs: [{ text, bold, x: 0, width }],
  };
}

function lineLeft(line: TextLine, box: Box, align: TextElement['align']): number {
  if (align === 'left') return box.x;
  return align === 'right' ? box.x + box.w - line.width : box.x + (box.w - line.width) / 2;
}

function underlines(line: TextLine<Ink>, x: number, baseline: number, size: number): Primitive[] {
  const y = baseline + (size * 0.16) / 72;
  return line.runs.flatMap((run): Primitive[] =>
    run.underline
      ? [
          {
            kind: 'line',
            x1: x + run.x,
            x2: x + run.x + run.width,
            y1: y,
            y2: y,
            stroke: run.underline,
            weight: size / 12,
          },
        ]
      : [],
  );
}

/** Right to left, the first run stands at the right. */
function mirrored(line: TextLine<Ink>): TextLine<Ink> {
  const runs = line.runs.map((run) => ({ ...run, x: line.width - run.x - run.width }));
  return { ...line, runs: runs.toReversed() };
}

/** Lines of each paragraph of a text element, broken at its box. */
export function textLines(element: TextElement, faces: Faces = standardFaces): TextLine<Ink>[][] {
  return element.paragraphs.map((runs) =>
    breakLines(runs, {
      font: faces[element.font],
      size: element.size,
      width: Math.min(element.box.w, element.measure ?? element.box.w),
    }),
  );
}

/** Height in inches of the element's lines as they are drawn. */
export function textHeight(element: TextElement, faces: Faces = standardFaces): number {
  const paragraphs = textLines(element, faces);
  const count = paragraphs.reduce((sum, lines) => sum + Math.max(1, lines.length), 0);
  return (
    ((count * element.lineHeight + Math.max(0, paragraphs.length - 1) * element.gap) * element.size) / 72
  );
}

/** A text element as measured lines with their underlines. */
export function textPrimitives(element: TextElement, faces: Faces = standardFaces): Primitive[] {
  const step = (element.size * element.lineHeight) / 72;
  const height = textHeight(element, faces);
  const spare = element.box.h - height;
  let top = element.box.y + (element.valign === 'top' ? 0 : element.valign === 'middle' ? spare / 2 : spare);
  const out: Primitive[] = [];
  for (const lines of textLines(element, faces)) {
    for (const broken of lines) {
      const line = element.dir === 'rtl' ? mirrored(broken) : broken;
      const x = lineLeft(line, element.box, element.align);
      const y = top + step / 2 + (element.size * middleToBaseline) / 72;
      out.push({
        kind: 'text',
        x,
        y,
        width: line.width,
        size: element.size,
        font: element.font,
        color: element.color,
        ...(element.dir === 'rtl' ? { dir: 'rtl' as const } : {}),
        runs: line.runs,
      });
      out.push(...underlines(line, x, y, element.size));
      top += step;
    }
    if (lines.length === 0) top += step;
    top += (element.gap * element.size) / 72;
  }
  return out;
}
