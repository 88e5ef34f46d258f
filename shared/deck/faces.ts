import type { FaceName, FontRole } from '../layout/text-metrics.ts';
import type { DeckLook } from './deck-look.ts';

/** Which widths each role of type is measured with. */
export type Faces = Readonly<Record<FontRole, FaceName>>;
export const standardFaces: Faces = { serif: 'serif', sans: 'sans' };

/** Families by name with faces of the same widths. */
const knownFamilies: Readonly<Record<string, FaceName>> = {
  'palatino linotype': 'serif',
  palatino: 'serif',
  'book antiqua': 'serif',
  arial: 'sans',
  helvetica: 'sans',
  'liberation sans': 'sans',
  'source serif 4': 'source-serif',
  inter: 'inter',
};

/** Narrower than Arial throughout: measured with it they have room to spare. */
const narrower = new Set([
  'calibri',
  'carlito',
  'aptos narrow',
  'arial narrow',
  'times new roman',
  'garamond',
]);

/** The face that a family is measured with; `other` where its widths are not known. */
export function faceOf(family: string): FaceName {
  const name = family.trim().toLowerCase();
  return knownFamilies[name] ?? (narrower.has(name) ? 'sans' : 'other');
}

/** Headings are set in role `serif`, all else in `sans`, whatever the look makes of them. */
export function facesOf(look: Pick<DeckLook, 'fonts'>): Faces {
  return { serif: faceOf(look.fonts.heading), sans: faceOf(look.fonts.body) };
}
