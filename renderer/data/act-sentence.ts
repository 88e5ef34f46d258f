import type { ActLabel } from '../../shared/api/label.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';

/** A change as a sentence: "Coded “lighter” in Hana". */
export function actSentence(t: Translate, label: ActLabel): string {
  const key = `history.${sentenceKey(label)}`;
  if (!isMessageKey(key)) return label.key;
  try {
    return t(key, named(t, label.values));
  } catch {
    return label.key;
  }
}

/** Passages moved to no theme were taken out of theirs. */
function sentenceKey({ key, values }: ActLabel): string {
  return key === 'themes.move' && values['label'] === '' ? 'themes.takeOut' : key;
}

/** What has no title yet is called so, instead of an empty pair of quotation marks. */
function named(t: Translate, values: ActLabel['values']): ActLabel['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' ? t('app.untitled') : value]),
  );
}
