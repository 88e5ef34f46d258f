import type { Tint } from '../../shared/layout/figure-palettes.ts';

/** A tint as CSS: light or dark with the page. */
export function tintOf(tint: Tint | undefined): string {
  return tint ? `light-dark(${tint.light}, ${tint.dark})` : 'none';
}
