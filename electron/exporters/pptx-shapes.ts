import type PptxGenJS from 'pptxgenjs';
import type {
  LinePrimitive,
  PathPrimitive,
  Primitive,
  RectPrimitive,
  TextPrimitive,
} from '../../shared/deck/primitives.ts';
import { pathBounds, type PathCommand } from '../../shared/layout/path.ts';
import type { PptxPen } from './pptx-pen.ts';
import { faceMarks, hex, rightToLeft, textLanguage } from './pptx-type.ts';

type Point = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** The writer draws freeforms and its types leave their name out. */
type FreeformTarget = { addShape(name: string, options: PptxGenJS.ShapeProps): unknown };

function freeformPoints(path: readonly PathCommand[], left: number, top: number): Point[] {
  return path.map((command): Point => {
    if (command.type === 'Z') return { close: true };
    const x = command.x - left;
    const y = command.y - top;
    if (command.type !== 'C') return { x, y, moveTo: command.type === 'M' };
    return {
      x,
      y,
      curve: {
        type: 'cubic',
        x1: command.x1 - left,
        y1: command.y1 - top,
        x2: command.x2 - left,
        y2: command.y2 - top,
      },
    };
  });
}

function addPath({ slide, inks, name }: PptxPen, shape: PathPrimitive): void {
  const box = pathBounds(shape.path);
  const transparency = Math.round((1 - shape.opacity) * 100);
  const target: FreeformTarget = slide;
  target.addShape('custGeom', {
    x: box.x,
    y: box.y,
    w: box.w,
    h: box.h,
    points: freeformPoints(shape.path, box.x, box.y),
    objectName: `${name} ${shape.name}`,
    ...(shape.fill ? { fill: { color: hex(inks[shape.fill]), transparency } } : {}),
    ...(shape.stroke
      ? { line: { color: hex(inks[shape.stroke]), width: shape.strokeWidth, transparency } }
      : {}),
  });
}

function addLine({ slide, inks, name }: PptxPen, line: LinePrimitive): void {
  slide.addShape('line', {
    x: Math.min(line.x1, line.x2),
    y: Math.min(line.y1, line.y2),
    w: Math.abs(line.x2 - line.x1),
    h: Math.abs(line.y2 - line.y1),
    flipV: (line.x2 - line.x1) * (line.y2 - line.y1) < 0,
    objectName: name,
    line: { color: hex(inks[line.stroke]), width: line.weight },
  });
}

function addRect({ slide, inks, name }: PptxPen, rect: RectPrimitive): void {
  slide.addShape('rect', {
    x: rect.x,
    y: rect.y,
    w: rect.w,
    h: rect.h,
    objectName: name,
    fill: { color: hex(inks[rect.fill]) },
  });
}

/** One measured line as a text box of its own; the box has room for a face that is a little wider. */
function addTextLine({ slide, inks, name, language }: PptxPen, line: TextPrimitive): void {
  const room = line.width * 0.06 + 0.04;
  const height = (line.size * 1.3) / 72;
  slide.addText(
    line.runs.map((run) => ({
      text: run.text,
      options: {
        bold: run.bold ?? false,
        color: hex(inks[run.color ?? line.color]),
        ...rightToLeft(run.text, line.dir),
      },
    })),
    {
      x: line.x - room,
      y: line.y - (line.size * 0.35) / 72 - height / 2,
      w: line.width + room * 2,
      h: height,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontFace: faceMarks[line.font],
      objectName: name,
      fontSize: line.size,
      lang: textLanguage(language),
      wrap: false,
      fit: 'none',
    },
  );
}

/** A drawing primitive as a native shape. */
export function addPrimitive(pen: PptxPen, primitive: Primitive): void {
  switch (primitive.kind) {
    case 'path':
      return addPath(pen, primitive);
    case 'line':
      return addLine(pen, primitive);
    case 'rect':
      return addRect(pen, primitive);
    case 'text':
      return addTextLine(pen, primitive);
  }
}
