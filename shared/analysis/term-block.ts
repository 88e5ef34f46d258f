import { numberTable } from './number-table.ts';

/**
 * Terms of one sort, counted text by text: first the texts that are learnt from, then `learn`, then any others, which know
 * only the terms learnt.
 */
export type TermBlock = {
  /**
   * Number of a term by its name (words, or a positive whole number up to 2^53 of its own); its weight is taken when it is first met. The share of a text's
   * anchors that others use too says how far the text can be likened to others.
   */
  readonly term: (name: string | number, weight: number, anchor?: boolean) => number;
  /** Counts a term once in the open text. */
  readonly count: (term: number) => void;
  /** Ends the open text. */
  readonly closeText: () => void;
  /** Keeps the telling terms of the texts so far, and weighs these texts. `people`: who said each. */
  readonly learn: (people: readonly string[], limits: TermLimits, share: number) => WeighedBlock;
  /** Weighs the texts since `learn` (or since the last `weigh`). */
  readonly weigh: (people: readonly string[]) => WeighedBlock;
};

/** `commonest`: share of texts beyond which a term is dropped; `perText`: about how many of its strongest terms a text keeps. */
export type TermLimits = { readonly commonest: number; readonly perText: number };

/** Sparse rows whose squared lengths are `share` (or 0). */
export type WeighedBlock = {
  readonly width: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** Of each text's anchors, the share that other people use too; 0 where it has none. */
  readonly common: Float32Array;
};

/** A term in no more texts than this is never too common. */
const rareEnough = 30;
/** What a term that was not learnt is counted as: one that tells nothing, and one that others might have said. */
const unknownTerm = 0;
const unknownAnchor = 1;

/**
 * Counts terms and weighs them: (1 + ln tf) * ln(1 + n / df) * own weight (tf-idf with a logarithmic tf; G. Salton and
 * C. Buckley, 1988), n and df of the texts learnt from. Terms that only one person uses are left out, since they cannot
 * bind people; in a study of one person, terms of only one text.
 */
export function termBlock(): TermBlock {
  const byWords = new Map<string, number>();
  const byNumber = numberTable();
  const weights: number[] = [0, 0];
  const anchors: boolean[] = [false, true];
  const open: number[] = [0, 0];
  const touched: number[] = [];
  const texts = countedTexts();
  let learnt: LearntTerms | null = null;
  return {
    term: (name, weight, anchor = false) => {
      const known = typeof name === 'number' ? byNumber.get(name) : (byWords.get(name) ?? -1);
      if (known !== -1) return known;
      if (learnt !== null) return anchor ? unknownAnchor : unknownTerm;
      const fresh = weights.length;
      if (typeof name === 'number') byNumber.add(name, fresh);
      else byWords.set(name, fresh);
      weights.push(weight);
      anchors.push(anchor);
      open.push(0);
      return fresh;
    },
    count: (term) => {
      const before = open[term] ?? 0;
      if (before === 0) touched.push(term);
      open[term] = before + 1;
    },
    closeText: () => {
      for (const term of touched) {
        texts.terms.push(term);
        texts.counts.push(open[term] ?? 0);
        open[term] = 0;
      }
      touched.length = 0;
      texts.ends.push(texts.terms.length);
    },
    learn: (people, limits, share) => {
      learnt = learntTerms(weights, anchors, texts, people, limits, share);
      const weighed = weighTexts(texts, learnt, people);
      clear(texts);
      return weighed;
    },
    weigh: (people) => {
      if (learnt === null) throw new Error('A block of terms weighs nothing before it has learnt.');
      const weighed = weighTexts(texts, learnt, people);
      clear(texts);
      return weighed;
    },
  };
}

type CountedTexts = {
  readonly terms: number[];
  readonly counts: number[];
  /** Text i has `terms[ends[i]..ends[i+1])`. */
  readonly ends: number[];
};

function countedTexts(): CountedTexts {
  return { terms: [], counts: [], ends: [0] };
}

function clear(texts: CountedTexts): void {
  texts.terms.length = 0;
  texts.counts.length = 0;
  texts.ends.length = 1;
}

/** What was learnt of each term: its column (-1: not kept) and weight, and who said it. */
type LearntTerms = {
  readonly limits: TermLimits;
  readonly share: number;
  readonly anchors: readonly boolean[];
  readonly columnOf: Int32Array;
  /** By column: ln(1 + n / df) * weight. */
  readonly rarity: readonly number[];
  /** 1: several people (in a study of one person, several texts) have the term. */
  readonly shared: Uint8Array;
  /** Number of the first person who said it; -1: nobody. */
  readonly firstPerson: Int32Array;
  readonly personNumbers: ReadonlyMap<string, number>;
};

function weighTexts(texts: CountedTexts, learnt: LearntTerms, people: readonly string[]): WeighedBlock {
  const { terms, counts, ends } = texts;
  const { anchors, columnOf, rarity, limits, share } = learnt;
  const textCount = ends.length - 1;
  const offsets = new Int32Array(textCount + 1);
  const common = new Float32Array(textCount);
  const columns: number[] = [];
  const values: number[] = [];
  for (let text = 0; text < textCount; text += 1) {
    const person = learnt.personNumbers.get(people[text] ?? '') ?? -1;
    const found: number[] = [];
    const strengths: number[] = [];
    let anchorCount = 0;
    let commonCount = 0;
    for (let at = ends[text] ?? 0; at < (ends[text + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      if (anchors[term] === true) {
        anchorCount += term === unknownAnchor ? (counts[at] ?? 1) : 1;
        if (othersSay(learnt, term, person)) commonCount += 1;
      }
      const column = columnOf[term] ?? -1;
      if (column < 0) continue;
      found.push(column);
      strengths.push(logarithmic(counts[at] ?? 1) * (rarity[column] ?? 0));
    }
    const least = leastKept(strengths, limits.perText);
    let square = 0;
    for (const strength of strengths) if (strength >= least) square += strength * strength;
    const scale = square === 0 ? 0 : Math.sqrt(share / square);
    strengths.forEach((strength, at) => {
      if (strength < least) return;
      columns.push(found[at] ?? 0);
      values.push(strength * scale);
    });
    common[text] = anchorCount === 0 ? 0 : commonCount / anchorCount;
    offsets[text + 1] = columns.length;
  }
  return {
    width: rarity.length,
    offsets,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    common,
  };
}

function othersSay(
  { shared, firstPerson, personNumbers }: LearntTerms,
  term: number,
  person: number,
): boolean {
  if (shared[term] === 1) return true;
  const first = firstPerson[term] ?? -1;
  return first !== -1 && first !== person && personNumbers.size > 1;
}

function logarithmic(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

/** The strength from which terms are kept, so that about `limit` are (more where several are equally strong). */
function leastKept(strengths: readonly number[], limit: number): number {
  if (strengths.length <= limit) return 0;
  const sorted = Float64Array.from(strengths).toSorted();
  return sorted[sorted.length - limit] ?? 0;
}

/** Keeps the terms that can bind people and are not everywhere. */
function learntTerms(
  weights: readonly number[],
  anchors: readonly boolean[],
  { terms, ends }: CountedTexts,
  people: readonly string[],
  limits: TermLimits,
  share: number,
): LearntTerms {
  const textCount = ends.length - 1;
  const personNumbers = new Map([...new Set(people)].map((person, index) => [person, index]));
  const frequency = new Int32Array(weights.length);
  const firstPerson = new Int32Array(weights.length).fill(-1);
  const shared = new Uint8Array(weights.length);
  for (let text = 0; text < textCount; text += 1) {
    const person = personNumbers.get(people[text] ?? '') ?? 0;
    for (let at = ends[text] ?? 0; at < (ends[text + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      frequency[term] = (frequency[term] ?? 0) + 1;
      if (firstPerson[term] === -1) firstPerson[term] = person;
      else if (firstPerson[term] !== person) shared[term] = 1;
    }
  }
  const onePerson = personNumbers.size < 2;
  const most = Math.max(rareEnough, limits.commonest * textCount);
  const columnOf = new Int32Array(weights.length).fill(-1);
  const rarity: number[] = [];
  frequency.forEach((texts, term) => {
    if (onePerson) shared[term] = texts > 1 ? 1 : 0;
    if (shared[term] !== 1 || texts > most) return;
    columnOf[term] = rarity.length;
    rarity.push((weights[term] ?? 1) * Math.log(1 + textCount / texts));
  });
  return { limits, share, anchors, columnOf, rarity, shared, firstPerson, personNumbers };
}
