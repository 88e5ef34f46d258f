import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/language.ts';
import { en, type MessageKey } from './en.ts';
import { ja } from './ja.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const catalogues = { en, ja } as const satisfies Record<Language, Record<MessageKey, string>>;
const compiled: Record<Language, Map<string, IntlMessageFormat>> = { en: new Map(), ja: new Map() };

/** True where the text is a key of the catalogues, for keys composed at run time (`history.…`, `error.…`). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/**
 * Texts of one language. Messages are ICU (plurals, selects, numbers in the locale's form); each is compiled once.
 * Throws when a value that the message needs is missing, so that a test finds it.
 */
export function translator(language: Language): Translate {
  const messages = compiled[language];
  return (key, values) => {
    const text: string = catalogues[language][key];
    if (!text.includes('{') && !text.includes("'")) return text;
    let message = messages.get(key);
    if (!message) {
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      messages.set(key, message);
    }
    return String(message.format(values));
  };
}
