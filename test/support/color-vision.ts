/** sRGB 0..255 to linear light 0..1 (IEC 61966-2-1). */
function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What eyes without one kind of cones see: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation
 * of color vision deficiency", IEEE TVCG 15(6), 2009, severity 1.0, on linear RGB.
 */
export const eyes = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;
export type Eyes = keyof typeof eyes;

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * a + y * b + z * c));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** A hex colour as seen by the eyes, in OKLab (Ottosson 2020): lightness 0..1, then the two opponent axes. */
export function seen(hex: string, by: Eyes): Triple {
  const part = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16));
  const [r, g, b] = times(eyes[by], [part(1), part(3), part(5)]);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Distance of two hex colours in OKLab as the eyes see them; about 0.02 is just noticeable side by side. */
export function distanceSeen(one: string, other: string, by: Eyes): number {
  const [a, b] = [seen(one, by), seen(other, by)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
