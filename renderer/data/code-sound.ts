import { isKana, toHiragana, toRomaji } from 'wanakana';
import type { Code } from '../../shared/domain/code.ts';

/** How a name is read, in hiragana and in Latin letters; both empty where that is not known. */
export type CodeSound = { readonly sound: string; readonly latin: string };

/** By the reading given, or by the name itself where it is kana. */
export function codeSound({ name, reading = '' }: Pick<Code, 'name' | 'reading'>): CodeSound {
  const read = reading || (isKana(name.replace(/[\s・]/gu, '')) ? name : '');
  return { sound: inHiragana(read), latin: read === '' ? '' : toRomaji(read) };
}

/** Kana as hiragana, everything else as it stands. */
export function inHiragana(words: string): string {
  return toHiragana(words, { passRomaji: true });
}
