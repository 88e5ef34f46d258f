/** A word of a text with its place. */
export type PlacedWord = { readonly word: string; readonly start: number };

/** Words in a row that must be the same, and stand only once in each text, to hold two texts together. */
const run = 6;

/**
 * Words of two texts that are surely the same words, in order in both: those of runs that each text has exactly once
 * (patience diff, Cohen 2010, over runs instead of lines), as far as they do not cross. Linear but for a sort; finds what stayed where
 * comparing word by word would take too long, for example in a text whose lines were all broken anew.
 *
 * @returns pairs of indexes, growing in both
 */
export function anchoredPairs(
  before: readonly PlacedWord[],
  after: readonly PlacedWord[],
): readonly (readonly [number, number])[] {
  const places = uniqueRuns(after);
  const met = [...uniqueRuns(before)].flatMap(([key, at]): readonly (readonly [number, number])[] => {
    const there = places.get(key);
    return there === undefined ? [] : [[at, there]];
  });
  const pairs: (readonly [number, number])[] = [];
  for (const [from, to] of longestRising(met.toSorted(([a], [b]) => a - b))) {
    for (let n = 0; n < run; n += 1) {
      const [lastFrom, lastTo] = pairs.at(-1) ?? [-1, -1];
      if (from + n > lastFrom && to + n > lastTo) pairs.push([from + n, to + n]);
    }
  }
  return pairs;
}

function uniqueRuns(words: readonly PlacedWord[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = 0; at + run <= words.length; at += 1) {
    let key = '';
    for (let n = 0; n < run; n += 1) key += `${words[at + n]?.word ?? ''}\n`;
    if (found.has(key)) twice.add(key);
    else found.set(key, at);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Longest part whose second numbers rise; the first ones rise already. O(n log n). */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}
