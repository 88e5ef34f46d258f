import { diffArrays } from 'diff';
import type { Language } from '../../shared/domain/language.ts';

export type DiffPiece = { readonly text: string; readonly change: 'same' | 'added' | 'removed' };

/** What became of a text, word by word; words as the language has them, so that Japanese is compared by words too. */
export function diffWords(before: string, after: string, language: Language): readonly DiffPiece[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const split = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
  return diffArrays(split(before), split(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
