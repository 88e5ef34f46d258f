import snowball from 'snowball-stemmers';
import { stopWords } from './stop-words.ts';

/** A word as it stands in texts; the same object wherever it stands. */
export type Word = {
  /** Lower case, NFKC. */
  readonly surface: string;
  /** What it is counted as. */
  readonly stem: string;
  /** Whether it says anything. */
  readonly telling: boolean;
  /** True for scripts without spaces, whose words are told apart by a dictionary. */
  readonly unspaced: boolean;
};

const unspacedScripts = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const spacedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*/gu;
const hiraganaOnly = /^[\p{sc=Hiragana}ー]+$/u;

/** Splits texts into words; keeps what it learnt of a word, so use one reader for many texts. */
export type WordReader = (text: string) => readonly Word[];

/**
 * Words of a text in order, lower-cased (NFKC). Spaced scripts: letters and digits with inner apostrophes, English
 * stems by Snowball (Porter 2). Unspaced scripts: Intl.Segmenter, which cuts by dictionary; single hiragana and short
 * hiragana endings tell nothing.
 */
export function wordReader(): WordReader {
  const stemmer = snowball.newStemmer('english');
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const known = new Map<string, Word>();
  const wordOf = (surface: string): Word => {
    const found = known.get(surface);
    if (found !== undefined) return found;
    const word = newWord(surface, (spoken) => stemmer.stem(spoken));
    known.set(surface, word);
    return word;
  };
  return (text) => {
    const normal = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
    const surfaces = unspacedScripts.test(normal)
      ? segmented(normal, segmenter)
      : (normal.match(spacedWord) ?? []);
    return surfaces.map(wordOf);
  };
}

/** Texts whose words are remembered: every text of most studies, and a bound on memory in the largest. */
const mostRemembered = 12_000;

/** Remembers the words of the texts first read. */
export function memoReader(read: WordReader): WordReader {
  const known = new Map<string, readonly Word[]>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const words = read(text);
    if (known.size < mostRemembered) known.set(text, words);
    return words;
  };
}

function segmented(text: string, segmenter: Intl.Segmenter): readonly string[] {
  const found: string[] = [];
  for (const piece of segmenter.segment(text)) if (piece.isWordLike === true) found.push(piece.segment);
  return found;
}

function newWord(surface: string, stem: (word: string) => string): Word {
  if (unspacedScripts.test(surface)) {
    const ending = hiraganaOnly.test(surface) && surface.length < 3;
    return { surface, stem: surface, telling: !ending && !stopWords.has(surface), unspaced: true };
  }
  const bare = surface.replaceAll("'", '');
  const telling =
    surface.length > 1 && !stopWords.has(surface) && !stopWords.has(bare) && !/^\d+$/.test(surface);
  return { surface, stem: stem(surface.replace(/'s$/, '')), telling, unspaced: false };
}
