import type { ExplorerIndex } from './explorer-index.ts';

/** What can be picked, in the order in which it is told. */
export const pickNames = [
  'themes',
  'patterns',
  'codes',
  'regions',
  'modalities',
  'directions',
  'phases',
  'groups',
  'people',
] as const;
export type PickName = (typeof pickNames)[number];

/** Places in the tables of the study; within one name any of them will do, different names must all hold. */
export type Filter = Readonly<Record<PickName, readonly number[]>>;

export const noFilter: Filter = {
  themes: [],
  patterns: [],
  codes: [],
  regions: [],
  modalities: [],
  directions: [],
  phases: [],
  groups: [],
  people: [],
};

export function isFiltered(filter: Filter): boolean {
  return pickNames.some((name) => filter[name].length > 0);
}

/** The filter with the picks put in, or taken out where all of them are in already. */
export function toggled(filter: Filter, name: PickName, picks: readonly number[]): Filter {
  const has = new Set(filter[name]);
  const all = picks.every((pick) => has.has(pick));
  for (const pick of picks) {
    if (all) has.delete(pick);
    else has.add(pick);
  }
  return { ...filter, [name]: [...has].toSorted((one, other) => one - other) };
}

export function without(filter: Filter, name: PickName): Filter {
  return filter[name].length === 0 ? filter : { ...filter, [name]: [] };
}

/** A set over one table as bytes; undefined: nothing picked, everything will do. */
type Picked = Uint8Array | undefined;

/** The filter as sets: what a mark is asked. */
export type Sieve = {
  readonly themes: Picked;
  readonly codes: Picked;
  readonly regions: Picked;
  readonly modalities: Picked;
  readonly directions: Picked;
  readonly phases: Picked;
  readonly patternCodes: Picked;
};

function picked(places: readonly number[], size: number): Picked {
  if (places.length === 0) return undefined;
  const set = new Uint8Array(size);
  for (const place of places) set[place] = 1;
  return set;
}

/** Picked codes stand for everything below them too. */
function pickedCodes({ data }: ExplorerIndex, places: readonly number[]): Picked {
  const set = picked(places, data.codes.length);
  if (set === undefined) return undefined;
  return set.map((own, code) => {
    let at = code;
    for (let steps = 0; at >= 0 && steps < data.codes.length; steps += 1) {
      if (set[at] === 1) return 1;
      at = data.codes[at]?.parent ?? -1;
    }
    return own;
  });
}

export function sieveOf(index: ExplorerIndex, filter: Filter): Sieve {
  const { data } = index;
  const patternCodes = filter.patterns.flatMap((pattern) => data.patterns[pattern]?.codes ?? []);
  return {
    themes: picked(filter.themes, data.themes.length),
    codes: pickedCodes(index, filter.codes),
    regions: picked(filter.regions, data.regions.length),
    modalities: picked(filter.modalities, data.modalities.length),
    directions: picked(filter.directions, data.directions.length),
    phases: picked(filter.phases, data.phases.length),
    patternCodes: picked(patternCodes, data.codes.length),
  };
}

function holds(set: Picked, place: number | undefined): boolean {
  return set === undefined || set[place ?? -1] === 1;
}

/** Region, modality and direction are asked of one and the same mark. */
export function feltAt(index: ExplorerIndex, sieve: Sieve, mark: number): boolean {
  return (
    holds(sieve.regions, index.region[mark]) &&
    holds(sieve.modalities, index.modality[mark]) &&
    holds(sieve.directions, index.direction[mark])
  );
}

export function inTheme(index: ExplorerIndex, sieve: Sieve, mark: number): boolean {
  return holds(sieve.themes, index.theme[mark]);
}

const codeBit = 1;
const feltBit = 2;
const phaseBit = 4;
const themeBit = 8;

/** What a person's marks must show between them. */
function needed(sieve: Sieve): number {
  const felt = sieve.regions ?? sieve.modalities ?? sieve.directions;
  return (
    (sieve.codes ? codeBit : 0) |
    (felt ? feltBit : 0) |
    (sieve.phases ? phaseBit : 0) |
    (sieve.themes ? themeBit : 0)
  );
}

/** The people whom the filter leaves, one byte each. */
export function peopleUnder(
  index: ExplorerIndex,
  filter: Filter,
  sieve: Sieve = sieveOf(index, filter),
): Uint8Array {
  const people = namedPeople(index, filter);
  const need = needed(sieve);
  if (need === 0) return people;
  const shown = shownByMarks(index, sieve, need);
  return people.map((named, person) => (named === 1 && ((shown[person] ?? 0) & need) === need ? 1 : 0));
}

function shownByMarks(index: ExplorerIndex, sieve: Sieve, need: number): Uint8Array {
  const shown = new Uint8Array(index.people);
  for (let mark = 0; mark < index.marks; mark += 1) {
    if (!inTheme(index, sieve, mark)) continue;
    const person = index.person[mark] ?? 0;
    let bits = shown[person] ?? 0;
    if (bits === need) continue;
    bits |= need & themeBit;
    if ((need & codeBit) !== 0 && holds(sieve.codes, index.code[mark])) bits |= codeBit;
    if ((need & feltBit) !== 0 && feltAt(index, sieve, mark)) bits |= feltBit;
    if ((need & phaseBit) !== 0 && holds(sieve.phases, index.phase[mark])) bits |= phaseBit;
    shown[person] = bits;
  }
  return shown;
}

/** People left by picks that ask nothing of passages: names, groups, patterns. */
function namedPeople(index: ExplorerIndex, filter: Filter): Uint8Array {
  const byName = picked(filter.people, index.people);
  const groups = filter.groups.reduce((bits, group) => bits | (1 << group), 0);
  const inPattern = picked(
    filter.patterns.flatMap((pattern) => index.data.patterns[pattern]?.people ?? []),
    index.people,
  );
  const ofPatterns = filter.patterns.length === 0 ? undefined : (inPattern ?? new Uint8Array(index.people));
  return Uint8Array.from(index.groupsOf, (own, person) =>
    holds(byName, person) && holds(ofPatterns, person) && (groups === 0 || (own & groups) !== 0) ? 1 : 0,
  );
}

/**
 * Whether a mark speaks for the filter: where codes, sensations, phases or patterns are picked, it must show one of
 * them (a person shows them all between several passages); otherwise every mark of the picked themes does.
 */
export function isEvidence(index: ExplorerIndex, sieve: Sieve, mark: number): boolean {
  if (!inTheme(index, sieve, mark)) return false;
  const need = needed(sieve) & ~themeBit;
  if (need === 0 && sieve.patternCodes === undefined) return true;
  return (
    ((need & codeBit) !== 0 && holds(sieve.codes, index.code[mark])) ||
    ((need & feltBit) !== 0 && feltAt(index, sieve, mark)) ||
    ((need & phaseBit) !== 0 && holds(sieve.phases, index.phase[mark])) ||
    (sieve.patternCodes !== undefined && holds(sieve.patternCodes, index.code[mark]))
  );
}
