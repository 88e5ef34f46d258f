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
export function useFormat(): Formats {
  return formatsOf(useLanguage());
}

type Formats = {
  readonly number: (value: number) => string;
  readonly date: (iso: string) => string;
  /** A calendar date, the same day in every time zone. */
  readonly day: (date: string) => string;
  readonly moment: (iso: string) => string;
  readonly time: (iso: string) => string;
};

const made = new Map<Language, Formats>();

/** Made once a language: making them takes half a millisecond, and every row of a long list asks for them. */
function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const formats: Formats = {
    number: (value) => number.format(value),
    date: (iso) => date.format(new Date(iso)),
    day: (text) => day.format(new Date(text)),
    moment: (iso) => moment.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
  };
  made.set(language, formats);
  return formats;
}
