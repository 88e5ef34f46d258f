import type { ActLabel } from '../../shared/api/label.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';
import { oneLine } from './one-line.ts';

/** What an act did, as a sentence; an act of a version that knows more is named by its key. */
export function actSentence({ key, values }: ActLabel, text: Translate): string {
  const message = `history.${key}`;
  if (!isMessageKey(message)) return key;
  try {
    return oneLine(text(message, values));
  } catch {
    return key; // a value that this version's sentence needs is missing
  }
}
