import { createContext, use, useMemo } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import { translator, type Translate } from '../../shared/messages/translate.ts';

export const LanguageContext = createContext<Language>('en');

/** Language of the screens (the study has its own). */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** Texts of the screens: `t('app.undo')`, `t('home.codings', { count: 3 })`. */
export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}

/** Numbers and dates in the form of the screens' language. */
export function useFormat() {
  const language = useLanguage();
  return formatsOf(language);
}

type Formats = ReturnType<typeof createFormats>;
const formats = new Map<string, Formats>();

/** Made once for a language: a list of hundreds of rows would make hundreds, at a third of a millisecond each. */
function formatsOf(language: string): Formats {
  const known = formats.get(language) ?? createFormats(language);
  formats.set(language, known);
  return known;
}

function createFormats(language: string) {
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return {
    number: (value: number) => number.format(value),
    date: (iso: string) => date.format(new Date(iso)),
    moment: (iso: string) => moment.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
  };
}
