import { pathData, movePath, type PathCommand } from '../layout/path.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { DeckLook } from './deck-look.ts';
import { facesOf } from './faces.ts';
import { inksOf, type InkTable } from './look-inks.ts';
import type { Primitive as InchPrimitive, TextPrimitive } from './primitives.ts';
import type { ImageElement, Slide } from './slide.ts';
import { elementPrimitives } from './slide-svg.ts';

/** A stretch of one line in one look; `x` and `width` in points from the page's left edge. */
export type DrawnRun = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly bold: boolean;
  readonly color: string;
};
/** One measured line; `y` is its baseline. `family` names the faces of the look by role. */
export type DrawnText = {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: FontRole;
  readonly dir: 'ltr' | 'rtl';
  readonly runs: readonly DrawnRun[];
};
export type DrawnPath = {
  readonly kind: 'path';
  readonly path: readonly PathCommand[];
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly opacity: number;
  readonly name: string;
};
export type DrawnRect = {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill: string;
};
export type DrawnLine = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly weight: number;
};
export type DrawnImage = Omit<DrawnRect, 'kind' | 'fill'> & {
  readonly kind: 'image';
  readonly fileId: string;
  readonly mime: ImageElement['mime'];
  readonly altText: string;
};
/** What is left of a slide when all layout is done: places, sizes and weights in points, colours as `#rrggbb`. */
export type Drawn = DrawnText | DrawnPath | DrawnRect | DrawnLine | DrawnImage;

const points = 72;

function drawnText(text: TextPrimitive, inks: InkTable): DrawnText {
  return {
    kind: 'text',
    x: text.x * points,
    y: text.y * points,
    width: text.width * points,
    size: text.size,
    font: text.font,
    dir: text.dir ?? 'ltr',
    runs: text.runs.map((run) => ({
      text: run.text,
      x: (text.x + run.x) * points,
      width: run.width * points,
      bold: run.bold ?? false,
      color: inks[run.color ?? text.color],
    })),
  };
}

function drawn(primitive: InchPrimitive, inks: InkTable): Drawn {
  switch (primitive.kind) {
    case 'text':
      return drawnText(primitive, inks);
    case 'path': {
      const path = movePath(primitive.path, { dx: 0, dy: 0, scale: points });
      return {
        ...primitive,
        path,
        d: pathData(path),
        fill: primitive.fill && inks[primitive.fill],
        stroke: primitive.stroke && inks[primitive.stroke],
      };
    }
    case 'rect': {
      const { x, y, w, h, fill } = primitive;
      return { kind: 'rect', x: x * points, y: y * points, w: w * points, h: h * points, fill: inks[fill] };
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, weight } = primitive;
      return {
        kind: 'line',
        x1: x1 * points,
        y1: y1 * points,
        x2: x2 * points,
        y2: y2 * points,
        stroke: inks[stroke],
        weight,
      };
    }
  }
}

function drawnImage(image: ImageElement): DrawnImage {
  const { x, y, w, h } = image.box;
  return {
    kind: 'image',
    x: x * points,
    y: y * points,
    w: w * points,
    h: h * points,
    fileId: image.fileId,
    mime: image.mime,
    altText: image.altText ?? '',
  };
}

/**
 * The drawing of a slide in points from the page's top left corner, in drawing order; the ground itself is
 * `inksOf(look).page`. Preview, PDF and HTML draw these and nothing else, so that they cannot differ.
 */
export function slidePrimitives(slide: Slide, look: DeckLook): readonly Drawn[] {
  const inks = inksOf(look);
  const faces = facesOf(look);
  return slide.elements.flatMap((element): readonly Drawn[] =>
    element.kind === 'image'
      ? [drawnImage(element)]
      : elementPrimitives(element, faces).map((primitive) => drawn(primitive, inks)),
  );
}
