/** A colour for light and for dark paper, as hex. */
export type Tint = { readonly light: string; readonly dark: string };

const tint = (light: string, dark: string): Tint => ({ light, dark });

/**
 * People by share, few to all: one hue whose lightness alone tells the order, so that it reads the same for protan,
 * deutan and tritan eyes. On dark paper more people are brighter, on light paper darker.
 */
export const heatTints = [
  tint('#f2cfc0', '#6a3b2f'),
  tint('#e6a68f', '#91503d'),
  tint('#d67a5c', '#bb6950'),
  tint('#b94a2f', '#e28f75'),
  tint('#80220f', '#ffc9b6'),
] as const satisfies readonly Tint[];

/** Difference of two groups: ochre where the second has more, grey where they are alike, blue where the first has more. */
export const differenceTints = [
  tint('#7a4b00', '#f7c15a'),
  tint('#b7812a', '#bd8c3a'),
  tint('#e6cb92', '#77602f'),
  tint('#d9d8d4', '#4d4f55'),
  tint('#a9cfe2', '#2d5f7a'),
  tint('#4494b4', '#4597bd'),
  tint('#0a4f68', '#93dcf6'),
] as const satisfies readonly Tint[];

/** The body under the heat, its fine lines, and what marks a group of core customers or of others. */
export const bodyTints = {
  body: tint('#e8e7e3', '#34363a'),
  line: tint('#cdc8bc', '#4b4e55'),
  edge: tint('#8d3320', '#e9a48f'),
} as const satisfies Record<string, Tint>;

/** Step 0..4 of a share of people: each step is a fifth, and nobody who was counted is without colour. */
export function heatStep(share: number): number {
  return Math.min(heatTints.length - 1, Math.max(0, Math.ceil(share * heatTints.length - 1e-9) - 1));
}

/** Step 0..6 of a difference of shares from -1 to 1; 3 is alike (less than one in ten apart). */
export function differenceStep(difference: number): number {
  const size = Math.abs(difference);
  const away = size < 0.1 ? 0 : size < 0.35 ? 1 : size < 0.65 ? 2 : 3;
  return 3 + Math.sign(difference) * away;
}
