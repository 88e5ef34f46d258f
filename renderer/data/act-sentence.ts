import type { ActLabel } from '../../shared/api/label.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';

/** A change as a sentence: "Coded “lighter” in Hana". */
export function actSentence(t: Translate, label: ActLabel): string {
  const key = `history.${label.key}`;
  if (!isMessageKey(key)) return label.key;
  try {
    return t(key, label.values);
  } catch {
    return label.key;
  }
}
