import { facesOf } from '../../../shared/deck/faces.ts';
import type { DeckLook } from '../../../shared/deck/deck-look.ts';
import type { TextElement } from '../../../shared/deck/slide.ts';
import { fitText } from '../../../shared/layout/fit-text.ts';

/** The size that words being written will have at most: what fits the text's box, by the measures of the export. */
export function fittedSize(words: string, element: TextElement, look: DeckLook): number {
  const bold = element.paragraphs[0]?.[0]?.bold ?? false;
  const paragraphs = words.split('\n').map((text) => [{ text, bold }]);
  const { lineHeight, gap, box } = element;
  const setting = { font: facesOf(look)[element.font], max: element.size, min: 12, lineHeight, gap };
  return fitText(paragraphs, box, setting).size;
}
