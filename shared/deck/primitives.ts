import type { PathCommand } from '../layout/path.ts';
import type { LineRun } from '../layout/line-break.ts';
import type { FontRole } from '../layout/text-metrics.ts';
import type { Ink } from './deck-colors.ts';

/** What is left of a slide when all layout is done: inches for places, points for type. */
export type TextPrimitive = {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: FontRole;
  readonly color: Ink;
  /** Left to right where absent; runs are in the order of places from the left. */
  readonly dir?: 'ltr' | 'rtl';
  readonly runs: readonly LineRun<Ink>[];
};
export type PathPrimitive = {
  readonly kind: 'path';
  readonly path: readonly PathCommand[];
  readonly d: string;
  readonly fill: Ink | null;
  readonly stroke: Ink | null;
  readonly strokeWidth: number;
  readonly opacity: number;
  readonly name: string;
};
export type RectPrimitive = {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill: Ink;
};
export type LinePrimitive = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  /** Points. */
  readonly weight: number;
};
export type Primitive = TextPrimitive | PathPrimitive | RectPrimitive | LinePrimitive;
