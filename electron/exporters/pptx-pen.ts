import type PptxGenJS from 'pptxgenjs';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import type { Faces } from '../../shared/deck/faces.ts';
import type { PageSize } from '../../shared/deck/deck-look.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Pictures } from './deck-file.ts';

/** Where elements of one slide are written, and in which look. */
export type PptxPen = {
  readonly slide: PptxGenJS.Slide;
  readonly language: Language;
  readonly inks: InkTable;
  /** What the look's type is measured with. */
  readonly faces: Faces;
  readonly size: PageSize;
  readonly pictures: Pictures;
  /** Name of every shape of the element being written: `pptx-slide-xml.ts` finds them by it. */
  readonly name: string;
};

/** The name under which shapes of an element are written. */
export function elementName(index: number, part = ''): string {
  return `hara ${index} ${part}`.trim();
}

/** The element's place in the slide, from a name that was written; null where the name is another's. */
export function elementIndex(name: string): number | null {
  const found = /^hara (\d+)/u.exec(name)?.[1];
  return found === undefined ? null : Number(found);
}
