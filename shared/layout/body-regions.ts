import type { BodyRegion } from '../domain/code.ts';
import { bodyOutline } from './body-outline.ts';
import { ellipsePath, movePath, smoothPath, type PathCommand } from './path.ts';

export type BodySide = 'front' | 'back';
export type RegionShape = {
  readonly side: BodySide;
  readonly paths: readonly (readonly PathCommand[])[];
  /** `outline`: drawn as a line around the body (the whole body, the skin), not as a filled place. */
  readonly look: 'fill' | 'outline';
  /** Where a label's line begins, on the figure's right half (mirrored where labels stand left). */
  readonly anchor: { readonly x: number; readonly y: number };
};

type Point = readonly [number, number];

function both(path: readonly PathCommand[]): PathCommand[][] {
  return [[...path], movePath(path, { dx: 0, dy: 0, flipX: true })];
}

function spot(side: BodySide, cx: number, cy: number, rx: number, ry: number): RegionShape {
  return { side, paths: [ellipsePath(cx, cy, rx, ry)], look: 'fill', anchor: { x: cx + rx, y: cy } };
}

function pair(side: BodySide, cx: number, cy: number, rx: number, ry: number): RegionShape {
  return { side, paths: both(ellipsePath(cx, cy, rx, ry)), look: 'fill', anchor: { x: cx + rx, y: cy } };
}

function area(side: BodySide, points: readonly Point[], anchor: Point): RegionShape {
  return { side, paths: [smoothPath(points)], look: 'fill', anchor: { x: anchor[0], y: anchor[1] } };
}

function limb(side: BodySide, points: readonly Point[], anchor: Point): RegionShape {
  return { side, paths: both(smoothPath(points)), look: 'fill', anchor: { x: anchor[0], y: anchor[1] } };
}

const arm: readonly Point[] = [
  [54, 116],
  [60, 130],
  [63, 158],
  [70, 196],
  [79, 234],
  [79, 246],
  [74, 240],
  [66, 212],
  [58, 180],
  [52, 146],
  [50, 124],
];
const forearm: readonly Point[] = [
  [64, 196],
  [72, 196],
  [78.5, 222],
  [84, 246],
  [75, 252],
  [68, 229],
  [60.5, 204],
];
const leg: readonly Point[] = [
  [24, 282],
  [38, 288],
  [38, 324],
  [31, 358],
  [31, 392],
  [24, 434],
  [18, 434],
  [16, 396],
  [17, 360],
  [14, 324],
  [14, 292],
];
const scalp: readonly Point[] = [
  [-21.5, 24],
  [-12, 12.5],
  [0, 9.5],
  [12, 12.5],
  [21.5, 24],
  [12, 20.5],
  [0, 19],
  [-12, 20.5],
];
const hair: readonly Point[] = [
  [-27.5, 58],
  [-28.5, 34],
  [-20, 12],
  [0, 4.5],
  [20, 12],
  [28.5, 34],
  [27.5, 58],
  [23, 50],
  [21.5, 30],
  [12, 20],
  [0, 18],
  [-12, 20],
  [-21.5, 30],
  [-23, 50],
];
const jaw: readonly Point[] = [
  [-19.5, 57],
  [-13, 60],
  [0, 65],
  [13, 60],
  [19.5, 57],
  [14, 67],
  [0, 72.5],
  [-14, 67],
];

/** One drawing for every region of the domain; front and back figure have the same box. */
export const regionShapes = {
  'whole-body': { side: 'front', paths: [bodyOutline], look: 'outline', anchor: { x: 44, y: 310 } },
  head: spot('front', 0, 39, 24, 29),
  scalp: area('front', scalp, [16, 15]),
  hair: area('front', hair, [26, 28]),
  forehead: spot('front', 0, 27, 16, 6.5),
  eyes: pair('front', 9.5, 39, 5.5, 3.2),
  ears: pair('front', 25, 42, 3.4, 7),
  nose: spot('front', 0, 48, 3.6, 6),
  mouth: spot('front', 0, 59, 7.5, 3.2),
  jaw: area('front', jaw, [14, 66]),
  face: spot('front', 0, 45, 18, 21),
  neck: spot('front', 0, 81, 11.5, 7.5),
  throat: spot('front', 0, 82, 5, 7),
  nape: spot('back', 0, 79, 10.5, 8.5),
  shoulders: pair('front', 46, 107, 14, 8),
  chest: spot('front', 0, 138, 33, 19),
  heart: spot('front', 14, 138, 9.5, 9.5),
  'upper-back': spot('back', 0, 134, 35, 25),
  'lower-back': spot('back', 0, 212, 27, 19),
  arms: limb('front', arm, [62, 150]),
  elbows: pair('back', 66.5, 203, 7.5, 9),
  hands: pair('front', 84.5, 274, 8, 20),
  fingers: pair('front', 86, 288, 5.5, 9),
  skin: { side: 'front', paths: both(smoothPath(forearm)), look: 'outline', anchor: { x: 78.5, y: 222 } },
  stomach: spot('front', 0, 184, 21, 13.5),
  belly: spot('front', 0, 236, 27, 17),
  waist: spot('front', 0, 207, 36.5, 8),
  hips: pair('back', 25, 258, 17, 17),
  legs: limb('front', leg, [37, 330]),
  knees: pair('front', 23.5, 361, 9.5, 10.5),
  feet: pair('front', 21.5, 464, 8.5, 8.5),
  soles: pair('back', 21.5, 469, 9.5, 4),
} as const satisfies Record<BodyRegion, RegionShape>;
