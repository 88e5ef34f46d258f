import { foldForSearch } from '../text/fold.ts';
import { joinOverlapping, type SensationExpression } from './expression.ts';
import { findSensationsEn } from './find-sensations-en.ts';
import { findSensationsJa } from './find-sensations-ja.ts';

const latin = /[a-z]{2}/i;
const kana = /[\u3041-\u30ff]/;

/**
 * Expressions of sensation in a text, English and Japanese, in order and without overlaps; ranges are half-open in UTF-16 units
 * of `text`. Which lexicon applies is told by the script: a text may hold both languages.
 */
export function findSensations(text: string): readonly SensationExpression[] {
  const folded = foldForSearch(text);
  const english = latin.test(folded) ? findSensationsEn(folded) : [];
  const japanese = kana.test(folded) ? findSensationsJa(folded) : [];
  return japanese.length === 0 ? english : joinOverlapping([...english, ...japanese]);
}
