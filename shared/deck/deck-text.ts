import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../domain/language.ts';
import { deckEn, type DeckMessageKey } from '../messages/deck-en.ts';
import { deckJa } from '../messages/deck-ja.ts';
import { domainEn } from '../messages/en/domain.ts';
import { domainJa } from '../messages/ja/domain.ts';

export type DeckTextKey = DeckMessageKey | keyof typeof domainEn;
export type DeckText = (key: DeckTextKey, values?: Readonly<Record<string, string | number>>) => string;

const catalogues = {
  en: { ...domainEn, ...deckEn },
  ja: { ...domainJa, ...deckJa },
} as const satisfies Record<Language, Record<DeckTextKey, string>>;

/** Texts of the deck in one language; throws where a message misses a value, so that a test finds it. */
export function deckText(language: Language): DeckText {
  const compiled = new Map<DeckTextKey, IntlMessageFormat>();
  return (key, values) => {
    const known = compiled.get(key);
    const message =
      known ?? new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    if (!known) compiled.set(key, message);
    return String(message.format(values));
  };
}
