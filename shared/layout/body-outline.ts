import { mirrored, openPath, smoothPath, type PathCommand } from './path.ts';

/**
 * The human figure: units of a box 200 wide (x from -100 to 100, the midline at 0) and 480 high, about seven and a
 * half heads. Right half of the outline from the crown over hand and foot to the crotch; the left is its mirror.
 */
export const figureBox = { x: -100, y: 0, w: 200, h: 480 } as const;

const rightHalf = [
  [0, 9],
  [13, 11.5],
  [22, 22],
  [24.5, 38],
  [21.5, 54],
  [14.5, 66.5],
  [11, 73],
  [11, 83],
  [16, 90],
  [31, 95.5],
  [47, 100.5],
  [57, 109],
  [61.5, 123],
  [64, 147],
  [67.5, 172],
  [72, 196],
  [78.5, 222],
  [84, 246],
  [88.5, 259],
  [92.5, 273],
  [92, 287],
  [87, 297],
  [81.5, 293],
  [79.5, 280],
  [77, 268],
  [75, 252],
  [68, 229],
  [60.5, 204],
  [55, 180],
  [50, 156],
  [45.5, 142],
  [43.5, 156],
  [41, 176],
  [37.5, 196],
  [37, 212],
  [41, 230],
  [45.5, 248],
  [47, 268],
  [45.5, 296],
  [41, 326],
  [36, 352],
  [35, 368],
  [36.5, 388],
  [33.5, 412],
  [27.5, 438],
  [26.5, 450],
  [30, 461],
  [31, 469],
  [24, 473],
  [14, 472],
  [11.5, 464],
  [13, 450],
  [13.5, 436],
  [11.5, 410],
  [10, 388],
  [12, 366],
  [11, 350],
  [7.5, 318],
  [3.5, 284],
  [0, 270],
] as const;

/** The closed outline of the whole figure, the same from the front and from the back. */
export const bodyOutline: readonly PathCommand[] = smoothPath(mirrored(rightHalf));

type Stroke = readonly (readonly [number, number])[];

/** A few fine lines that tell front from back without drawing a person: collar bones and navel, spine and blades. */
const frontLines: readonly Stroke[] = [
  [
    [5, 98],
    [18, 96.5],
    [32, 99.5],
  ],
  [
    [-5, 98],
    [-18, 96.5],
    [-32, 99.5],
  ],
  [
    [0, 223],
    [0.6, 226],
    [0, 229],
  ],
];
const backLines: readonly Stroke[] = [
  [
    [0, 99],
    [0, 150],
    [0, 228],
  ],
  [
    [13, 116],
    [17, 134],
    [27, 144],
  ],
  [
    [-13, 116],
    [-17, 134],
    [-27, 144],
  ],
  [
    [0, 246],
    [0.4, 258],
    [0, 269],
  ],
];

const strokes = (lines: readonly Stroke[]): readonly PathCommand[] => lines.flatMap((line) => openPath(line));

export const bodyLines = { front: strokes(frontLines), back: strokes(backLines) } as const;
