import type { paletteSize } from './code.ts';

/** Colours of codes by index as they stand on light paper, `#rrggbb`; `renderer/ui/code-colors.css` has them for light and dark. */
export const paletteColors = [
  '#5a0906',
  '#931a02',
  '#846401',
  '#329b1b',
  '#035942',
  '#3e6b9a',
  '#3587fd',
  '#130195',
  '#4c2eae',
  '#8a47ce',
  '#9c7ebd',
  '#500553',
  '#b52c78',
  '#ef5374',
] as const satisfies { readonly length: typeof paletteSize };

/** Index of the colour nearest to `#rrggbb` or `#rgb` (distance in RGB); null where it is no such colour. */
export function nearestPaletteColor(hex: string): number | null {
  const wanted = channels(hex);
  if (wanted === undefined) return null;
  const distances = paletteColors.map((color) => {
    const own = channels(color) ?? [];
    return wanted.reduce((sum, value, at) => sum + (value - (own[at] ?? 0)) ** 2, 0);
  });
  return distances.indexOf(Math.min(...distances));
}

function channels(hex: string): readonly number[] | undefined {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(hex)?.[1];
  if (digits === undefined) return undefined;
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
}
