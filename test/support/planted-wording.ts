import type { Language } from '../../shared/domain/language.ts';
import { plantedWordingEn } from './planted-wording-en.ts';
import { plantedWordingJa } from './planted-wording-ja.ts';
import type { Wording } from './worded-code.ts';

/** What customers of a maker of things for the house say; every sentence is made for these tests. */
export const plantedWording: Readonly<Record<Language, Wording>> = {
  en: plantedWordingEn,
  ja: plantedWordingJa,
};
