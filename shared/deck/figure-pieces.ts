import { fitText } from '../layout/fit-text.ts';
import { pathData, type PathCommand } from '../layout/path.ts';
import type { Ink } from './deck-colors.ts';
import type { Faces } from './faces.ts';
import type { PathPrimitive, Primitive } from './primitives.ts';
import { label } from './text-primitives.ts';

/** Points: nothing in a figure is smaller. */
export const labelSize = 12;

export type Paint = {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  readonly name?: string;
};

export function shape(path: readonly PathCommand[], paint: Paint): PathPrimitive {
  return {
    kind: 'path',
    path,
    d: pathData(path),
    fill: paint.fill ?? null,
    stroke: paint.stroke ?? null,
    strokeWidth: paint.strokeWidth ?? 1,
    opacity: paint.opacity ?? 1,
    name: paint.name ?? 'figure',
  };
}

/** Text cut to one line of the given width. */
export function oneLine(text: string, w: number, size: number, faces: Faces, bold = false): string {
  const fitted = fitText(
    [[{ text, bold }]],
    { w, h: (size * 1.01) / 72 },
    { font: faces.sans, max: size, min: size, lineHeight: 1 },
  );
  return fitted.lines[0]?.[0]?.runs.map((run) => run.text).join('') ?? '';
}

/** Up to two short lines, as strings. */
export function twoLines(text: string, w: number, size: number, bold: boolean, faces: Faces): string[] {
  const fitted = fitText(
    [[{ text, bold }]],
    { w, h: (size * 2.02) / 72 },
    { font: faces.sans, max: size, min: size, lineHeight: 1 },
  );
  return (fitted.lines[0] ?? []).map((line) => line.runs.map((run) => run.text).join(''));
}

export function stacked(
  lines: readonly string[],
  setting: Parameters<typeof label>[1],
  faces: Faces,
): Primitive[] {
  const step = (setting.size * 1.2) / 72;
  const top = setting.y - ((lines.length - 1) * step) / 2;
  return lines.map((line, index) => label(line, { ...setting, y: top + index * step }, faces));
}
