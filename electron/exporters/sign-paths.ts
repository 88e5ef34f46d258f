/** Signs of kinds that the bundled faces lack, on an em of 100 with the baseline at 0 and y downwards. */
const signs: Readonly<Record<string, string>> = {
  // A ring with the quarter of an hour.
  '◷': 'M50 -75 A38 38 0 1 1 50 1 A38 38 0 1 1 50 -75 Z M50 -67 A30 30 0 1 0 50 -7 A30 30 0 1 0 50 -67 Z M50 -67 L50 -37 L80 -37 A30 30 0 0 0 50 -67 Z',
  '➜': 'M8 -44 L58 -44 L46 -62 L58 -62 L92 -37 L58 -12 L46 -12 L58 -30 L8 -30 Z',
};

/** An empty box: a character stands here that no bundled face can draw. */
const box = 'M14 -76 H86 V0 H14 Z M20 -70 V-6 H80 V-70 Z';

/** The outline of a sign, filled by the even-odd rule. */
export function signPath(character: string): string {
  return signs[character] ?? box;
}

/** True for signs that have a shape of their own here. */
export function hasSign(character: string): boolean {
  return Object.hasOwn(signs, character);
}
