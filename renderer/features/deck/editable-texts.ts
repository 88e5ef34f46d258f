import { bigNumberTexts, bulletTexts } from '../../../shared/deck/element-texts.ts';
import { facesOf } from '../../../shared/deck/faces.ts';
import type { DeckLook } from '../../../shared/deck/deck-look.ts';
import type { Slide, SlideElement, TextElement } from '../../../shared/deck/slide.ts';

/** A text on a slide that may be written anew where it stands. */
export type EditableText = {
  readonly key: string;
  readonly text: string;
  /** As it is laid out now: place, size and face. */
  readonly element: TextElement;
};

const fixed = new Set(['footer', 'page', 'logo', 'legend']);
const wordsOf = (element: Pick<TextElement, 'paragraphs'>) =>
  element.paragraphs
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('\n')
    // The space that holds the last words together is the layout's.
    .replaceAll('\u00A0', ' ');

function inElement(element: SlideElement, look: DeckLook): EditableText[] {
  const { key } = element;
  if (key === undefined || fixed.has(key) || key.endsWith('.none')) return [];
  if (element.kind === 'text') return [{ key, text: wordsOf(element), element }];
  if (element.kind === 'bigNumber') {
    const { words } = bigNumberTexts(element);
    return [{ key, text: element.label, element: words }];
  }
  if (element.kind !== 'bullets') return [];
  return bulletTexts(element, facesOf(look)).flatMap(({ words }, index) => {
    const at = element.items[index]?.at;
    return at === undefined ? [] : [{ key: `${key}.${at}`, text: wordsOf(words), element: words }];
  });
}

/** Everything on the slide that is words of its own: not quotes, numbers and figures, which belong to the study. */
export function editableTexts(slide: Slide, look: DeckLook): readonly EditableText[] {
  return slide.elements.flatMap((element) => inElement(element, look));
}
