import { findSensations } from './find-sensations.ts';
import { countValues } from './find-values.ts';
import { wordReader, type WordReader } from '../analysis/words.ts';
import type { SparseRows } from './sparse-rows.ts';

/** What is counted in texts: learnt from some, then applied to any. */
export type TurnFeatures = {
  readonly rowsOf: (texts: readonly string[]) => SparseRows;
  /** A name of each column; words are `w `, parts of words `c `, findings of the lexicons `l `. */
  readonly names: readonly string[];
};

export type FeatureOptions = {
  /** Texts a word must stand in, to be counted. */
  readonly minTexts?: number;
  /** Of more, those that stand in most texts. */
  readonly mostColumns?: number;
  readonly lexicon?: boolean;
  readonly characterShare?: number;
  readonly lexiconShare?: number;
};

type Counts = Map<string, number>;
type Blocks = readonly [words: Counts, pieces: Counts, lexicon: Counts];

/**
 * Three blocks a text: stems of words, singly and in pairs; groups of 3 to 5 letters within words; findings of the lexicons of sensations
 * and values. Words and letters are weighed by TF-IDF (1 + ln n, smoothed ln((1 + N) / (1 + n)) + 1); each block has length 1 times its share.
 */
export function learnFeatures(
  texts: readonly string[],
  {
    minTexts = 1,
    mostColumns = Infinity,
    lexicon = true,
    characterShare = 0.8,
    lexiconShare = 0.3,
  }: FeatureOptions = {},
): TurnFeatures {
  const read = wordReader();
  const counted = texts.map((text) => countBlocks(text, read, lexicon));
  const inTexts: Counts = new Map();
  for (const blocks of counted) {
    for (const block of blocks) for (const key of block.keys()) inTexts.set(key, (inTexts.get(key) ?? 0) + 1);
  }
  const names = chosenNames(inTexts, minTexts, mostColumns);
  const columns = new Map(names.map((name, column) => [name, column]));
  const rarity = Float64Array.from(
    names,
    (name) => Math.log((1 + texts.length) / (1 + (inTexts.get(name) ?? 0))) + 1,
  );
  const shares = [1, characterShare, lexiconShare];
  const remembered = new Map(texts.map((text, at) => [text, counted[at]]));
  return {
    names,
    rowsOf: (asked) =>
      toRows(
        asked.map((text) => remembered.get(text) ?? countBlocks(text, read, lexicon)),
        { columns, rarity, shares },
      ),
  };
}

function chosenNames(inTexts: Counts, minTexts: number, most: number): readonly string[] {
  const enough = [...inTexts].filter(([, count]) => count >= minTexts);
  const kept = enough.length <= most ? enough : enough.toSorted((a, b) => b[1] - a[1]).slice(0, most);
  return kept.map(([name]) => name);
}

type Weighing = {
  readonly columns: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  readonly shares: readonly number[];
};

function toRows(counted: readonly Blocks[], { columns, rarity, shares }: Weighing): SparseRows {
  const starts = new Uint32Array(counted.length + 1);
  const columnList: number[] = [];
  const valueList: number[] = [];
  counted.forEach((blocks, row) => {
    blocks.forEach((block, at) => {
      const from = valueList.length;
      let squares = 0;
      for (const [name, count] of block) {
        const column = columns.get(name);
        if (column === undefined) continue;
        const value = (1 + Math.log(count)) * (rarity[column] ?? 0);
        squares += value * value;
        columnList.push(column);
        valueList.push(value);
      }
      const scale = squares === 0 ? 0 : (shares[at] ?? 1) / Math.sqrt(squares);
      for (let place = from; place < valueList.length; place += 1)
        valueList[place] = (valueList[place] ?? 0) * scale;
    });
    starts[row + 1] = valueList.length;
  });
  return {
    starts,
    columns: Uint32Array.from(columnList),
    values: Float32Array.from(valueList),
    width: columns.size,
  };
}

function countBlocks(text: string, read: WordReader, lexicon: boolean): Blocks {
  const words: Counts = new Map();
  const pieces: Counts = new Map();
  let before = '';
  for (const { stem, surface } of read(text)) {
    add(words, `w ${stem}`);
    if (before !== '') add(words, `w ${before} ${stem}`);
    before = stem;
    const padded = ` ${surface} `;
    for (let size = 3; size <= 5; size += 1) {
      for (let at = 0; at + size <= padded.length; at += 1) add(pieces, `c ${padded.slice(at, at + size)}`);
    }
  }
  return [words, pieces, lexicon ? countLexicon(text) : new Map()];
}

function countLexicon(text: string): Counts {
  const found: Counts = new Map();
  for (const { facets } of findSensations(text)) {
    add(found, 'l sensation');
    if (facets.modality !== undefined) add(found, `l ${facets.modality}`);
    if (facets.region !== undefined) add(found, 'l body');
    if (facets.pleasantness !== undefined) add(found, `l ${facets.pleasantness}`);
  }
  for (const [value, count] of countValues(text)) found.set(`l value ${value}`, count);
  return found;
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
