/** Terms of one sort, counted text by text. */
export type TermBlock = {
  /**
   * Number of a term by its name (any key of its own); its weight is taken when it is first met. The share of a text's
   * anchors that others use too says how far the text can be likened to others.
   */
  readonly term: (name: string | number, weight: number, anchor?: boolean) => number;
  /** Counts a term once in the open text. */
  readonly count: (term: number) => void;
  /** Ends the open text. */
  readonly closeText: () => void;
  readonly weigh: (people: readonly string[], limits: TermLimits, share: number) => WeighedBlock;
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

/**
 * Counts terms and weighs them: (1 + ln tf) * ln(1 + n / df) * own weight (tf-idf with a logarithmic tf; G. Salton and
 * C. Buckley, 1988). Terms that only one person uses are left out, since they cannot bind people; in a study of one
 * person, terms of only one text.
 */
export function termBlock(): TermBlock {
  const numbers = new Map<string | number, number>();
  const weights: number[] = [];
  const anchors: boolean[] = [];
  const open: number[] = [];
  const touched: number[] = [];
  const terms: number[] = [];
  const counts: number[] = [];
  const ends: number[] = [0];
  return {
    term: (name, weight, anchor = false) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const fresh = weights.length;
      numbers.set(name, fresh);
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
        terms.push(term);
        counts.push(open[term] ?? 0);
        open[term] = 0;
      }
      touched.length = 0;
      ends.push(terms.length);
    },
    weigh: (people, limits, share) =>
      weighed({ weights, anchors, terms, counts, ends }, people, limits, share),
  };
}

type Counted = {
  readonly weights: readonly number[];
  readonly anchors: readonly boolean[];
  readonly terms: readonly number[];
  readonly counts: readonly number[];
  /** Text i has `terms[ends[i]..ends[i+1])`. */
  readonly ends: readonly number[];
};

function weighed(
  counted: Counted,
  people: readonly string[],
  limits: TermLimits,
  share: number,
): WeighedBlock {
  const { terms, counts, ends, anchors } = counted;
  const textCount = ends.length - 1;
  const { columnOf, rarity, binds } = keptTerms(counted, people, limits);
  const offsets = new Int32Array(textCount + 1);
  const common = new Float32Array(textCount);
  const columns: number[] = [];
  const values: number[] = [];
  for (let text = 0; text < textCount; text += 1) {
    const found: number[] = [];
    const strengths: number[] = [];
    let anchorCount = 0;
    let commonCount = 0;
    for (let at = ends[text] ?? 0; at < (ends[text + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      if (anchors[term] === true) {
        anchorCount += 1;
        commonCount += binds[term] ?? 0;
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

function logarithmic(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count);
}

/** The strength from which terms are kept, so that about `limit` are (more where several are equally strong). */
function leastKept(strengths: readonly number[], limit: number): number {
  if (strengths.length <= limit) return 0;
  const sorted = Float64Array.from(strengths).toSorted();
  return sorted[sorted.length - limit] ?? 0;
}

type KeptTerms = {
  readonly columnOf: Int32Array;
  readonly rarity: readonly number[];
  readonly binds: Uint8Array;
};

/** Columns of the terms that can bind people and are not everywhere, with ln(1 + n / df) * weight. */
function keptTerms(
  { weights, terms, ends }: Counted,
  people: readonly string[],
  limits: TermLimits,
): KeptTerms {
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
  return { columnOf, rarity, binds: shared };
}
