import type { Ink } from '../../shared/deck/deck-colors.ts';
import type { Faces } from '../../shared/deck/faces.ts';
import type { PathPrimitive, Primitive, TextPrimitive } from '../../shared/deck/primitives.ts';
import { visualRuns } from './bidi-runs.ts';
import type { Pictures } from './deck-file.ts';
import type { Face, FaceRun, FontCatalog } from './font-catalog.ts';
import { layPlainly, plainLayout, tellLettersApart } from './plain-layout.ts';
import { signPath } from './sign-paths.ts';

export type PdfPen = {
  readonly pdf: PDFKit.PDFDocument;
  readonly fonts: FontCatalog;
  readonly colors: Readonly<Record<Ink, string>>;
  readonly faces: Faces;
  readonly pictures: Pictures;
  /** Keys of the faces that the document knows. */
  readonly registered: Set<string>;
};

const points = (inches: number) => inches * 72;

/** Emoji are drawn wider than the em that they were measured with. */
function sizeFor({ face }: FaceRun, size: number): number {
  if (face?.manner !== 'emoji') return size;
  const { font } = face;
  return (size * font.unitsPerEm) / font.glyphForCodePoint(0x1f600).advanceWidth;
}

/** Natural width in points. */
function widthOf(run: FaceRun, size: number): number {
  const { face, text } = run;
  if (!face) return size * [...text].length;
  const { advanceWidth } = face.manner === 'plain' ? plainLayout(face.font, text) : face.font.layout(text);
  return (advanceWidth / face.font.unitsPerEm) * sizeFor(run, size);
}

function setFace(pen: PdfPen, face: Face): void {
  const first = !pen.registered.has(face.key);
  if (first) pen.pdf.registerFont(face.key, Buffer.from(face.bytes));
  pen.registered.add(face.key);
  pen.pdf.font(face.key);
  if (first && face.manner === 'plain') layPlainly(pen.pdf);
  if (first && face.manner === 'joined') tellLettersApart(pen.pdf);
}

/** A sign that no face has: its shape, or an empty box that shows that a character stands here. */
function drawSigns(
  pen: PdfPen,
  text: string,
  at: { x: number; y: number; size: number; color: string },
): void {
  [...text].forEach((character, index) => {
    const { pdf } = pen;
    pdf
      .save()
      .translate(at.x + index * at.size, at.y)
      .scale(at.size / 100);
    pdf.path(signPath(character)).fillColor(at.color).fill('even-odd');
    pdf.restore();
  });
}

/** A run's text cut by face, from the left to the right; faces of joined letters turn theirs themselves. */
function piecesOf({ fonts }: PdfPen, line: TextPrimitive, run: TextPrimitive['runs'][number]): FaceRun[] {
  const style = { font: line.font, bold: run.bold ?? false };
  return visualRuns(run.text, line.dir ?? 'ltr').flatMap(({ text, rtl }) => {
    const pieces = fonts.cut(text, style);
    if (!rtl) return pieces;
    return pieces
      .toReversed()
      .map((piece) =>
        piece.face?.manner === 'joined' ? piece : { ...piece, text: [...piece.text].toReversed().join('') },
      );
  });
}

type Setting = { readonly spacing: number; readonly scale: number; readonly x: number };

/**
 * The measured width is kept: by the space between characters, or, where letters are joined, by making them narrower where
 * they must be. So another face cannot break the layout.
 */
function settingOf(
  line: TextPrimitive,
  run: TextPrimitive['runs'][number],
  pieces: readonly FaceRun[],
): Setting {
  const left = points(line.x + run.x);
  const width = points(run.width);
  const natural = pieces.reduce((sum, piece) => sum + widthOf(piece, line.size), 0);
  const count = [...run.text].length;
  if (pieces.some((piece) => piece.face?.manner === 'joined')) {
    const scale = Math.min(1, width / natural);
    const spare = line.dir === 'rtl' ? width - natural * scale : 0;
    return { spacing: 0, scale, x: left + spare };
  }
  if (count === 1) return { spacing: 0, scale: 1, x: left + (width - natural) / 2 };
  return { spacing: count === 0 ? 0 : (width - natural) / count, scale: 1, x: left };
}

/** The writer's types leave the scaling out. */
type TextOptions = PDFKit.Mixins.TextOptions & { readonly horizontalScaling: number };

function textOptions({ manner }: Face, characterSpacing: number, scale: number): TextOptions {
  return {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing,
    horizontalScaling: scale * 100,
    // Asked for features, the writer lays a text out as one; else each word apart, one behind the other from the left.
    ...(manner === 'plain' ? {} : { features: [] }),
  };
}

function drawLine(pen: PdfPen, line: TextPrimitive): void {
  const y = points(line.y);
  for (const run of line.runs) {
    const pieces = piecesOf(pen, line, run);
    const { spacing, scale, x: left } = settingOf(line, run, pieces);
    const color = pen.colors[run.color ?? line.color];
    let x = left;
    for (const piece of pieces) {
      const size = sizeFor(piece, line.size);
      if (piece.face) {
        setFace(pen, piece.face);
        pen.pdf.fontSize(size).fillColor(color);
        pen.pdf.text(piece.text, x, y, textOptions(piece.face, spacing, scale));
      } else drawSigns(pen, piece.text, { x, y, size, color });
      x += widthOf(piece, line.size) * scale + spacing * [...piece.text].length;
    }
  }
}

function drawPath({ pdf, colors }: PdfPen, shape: PathPrimitive): void {
  pdf.save().scale(72).path(shape.d);
  if (shape.stroke) pdf.lineWidth(shape.strokeWidth / 72).strokeColor(colors[shape.stroke], shape.opacity);
  if (shape.fill) pdf.fillColor(colors[shape.fill], shape.opacity);
  if (shape.fill && shape.stroke) pdf.fillAndStroke();
  else if (shape.fill) pdf.fill();
  else if (shape.stroke) pdf.stroke();
  pdf.restore();
}

/** A drawing primitive on the page of a PDF. */
export function drawPrimitive(pen: PdfPen, primitive: Primitive): void {
  const { pdf, colors } = pen;
  switch (primitive.kind) {
    case 'text':
      return drawLine(pen, primitive);
    case 'path':
      return drawPath(pen, primitive);
    case 'rect': {
      const { x, y, w, h } = primitive;
      pdf.rect(points(x), points(y), points(w), points(h)).fillColor(colors[primitive.fill], 1).fill();
      return;
    }
    case 'line':
      pdf
        .moveTo(points(primitive.x1), points(primitive.y1))
        .lineTo(points(primitive.x2), points(primitive.y2))
        .lineWidth(primitive.weight)
        .strokeColor(colors[primitive.stroke], 1)
        .stroke();
  }
}
