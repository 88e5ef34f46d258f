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

const inner: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** Names that have quotation marks of their own stand inside a message's as print sets them: the other kind within. */
export function nestQuotes(text: string): string {
  let depth = 0;
  return text.replaceAll(/[“”「」]/gu, (mark) => {
    const opens = mark === '“' || mark === '「';
    if (!opens) depth = Math.max(0, depth - 1);
    const shown = depth % 2 === 1 ? (inner[mark] ?? mark) : mark;
    if (opens) depth += 1;
    return shown;
  });
}

/** A share as whole percentage points; what is not nothing and would be rounded to it keeps a tenth. */
export function pointsText(share: number): string {
  const points = share * 100;
  const small = Math.abs(points) >= 0.05 && Math.abs(points) < 0.5;
  const figure = small ? Math.abs(points).toFixed(1) : String(Math.round(Math.abs(points)));
  return points < 0 && figure !== '0' ? `−${figure}` : figure;
}

/** Texts of the deck in one language; throws where a message misses a value, so that a test finds it. */
export function deckText(language: Language): DeckText {
  const compiled = new Map<DeckTextKey, IntlMessageFormat>();
  return (key, values) => {
    const known = compiled.get(key);
    const message =
      known ?? new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
    if (!known) compiled.set(key, message);
    return nestQuotes(String(message.format(values)));
  };
}
