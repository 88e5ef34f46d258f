import type { BodyRegion } from '../domain/code.ts';
import { bodyOutline } from './body-outline.ts';
import { ellipsePath, mirrored, movePath, smoothPath, type PathCommand } from './path.ts';

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

/** A place across the midline, written as its right half from top to bottom. */
function middle(side: BodySide, half: readonly Point[], anchor: Point): RegionShape {
  return area(side, mirrored(half), anchor);
}

/** A place on both halves, written as the one on the right. */
function limb(side: BodySide, points: readonly Point[], anchor: Point): RegionShape {
  return { side, paths: both(smoothPath(points)), look: 'fill', anchor: { x: anchor[0], y: anchor[1] } };
}

const shoulder: readonly Point[] = [
  [33, 97.5],
  [46, 101.5],
  [56, 110],
  [60, 122],
  [59, 131],
  [52, 127],
  [44, 116],
  [34, 107],
];
const arm: readonly Point[] = [
  [50, 132],
  [60, 133],
  [62.3, 148],
  [65.8, 172],
  [70.2, 196],
  [76.6, 222],
  [82, 246],
  [76.8, 250],
  [69.7, 228],
  [62.2, 203],
  [56.7, 179],
  [51.6, 156],
  [47.5, 142],
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
const hand: readonly Point[] = [
  [76.2, 254],
  [84.5, 250],
  [87.6, 260],
  [91.2, 273],
  [90.8, 286],
  [87, 295.4],
  [82.4, 291.5],
  [80.8, 280],
  [78.4, 268],
];
const fingertips: readonly Point[] = [
  [81.4, 280],
  [86, 278.6],
  [91.4, 278],
  [90.6, 287],
  [87, 295.6],
  [82.6, 291.5],
];
const leg: readonly Point[] = [
  [6.5, 286],
  [22, 281],
  [44.8, 278],
  [43.8, 297],
  [39.4, 326],
  [34.3, 352],
  [33.3, 368],
  [34.8, 388],
  [32, 411],
  [26.4, 436],
  [15, 436],
  [13, 410],
  [11.6, 388],
  [13.6, 366],
  [12.6, 350],
  [9.2, 318],
];
const foot: readonly Point[] = [
  [13.6, 453],
  [25.6, 452],
  [28.6, 461],
  [29.6, 467.5],
  [23.5, 471.4],
  [14.6, 470.4],
  [13, 463],
];
const sole: readonly Point[] = [
  [13, 464],
  [21, 462.5],
  [29.4, 464],
  [30, 468.6],
  [24, 472.2],
  [14.4, 471.4],
];
const buttock: readonly Point[] = [
  [3, 244],
  [20, 237],
  [38, 241],
  [45, 254],
  [43.5, 269],
  [28, 277],
  [10, 273],
  [3, 262],
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

const head: readonly Point[] = [
  [0, 10.4],
  [12.6, 12.8],
  [21, 22.6],
  [23.2, 38],
  [20.3, 53.4],
  [13.5, 65.4],
  [0, 71],
];
const face: readonly Point[] = [
  [0, 26],
  [13.5, 27],
  [18.6, 38],
  [17.6, 52],
  [11, 63],
  [0, 67.5],
];
const neck: readonly Point[] = [
  [0, 74],
  [9.6, 72.5],
  [9.6, 83],
  [14.6, 90.6],
  [0, 93],
];
const nape: readonly Point[] = [
  [0, 64],
  [12.6, 66],
  [9.8, 74],
  [9.8, 84],
  [15.4, 91],
  [0, 94],
];
const chest: readonly Point[] = [
  [0, 113],
  [18, 111],
  [36, 114],
  [43.4, 125],
  [42.6, 141],
  [36, 154],
  [19, 160],
  [0, 157],
];
const stomach: readonly Point[] = [
  [0, 167],
  [15, 168],
  [23.5, 176],
  [23, 188],
  [13.5, 195.5],
  [0, 197],
];
const waist: readonly Point[] = [
  [0, 200],
  [20, 200],
  [35.6, 197.6],
  [35.4, 213],
  [20, 214.6],
  [0, 215],
];
const belly: readonly Point[] = [
  [0, 219],
  [22, 219],
  [34, 225],
  [34, 238],
  [21, 251],
  [0, 256],
];
const upperBack: readonly Point[] = [
  [0, 101],
  [19, 101],
  [36, 106],
  [43.6, 119],
  [42.6, 142],
  [35, 157],
  [16, 164],
  [0, 165],
];
const lowerBack: readonly Point[] = [
  [0, 188],
  [18, 188],
  [34.6, 192],
  [35, 208],
  [37, 222],
  [20, 229],
  [0, 231],
];

/** One drawing for every region of the domain; front and back figure have the same box. */
export const regionShapes = {
  'whole-body': { side: 'front', paths: [bodyOutline], look: 'outline', anchor: { x: 44, y: 310 } },
  head: middle('front', head, [23, 34]),
  scalp: area('front', scalp, [16, 15]),
  hair: area('front', hair, [26, 28]),
  forehead: spot('front', 0, 27, 16, 6.5),
  eyes: pair('front', 9.5, 39, 5.5, 3.2),
  ears: pair('front', 25, 42, 3.4, 7),
  nose: spot('front', 0, 48, 3.6, 6),
  mouth: spot('front', 0, 59, 7.5, 3.2),
  jaw: area('front', jaw, [14, 66]),
  face: middle('front', face, [18.4, 46]),
  neck: middle('front', neck, [10, 82]),
  throat: spot('front', 0, 82, 5, 7),
  nape: middle('back', nape, [10, 79]),
  shoulders: limb('front', shoulder, [58, 116]),
  chest: middle('front', chest, [43, 134]),
  heart: spot('front', 14, 138, 9.5, 9.5),
  'upper-back': middle('back', upperBack, [43, 132]),
  'lower-back': middle('back', lowerBack, [36, 208]),
  arms: limb('front', arm, [64, 160]),
  elbows: pair('back', 66, 201, 6.5, 8),
  hands: limb('front', hand, [89.6, 267]),
  fingers: limb('front', fingertips, [90.6, 287]),
  skin: { side: 'front', paths: both(smoothPath(forearm)), look: 'outline', anchor: { x: 78.5, y: 222 } },
  stomach: middle('front', stomach, [23.5, 182]),
  belly: middle('front', belly, [34.4, 232]),
  waist: middle('front', waist, [35.6, 205]),
  hips: limb('back', buttock, [45, 258]),
  legs: limb('front', leg, [39.5, 325]),
  knees: pair('front', 23.5, 360, 9, 10),
  feet: limb('front', foot, [28.6, 461]),
  soles: limb('back', sole, [30, 468]),
} as const satisfies Record<BodyRegion, RegionShape>;
