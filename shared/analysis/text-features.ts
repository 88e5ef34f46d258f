import { stopIfCancelled } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { termBlock } from './term-block.ts';
import type { TermBlock, WeighedBlock } from './term-block.ts';
import { themeWeights } from './theme-weights.ts';
import { wordReader } from './words.ts';
import type { Word, WordReader } from './words.ts';

/**
 * Lengths of character n-grams: within words of spaced scripts, across words of unspaced ones. On labelled short texts 4
 * alone did as well as 3-5 (CLINC150, BANKING77) at a third of the work.
 */
const wordGram = 4;
const unspacedGrams = { least: 1, most: 3 };
/** Terms in more than this share of the texts are dropped, and of each text the strongest terms are kept. */
const wordLimits = { commonest: 0.4, perText: 120 };
const gramLimits = { commonest: 0.12, perText: 64 };

/** `common`: of each text's telling words, the share that other people use too. */
export type TextFeatures = { readonly matrix: SparseMatrix; readonly common: Float32Array };

/** Features of the texts that were learnt from, and a reader of further texts in the same terms. */
export type LearntTexts = {
  readonly learnt: TextFeatures;
  readonly further: (texts: readonly string[], people: readonly string[]) => TextFeatures;
};

/**
 * tf-idf of texts (n rows): words and pairs of neighbouring words in one block, character n-grams in another, each of
 * length 1 before they are weighed (`themeWeights.wholeWords`). See `term-block.ts` for the weights. `people`: who said
 * each text. A text that shares no term with another person's is a row of zeros.
 */
export function learnTexts(
  texts: readonly string[],
  people: readonly string[],
  read: WordReader = wordReader(),
  watch: RunWatch = {},
): LearntTexts {
  const words = termBlock();
  const grams = termBlock();
  const gramsOf = gramReader(grams);
  const countTexts = (counted: readonly string[]): void => {
    for (const [at, text] of counted.entries()) {
      if (at % checkEvery === 0) stopIfCancelled(watch);
      const found = read(text);
      countWords(found, words);
      countGrams(found, grams, gramsOf);
    }
  };
  const together = (left: WeighedBlock, right: WeighedBlock): TextFeatures => ({
    matrix: joined(left, right),
    common: left.common,
  });
  countTexts(texts);
  const { wholeWords } = themeWeights;
  const learnt = together(
    words.learn(people, wordLimits, wholeWords),
    grams.learn(people, gramLimits, 1 - wholeWords),
  );
  gramsOf.forget();
  return {
    learnt,
    further: (others, otherPeople) => {
      countTexts(others);
      return together(words.weigh(otherPeople), grams.weigh(otherPeople));
    },
  };
}

/** Texts read between two looks at whether the run is still wanted. */
const checkEvery = 500;

/** More words than any study has, so that two numbers make one key. */
const pairBase = 2 ** 26;

function countWords(words: readonly Word[], block: TermBlock): void {
  let before: Word | null = null;
  let numberBefore = 0;
  for (const word of words) {
    const number = block.term(word.stem, word.telling ? 1 : themeWeights.dullWords, word.telling);
    block.count(number);
    if (before !== null) {
      const telling = word.telling || before.telling;
      block.count(block.term(numberBefore * pairBase + number, telling ? 1 : themeWeights.dullWords));
    }
    before = word;
    numberBefore = number;
  }
  block.closeText();
}

type GramReader = {
  readonly of: (surface: string, unspaced: boolean) => readonly number[];
  /** Drops what is known of words, when terms have been learnt and read otherwise from then on. */
  readonly forget: () => void;
};

/** n-grams of a word or of a run of words without spaces; those of words, which recur, are found once. */
function gramReader(block: TermBlock): GramReader {
  const known = new Map<string, readonly number[]>();
  const gramsOfWord = (surface: string): readonly number[] => {
    const padded = ` ${surface} `;
    const grams: number[] = [];
    for (let at = 0; at + wordGram <= padded.length; at += 1)
      grams.push(block.term(padded.slice(at, at + wordGram), 1));
    return grams;
  };
  /** There is one for nearly every letter of a text, so they are named by numbers: 16 bits for each of up to 3 letters. */
  const gramsOfRun = (run: string): readonly number[] => {
    const grams: number[] = [];
    for (let size = unspacedGrams.least; size <= unspacedGrams.most; size += 1) {
      for (let at = 0; at + size <= run.length; at += 1) {
        let name = 0;
        for (let letter = at; letter < at + size; letter += 1) name = name * 2 ** 16 + run.charCodeAt(letter);
        grams.push(block.term(name, 1));
      }
    }
    return grams;
  };
  return {
    of: (surface, unspaced) => {
      if (unspaced) return gramsOfRun(surface);
      const found = known.get(surface);
      if (found !== undefined) return found;
      const grams = gramsOfWord(surface);
      known.set(surface, grams);
      return grams;
    },
    forget: () => known.clear(),
  };
}

function countGrams(words: readonly Word[], block: TermBlock, gramsOf: GramReader): void {
  let run = '';
  const closeRun = (): void => {
    for (const gram of run === '' ? [] : gramsOf.of(run, true)) block.count(gram);
    run = '';
  };
  for (const { surface, unspaced } of words) {
    if (unspaced) {
      run += surface;
      continue;
    }
    closeRun();
    for (const gram of gramsOf.of(surface, false)) block.count(gram);
  }
  closeRun();
  block.closeText();
}

function joined(left: WeighedBlock, right: WeighedBlock): SparseMatrix {
  const rowCount = left.offsets.length - 1;
  const offsets = left.offsets.map((offset, row) => offset + (right.offsets[row] ?? 0));
  const columns = new Int32Array(offsets[rowCount] ?? 0);
  const values = new Float32Array(columns.length);
  for (let row = 0; row < rowCount; row += 1) {
    let at = offsets[row] ?? 0;
    for (const [block, shift] of [
      [left, 0],
      [right, left.width],
    ] as const) {
      for (let from = block.offsets[row] ?? 0; from < (block.offsets[row + 1] ?? 0); from += 1) {
        columns[at] = (block.columns[from] ?? 0) + shift;
        values[at] = block.values[from] ?? 0;
        at += 1;
      }
    }
  }
  return { rowCount, columnCount: left.width + right.width, offsets, columns, values };
}
