import type { DeckFonts } from '../../shared/deck/deck-look.ts';
import type { FontRole } from '../../shared/layout/text-metrics.ts';

type Faces = {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
};
/** Faces of the report by role, each script its own. */
export type DocxType = { readonly faces: Readonly<Record<FontRole, Faces>> };

const faces = (latin: string, japanese: string): Faces => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia: japanese,
  cs: 'Arial',
});

export function docxType(fonts: DeckFonts): DocxType {
  return {
    faces: { serif: faces(fonts.heading, fonts.headingJa), sans: faces(fonts.body, fonts.bodyJa) },
  };
}
