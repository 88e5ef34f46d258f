import { wordReader, type Word, type WordReader } from '../analysis/words.ts';
import { findSensations } from './find-sensations.ts';
import { countValues } from './find-values.ts';
import { numberedPairs } from './numbered-pairs.ts';
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
  /** Lengths of the groups of letters, shortest and longest; null: none. */
  readonly letters?: readonly [number, number] | null;
  readonly characterShare?: number;
  readonly lexiconShare?: number;
};

/** Features of one text by number and how often each is there; one such list a block. */
type Counted = { readonly ids: Uint32Array; readonly counts: Uint16Array };
type Blocks = readonly [words: Counted, pieces: Counted, lexicon: Counted];

/**
 * Three blocks a text: stems of words, singly and in pairs; groups of 3 to 5 letters within words; findings of the lexicons of sensations
 * and values. All are weighed by TF-IDF ((1 + ln n) times the smoothed ln((1 + N) / (1 + n)) + 1); each block has length 1 times its share.
 */
export function learnFeatures(
  texts: readonly string[],
  {
    minTexts = 1,
    mostColumns = Infinity,
    lexicon = true,
    letters = [3, 5],
    characterShare = 0.8,
    lexiconShare = 0.3,
  }: FeatureOptions = {},
): TurnFeatures {
  const counter = featureCounter(lexicon, letters);
  const counted = texts.map(counter.count);
  const known = counter.size();
  const inTexts = new Uint32Array(known);
  for (const blocks of counted)
    for (const { ids } of blocks) for (const id of ids) inTexts[id] = (inTexts[id] ?? 0) + 1;
  const chosen = chosenIds(inTexts, minTexts, mostColumns);
  const columns = new Int32Array(known).fill(-1);
  chosen.forEach((id, column) => (columns[id] = column));
  const rarity = Float64Array.from(
    chosen,
    (id) => Math.log((1 + texts.length) / (1 + (inTexts[id] ?? 0))) + 1,
  );
  const remembered = new Map(texts.map((text, at) => [text, counted[at]]));
  return {
    names: Array.from(chosen, counter.nameOf),
    rowsOf: (asked) =>
      toRows(
        asked.map((text) => remembered.get(text) ?? counter.count(text)),
        { columns, rarity, shares: [1, characterShare, lexiconShare] },
      ),
  };
}

function chosenIds(inTexts: Uint32Array, minTexts: number, most: number): Uint32Array {
  const enough = Uint32Array.from(inTexts.keys()).filter((id) => (inTexts[id] ?? 0) >= minTexts);
  if (enough.length <= most) return enough;
  return enough.toSorted((left, right) => (inTexts[right] ?? 0) - (inTexts[left] ?? 0)).slice(0, most);
}

type Weighing = {
  readonly columns: Int32Array;
  readonly rarity: Float64Array;
  readonly shares: readonly number[];
};

function toRows(counted: readonly Blocks[], { columns, rarity, shares }: Weighing): SparseRows {
  const most = counted.reduce((sum, blocks) => sum + blocks.reduce((all, { ids }) => all + ids.length, 0), 0);
  const starts = new Uint32Array(counted.length + 1);
  const columnList = new Uint32Array(most);
  const valueList = new Float32Array(most);
  let length = 0;
  counted.forEach((blocks, row) => {
    blocks.forEach(({ ids, counts }, at) => {
      const from = length;
      let squares = 0;
      ids.forEach((id, place) => {
        const column = columns[id] ?? -1;
        if (column === -1) return;
        const value = (1 + Math.log(counts[place] ?? 1)) * (rarity[column] ?? 0);
        squares += value * value;
        columnList[length] = column;
        valueList[length] = value;
        length += 1;
      });
      const scale = squares === 0 ? 0 : (shares[at] ?? 1) / Math.sqrt(squares);
      for (let place = from; place < length; place += 1) valueList[place] = (valueList[place] ?? 0) * scale;
    });
    starts[row + 1] = length;
  });
  return {
    starts,
    columns: columnList.slice(0, length),
    values: valueList.slice(0, length),
    width: rarity.length,
  };
}

/** What is known of a word, found once and used wherever it stands. */
type KnownWord = { readonly id: number; readonly pieces: readonly number[] };

/** Numbers features as they are met; the letters of a word are taken apart once. */
function featureCounter(
  lexicon: boolean,
  letters: readonly [number, number] | null,
): {
  readonly count: (text: string) => Blocks;
  readonly size: () => number;
  readonly nameOf: (id: number) => string;
} {
  const read: WordReader = wordReader();
  const names = new Map<number, string>();
  const idOfName = new Map<string, number>();
  const knownWords = new Map<Word, KnownWord>();
  const pairs = numberedPairs();
  let size = 0;
  let tally = new Uint16Array(4096);

  function idOf(name: string): number {
    const known = idOfName.get(name);
    if (known !== undefined) return known;
    names.set(size, name);
    idOfName.set(name, size);
    size += 1;
    return size - 1;
  }

  /** Pairs are named when they are asked for: most of them are met once and never count. */
  function nameOf(id: number): string {
    const pair = pairs.of(id);
    if (pair === undefined) return names.get(id) ?? '';
    return `${names.get(pair.left) ?? ''} ${(names.get(pair.right) ?? '').slice(2)}`;
  }

  function know(word: Word): KnownWord {
    const found = knownWords.get(word);
    if (found !== undefined) return found;
    const made = {
      id: idOf(`w ${word.stem}`),
      pieces: (letters === null ? [] : piecesOf(word.surface, letters)).map((piece) => idOf(`c ${piece}`)),
    };
    knownWords.set(word, made);
    return made;
  }

  function pairOf(left: number, right: number): number {
    const id = pairs.number(left, right, size);
    if (id === size) size += 1;
    return id;
  }

  function add(met: number[], id: number): void {
    if (id >= tally.length) {
      const longer = new Uint16Array(Math.max(id + 1, tally.length * 2));
      longer.set(tally);
      tally = longer;
    }
    const before = tally[id] ?? 0;
    if (before === 0) met.push(id);
    tally[id] = before + 1;
  }

  function take(met: readonly number[]): Counted {
    const ids = new Uint32Array(met.length);
    const counts = new Uint16Array(met.length);
    for (let at = 0; at < ids.length; at += 1) {
      const id = met[at] ?? 0;
      ids[at] = id;
      counts[at] = tally[id] ?? 0;
      tally[id] = 0;
    }
    return { ids, counts };
  }

  function countLexicon(text: string): Counted {
    const met: number[] = [];
    for (const { facets } of findSensations(text)) {
      add(met, idOf('l sensation'));
      if (facets.modality !== undefined) add(met, idOf(`l ${facets.modality}`));
      if (facets.region !== undefined) add(met, idOf('l body'));
      if (facets.pleasantness !== undefined) add(met, idOf(`l ${facets.pleasantness}`));
    }
    for (const [value, count] of countValues(text)) {
      const id = idOf(`l value ${value}`);
      for (let time = 0; time < count; time += 1) add(met, id);
    }
    return take(met);
  }

  return {
    size: () => size,
    nameOf,
    count: (text) => {
      const [met, metPieces]: [number[], number[]] = [[], []];
      let before: KnownWord | undefined;
      for (const each of read(text)) {
        const word = know(each);
        add(met, word.id);
        if (before !== undefined) add(met, pairOf(before.id, word.id));
        for (const piece of word.pieces) add(metPieces, piece);
        before = word;
      }
      return [take(met), take(metPieces), lexicon ? countLexicon(text) : take([])];
    },
  };
}

function piecesOf(surface: string, [shortest, longest]: readonly [number, number]): readonly string[] {
  const padded = ` ${surface} `;
  const pieces: string[] = [];
  for (let size = shortest; size <= longest; size += 1) {
    for (let at = 0; at + size <= padded.length; at += 1) pieces.push(padded.slice(at, at + size));
  }
  return pieces;
}
