import type { Ink } from '../../shared/deck/deck-colors.ts';
import type { Faces } from '../../shared/deck/faces.ts';
import type { PathPrimitive, Primitive, TextPrimitive } from '../../shared/deck/primitives.ts';
import type { Pictures } from './deck-file.ts';
import type { Face, FaceRun, FontCatalog } from './font-catalog.ts';
import { layPlainly, plainLayout } from './plain-layout.ts';
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

/** Natural width in points. */
function widthOf(run: FaceRun, size: number): number {
  if (!run.face) return size * [...run.text].length;
  return (plainLayout(run.face.font, run.text).advanceWidth / run.face.font.unitsPerEm) * size;
}

function setFace(pen: PdfPen, face: Face): void {
  const first = !pen.registered.has(face.key);
  if (first) pen.pdf.registerFont(face.key, Buffer.from(face.bytes));
  pen.registered.add(face.key);
  pen.pdf.font(face.key);
  if (first) layPlainly(pen.pdf);
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

function drawLine(pen: PdfPen, line: TextPrimitive): void {
  for (const run of line.runs) {
    const pieces = pen.fonts.cut(run.text, { font: line.font, bold: run.bold ?? false });
    const natural = pieces.reduce((sum, piece) => sum + widthOf(piece, line.size), 0);
    const count = [...run.text].length;
    // The measured width is kept by the space between characters: another face cannot break the layout.
    const spacing = count < 2 ? 0 : (points(run.width) - natural) / count;
    const color = pen.colors[run.color ?? line.color];
    let x = points(line.x + run.x);
    if (count === 1) x += (points(run.width) - natural) / 2;
    const y = points(line.y);
    for (const piece of pieces) {
      if (piece.face) {
        setFace(pen, piece.face);
        pen.pdf.fontSize(line.size).fillColor(color);
        pen.pdf.text(piece.text, x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: spacing,
        });
      } else drawSigns(pen, piece.text, { x, y, size: line.size, color });
      x += widthOf(piece, line.size) + spacing * [...piece.text].length;
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
