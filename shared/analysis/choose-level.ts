/** A number of themes that a person can read through. */
export const fewestThemes = 2;
export const mostThemes = 24;

/** Fewer themes than this are no overview, unless there is little material. */
const fewestReadable = 4;

/** A group of more than this share of the moments is a heap that is yet to be told apart, however sure runs are of it. */
const mostInOne = 0.5;

/** Levels follow one another singly up to this many groups, then grow by about `levelStep`. */
const singleSteps = 8;
const levelStep = 1.3;
/** The finest level has groups of so many moments in the mean, and never more groups than these. */
const fewestPerGroup = 3;
const mostGroups = { readable: 2 * mostThemes, free: 240 } as const;

/** From this agreement on, runs find the same groups: the data has a number of its own. */
const clearAgreement = 0.6;
/** Levels within this of the best agreement are as good as the best. */
const asGoodAs = 0.02;
/** Where words alone say nothing clear, few broad themes are more honest than many: this share of `readableLevel`. */
const broadShare = 0.4;

/**
 * The root of half the moments, 12 for 300, 24 at most: the rule of thumb of K. Mardia, J. Kent and J. Bibby ("Multivariate
 * Analysis", 1979, p. 365).
 */
export function readableLevel(count: number): number {
  return Math.max(fewestThemes, Math.min(mostThemes, Math.round(Math.sqrt(count / 2))));
}

/**
 * Numbers of groups looked for among `count` moments, ascending, the readable one among them. `readable`: no more than a
 * person might want to see, else as many as there may be.
 */
export function levelsToTry(count: number, readable: boolean): readonly number[] {
  const most = readable ? mostGroups.readable : mostGroups.free;
  const high = Math.max(fewestThemes, Math.min(most, Math.floor(count / fewestPerGroup)));
  const levels = new Set([Math.min(high, readableLevel(count))]);
  for (let level = fewestThemes; level <= high;) {
    levels.add(level);
    level = level < singleSteps ? level + 1 : Math.round(level * levelStep);
  }
  return [...levels].toSorted((left, right) => left - right);
}

/** A level that can be chosen: its number of groups, and how far runs agree on it (0..1). */
export type Judged = {
  readonly groups: number;
  readonly stability: number;
  /** 0..1, share of the rows that its largest group holds; absent: not looked at. */
  readonly largest?: number;
};

/**
 * Index of the level to start from, by stability (A. Ben-Hur, A. Elisseeff and I. Guyon, "A stability based method for
 * discovering structure in clustered data", 2002). `readable`: of the numbers that a person can read through, the finest on
 * which runs agree clearly and as well as on any; if agreement only grows, as it does down to the single codes, which nobody
 * needs to be told, the readable level. Otherwise the coarsest on which they agree clearly and as well as on any, however
 * many groups that is; where nothing is clear, a few broad groups.
 */
export function chooseLevel(levels: readonly Judged[], count: number, readable: boolean): number {
  return readable ? readableChoice(levels, count) : freeChoice(levels, count);
}

function readableChoice(levels: readonly Judged[], count: number): number {
  const high = Math.max(fewestThemes, Math.min(mostThemes, Math.ceil(Math.sqrt(count) * 1.2)));
  // Runs agree on two or three heaps of any data; that is no reason to stop there where there is material for more.
  const low = Math.max(Math.min(fewestReadable, readableLevel(count)), Math.round(high / 5));
  const inReach = levels.filter(({ groups }) => groups >= low && groups <= high);
  const even = inReach.filter(({ largest }) => (largest ?? 0) <= mostInOne);
  const open = even.length > 0 ? even : inReach;
  const finest = open.findLast(({ stability }) => stability >= leastGood(open));
  const peak = finest !== undefined && (finest !== open.at(-1) || finest === levels.at(-1));
  return peak ? levels.indexOf(finest) : nearestLevel(levels, readableLevel(count));
}

function freeChoice(levels: readonly Judged[], count: number): number {
  const broad = Math.max(fewestThemes, Math.round(readableLevel(count) * broadShare));
  const open = levels.filter(({ groups }) => groups >= broad);
  const coarsest = open.find(({ stability }) => stability >= leastGood(open));
  return coarsest === undefined ? nearestLevel(levels, broad) : levels.indexOf(coarsest);
}

/** The least agreement that is clear and as good as the best. */
function leastGood(levels: readonly Judged[]): number {
  return Math.max(clearAgreement, Math.max(0, ...levels.map(({ stability }) => stability)) - asGoodAs);
}

/** Index of the level whose number of groups is nearest. */
export function nearestLevel(levels: readonly Pick<Judged, 'groups'>[], groups: number): number {
  const distance = (at: number): number => Math.abs((levels[at]?.groups ?? Infinity) - groups);
  return levels.reduce((best, _, at) => (distance(at) < distance(best) ? at : best), 0);
}
