import Fuse from 'fuse.js';
import type { Code } from '../../shared/domain/code.ts';
import { codeSound, inHiragana, type CodeSound } from './code-sound.ts';

/** Finds codes by what is typed, best first. */
export type CodeFinder<C> = (words: string) => readonly C[];

type Entry<C> = CodeSound & {
  readonly code: C;
  readonly name: string;
  readonly description: string;
  readonly rules: string;
  readonly examples: readonly string[];
};

/**
 * A finder over names (which weigh most), readings, descriptions, rules and examples; made once per codebook. A Japanese
 * name is found by its kanji, by its kana and by romaji: by the reading given, or by the name itself where it is kana.
 */
export function codeFinder<C extends Code>(codes: readonly C[]): CodeFinder<C> {
  const fuse = new Fuse(codes.map(entryOf), {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'sound', weight: 2 },
      { name: 'latin', weight: 2 },
      { name: 'description', weight: 1 },
      { name: 'rules', weight: 0.7 },
      { name: 'examples', weight: 0.7 },
    ],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  });
  return (words) => {
    const asked = words.trim();
    const kana = inHiragana(asked);
    const found = [asked, ...(kana === asked ? [] : [kana])].flatMap((each) => fuse.search(each));
    const best = found.toSorted((one, other) => (one.score ?? 1) - (other.score ?? 1));
    return [...new Set(best.map(({ item }) => item.code))];
  };
}

function entryOf<C extends Code>(code: C): Entry<C> {
  const { name, description, inclusion = '', exclusion = '', examples = [] } = code;
  return {
    code,
    name,
    ...codeSound(code),
    description,
    rules: `${inclusion} ${exclusion}`.trim(),
    examples: examples.map(({ text }) => text),
  };
}
