import { sparseMatrix } from './sparse-matrix.ts';
import type { SparseMatrix, SparseRow } from './sparse-matrix.ts';
import { wordReader } from './words.ts';
import type { Word, WordType } from './words.ts';

/** Share of the squared length of a text's features that words (1-2) have; character n-grams have the rest. */
export const wordShare = 0.6;
/** Weight of words that tell little ("what", "how"): they set short questions apart, and drown in long passages. */
const dullWeight = 0.5;
/** Lengths of character n-grams: within words of spaced scripts, across words of unspaced ones. */
const spacedGrams = { least: 3, most: 5 };
const unspacedGrams = { least: 1, most: 3 };
/** Terms in more than this share of the texts are dropped (never those in fewer than `rareEnough` texts). */
const commonestWords = 0.4;
const commonestGrams = 0.12;
const rareEnough = 30;

type Counts = Map<number, number>;
/** `weights`: by term; 1 where none is given. */
type Block = { readonly ids: Map<string, number>; readonly texts: Counts[]; readonly weights: number[] };

/**
 * tf-idf of texts: words and pairs of neighbouring words in one block, character n-grams in another, each of length 1
 * before they are weighed by `wordShare`. Weight of a term: (1 + ln tf) * ln(1 + n / df). Terms that only one person uses
 * are left out, since they cannot bind people. n rows; a text without shared terms is a row of zeros.
 */
export function textFeatures(texts: readonly string[], people: readonly string[]): SparseMatrix {
  const read = wordReader();
  const words: Block = { ids: new Map(), texts: [], weights: [] };
  const grams: Block = { ids: new Map(), texts: [], weights: [] };
  const gramsOf = gramReader(grams.ids);
  for (const text of texts) {
    const found = read(text);
    words.texts.push(countWords(found, words));
    grams.texts.push(countGrams(found, gramsOf));
  }
  const left = weighedBlock(words, people, commonestWords, wordShare);
  const right = weighedBlock(grams, people, commonestGrams, 1 - wordShare);
  const rows = left.rows.map((row, index): SparseRow => {
    const other = right.rows[index] ?? { columns: [], values: [] };
    return {
      columns: row.columns.concat(other.columns.map((column) => column + left.width)),
      values: row.values.concat(other.values),
    };
  });
  return sparseMatrix(rows, left.width + right.width);
}

function countUp(counts: Counts, term: number): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

function idOf(ids: Map<string, number>, term: string): number {
  const known = ids.get(term);
  if (known !== undefined) return known;
  ids.set(term, ids.size);
  return ids.size - 1;
}

function countWords(words: readonly Word[], { ids, weights }: Block): Counts {
  const counts: Counts = new Map();
  let before: WordType | null = null;
  for (const { type } of words) {
    const single = idOf(ids, type.stem);
    if (!type.telling) weights[single] = dullWeight;
    countUp(counts, single);
    if (before !== null) {
      const pair = idOf(ids, `${before.stem} ${type.stem}`);
      if (!type.telling && !before.telling) weights[pair] = dullWeight;
      countUp(counts, pair);
    }
    before = type;
  }
  return counts;
}

type GramReader = (surface: string, unspaced: boolean) => readonly number[];

/** n-grams of a word, found once per kind of word. */
function gramReader(ids: Map<string, number>): GramReader {
  const known = new Map<string, readonly number[]>();
  return (surface, unspaced) => {
    const found = known.get(surface);
    if (found !== undefined) return found;
    const padded = unspaced ? surface : ` ${surface} `;
    const { least, most } = unspaced ? unspacedGrams : spacedGrams;
    const grams: number[] = [];
    for (let size = least; size <= most; size += 1) {
      for (let at = 0; at + size <= padded.length; at += 1) grams.push(idOf(ids, padded.slice(at, at + size)));
    }
    known.set(surface, grams);
    return grams;
  };
}

function countGrams(words: readonly Word[], gramsOf: GramReader): Counts {
  const counts: Counts = new Map();
  let run = '';
  const close = (): void => {
    for (const gram of run === '' ? [] : gramsOf(run, true)) countUp(counts, gram);
    run = '';
  };
  for (const { surface, type } of words) {
    if (type.unspaced) {
      run += surface;
      continue;
    }
    close();
    for (const gram of gramsOf(surface, false)) countUp(counts, gram);
  }
  close();
  return counts;
}

type Weighed = { readonly rows: readonly SparseRow[]; readonly width: number };

function weighedBlock(block: Block, people: readonly string[], commonest: number, share: number): Weighed {
  const { texts } = block;
  const frequency = new Int32Array(block.ids.size);
  const shared = new Uint8Array(block.ids.size);
  const firstPerson: (string | undefined)[] = [];
  texts.forEach((counts, index) => {
    const person = people[index] ?? '';
    for (const term of counts.keys()) {
      frequency[term] = (frequency[term] ?? 0) + 1;
      const first = firstPerson[term];
      if (first === undefined) firstPerson[term] = person;
      else if (first !== person) shared[term] = 1;
    }
  });
  const onePerson = new Set(people).size < 2;
  const most = Math.max(rareEnough, commonest * texts.length);
  const columns = new Int32Array(block.ids.size).fill(-1);
  const rarity: number[] = [];
  let width = 0;
  frequency.forEach((count, term) => {
    const binds = onePerson ? count > 1 : shared[term] === 1;
    if (!binds || count > most) return;
    columns[term] = width;
    rarity.push((block.weights[term] ?? 1) * Math.log(1 + texts.length / count));
    width += 1;
  });
  const rows = texts.map((counts) => {
    const row: { columns: number[]; values: number[] } = { columns: [], values: [] };
    let sum = 0;
    for (const [term, count] of counts) {
      const column = columns[term] ?? -1;
      if (column < 0) continue;
      const value = (1 + Math.log(count)) * (rarity[column] ?? 0);
      row.columns.push(column);
      row.values.push(value);
      sum += value * value;
    }
    const scale = sum === 0 ? 0 : Math.sqrt(share / sum);
    row.values = row.values.map((value) => value * scale);
    return row;
  });
  return { rows, width };
}
