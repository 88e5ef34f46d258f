import type { ExplorerIndex } from './explorer-index.ts';
import {
  feltAt,
  inTheme,
  isEvidence,
  peopleUnder,
  sieveOf,
  without,
  type Filter,
  type PickName,
  type Sieve,
} from './explorer-filter.ts';

/** People per row of a table, core customers apart: `people[i] - core[i]` are the others. */
export type PeopleCount = { readonly people: Int32Array; readonly core: Int32Array };

/** A group of people by number. */
export type GroupSize = { readonly people: number; readonly core: number };

/**
 * Everything that the figures show under a filter. Each table is counted under all picks but those of its own name, so
 * that what else could be picked stays in sight; `left` counts the people whom all picks together leave.
 */
export type ExplorerCounts = {
  readonly left: GroupSize;
  readonly leftPeople: Uint8Array;
  readonly themes: PeopleCount;
  /** People whom all picks but the themes leave: the whole of which a theme's people are a part. */
  readonly askedOfThemes: GroupSize;
  readonly codes: PeopleCount;
  readonly regions: PeopleCount;
  readonly modalities: PeopleCount;
  readonly directions: PeopleCount;
  readonly phases: PeopleCount;
  readonly patterns: PeopleCount;
  readonly groups: PeopleCount;
};

/** Counts all tables: a walk over the marks for each name that is picked and one for each table. */
export function countPeople(index: ExplorerIndex, filter: Filter): ExplorerCounts {
  const { data } = index;
  const sieve = sieveOf(index, filter);
  const leftPeople = peopleUnder(index, filter, sieve);
  const but = (name: PickName) => {
    if (filter[name].length === 0) return { sieve, people: leftPeople };
    const open = without(filter, name);
    const openSieve = sieveOf(index, open);
    return { sieve: openSieve, people: peopleUnder(index, open, openSieve) };
  };
  const tally = (name: PickName, column: Int32Array, size: number) =>
    tallyPeople(index, but(name), column, size);
  const felt = (name: PickName, column: Int32Array, size: number) =>
    tallyPeople(index, but(name), column, size, feltAt);
  const themesOpen = but('themes');
  return {
    left: sizeOf(index, leftPeople),
    leftPeople,
    themes: tallyPeople(index, themesOpen, index.theme, data.themes.length),
    askedOfThemes: sizeOf(index, themesOpen.people),
    codes: tally('codes', index.code, data.codes.length),
    regions: felt('regions', index.region, data.regions.length),
    modalities: felt('modalities', index.modality, data.modalities.length),
    directions: felt('directions', index.direction, data.directions.length),
    phases: tally('phases', index.phase, data.phases.length),
    patterns: patternCounts(index, but('patterns').people),
    groups: groupCounts(index, but('groups').people),
  };
}

type Open = { readonly sieve: Sieve; readonly people: Uint8Array };
type MarkTest = (index: ExplorerIndex, sieve: Sieve, mark: number) => boolean;

/** Distinct people per value of a column. Marks are sorted by person, so the last person seen tells a new one. */
export function tallyPeople(
  index: ExplorerIndex,
  { sieve, people }: Open,
  column: Int32Array,
  size: number,
  test?: MarkTest,
): PeopleCount {
  const count = { people: new Int32Array(size), core: new Int32Array(size) };
  const seen = new Int32Array(size).fill(-1);
  for (let mark = 0; mark < index.marks; mark += 1) {
    const value = column[mark] ?? -1;
    const person = index.person[mark] ?? 0;
    if (value < 0 || seen[value] === person || people[person] !== 1) continue;
    if (!inTheme(index, sieve, mark) || (test && !test(index, sieve, mark))) continue;
    seen[value] = person;
    count.people[value] = (count.people[value] ?? 0) + 1;
    count.core[value] = (count.core[value] ?? 0) + (index.core[person] ?? 0);
  }
  return count;
}

export function sizeOf(index: ExplorerIndex, people: Uint8Array): GroupSize {
  let all = 0;
  let core = 0;
  people.forEach((one, person) => {
    all += one;
    core += one & (index.core[person] ?? 0);
  });
  return { people: all, core };
}

function patternCounts(index: ExplorerIndex, people: Uint8Array): PeopleCount {
  const sizes = index.data.patterns.map((pattern) => {
    const held = new Uint8Array(index.people);
    for (const person of pattern.people) held[person] = people[person] ?? 0;
    return sizeOf(index, held);
  });
  return countsOf(sizes);
}

function groupCounts(index: ExplorerIndex, people: Uint8Array): PeopleCount {
  const sizes = index.groups.map((_, group) =>
    sizeOf(
      index,
      people.map((one, person) => one & (((index.groupsOf[person] ?? 0) >> group) & 1)),
    ),
  );
  return countsOf(sizes);
}

function countsOf(sizes: readonly GroupSize[]): PeopleCount {
  return {
    people: Int32Array.from(sizes, (size) => size.people),
    core: Int32Array.from(sizes, (size) => size.core),
  };
}

/** People per pair of values (rows x columns, row after row), under the whole filter but the picks of `open`. */
export function crossPeople(
  index: ExplorerIndex,
  filter: Filter,
  rows: { readonly column: Int32Array; readonly size: number },
  columns: { readonly column: Int32Array; readonly size: number },
  open: readonly PickName[],
  test?: MarkTest,
): PeopleCount {
  const opened = open.reduce((left, name) => without(left, name), filter);
  const sieve = sieveOf(index, opened);
  const pairs = Int32Array.from(rows.column, (row, mark) => {
    const column = columns.column[mark] ?? -1;
    return row < 0 || column < 0 ? -1 : row * columns.size + column;
  });
  const people = peopleUnder(index, opened, sieve);
  return tallyPeople(index, { sieve, people }, pairs, rows.size * columns.size, test);
}

/**
 * Passages of each theme by person (themes x people, theme after theme): what the matrix shows. Nothing of the filter
 * is asked but codes, sensations, phases and patterns, so that picked rows and columns can be set off by the figure.
 */
export function passagesByTheme(index: ExplorerIndex, filter: Filter): Uint16Array {
  const open = (['themes', 'people', 'groups'] as const).reduce((left, name) => without(left, name), filter);
  const sieve = sieveOf(index, open);
  const cells = new Uint16Array(index.data.themes.length * index.people);
  let before = -1;
  for (let mark = 0; mark < index.marks; mark += 1) {
    const theme = index.theme[mark] ?? -1;
    if (theme < 0 || !isEvidence(index, sieve, mark)) continue;
    const cell = theme * index.people + (index.person[mark] ?? 0);
    // Marks of one passage stand together: several codes over the same words are one passage.
    const key = (index.passage[mark] ?? 0) * index.data.themes.length + theme;
    if (key === before) continue;
    before = key;
    cells[cell] = Math.min(65_535, (cells[cell] ?? 0) + 1);
  }
  return cells;
}

/**
 * The passages that speak for the filter, by the people whom it leaves: first the most typical one of each person, then
 * the second of each, so that no single person fills the list. Linear in the marks.
 */
export function evidenceUnder(index: ExplorerIndex, filter: Filter): Int32Array {
  const sieve = sieveOf(index, filter);
  const people = peopleUnder(index, filter, sieve);
  const rounds: number[][] = [];
  let person = -1;
  let round = 0;
  for (const passage of index.bestFirst) {
    const owner = index.personOfPassage[passage] ?? 0;
    if (owner !== person) {
      person = owner;
      round = 0;
    }
    if (people[owner] !== 1 || !speaks(index, sieve, passage)) continue;
    (rounds[round] ??= []).push(passage);
    round += 1;
  }
  return Int32Array.from(rounds.flat());
}

function speaks(index: ExplorerIndex, sieve: Sieve, passage: number): boolean {
  const end = index.markAt[passage + 1] ?? 0;
  for (let mark = index.markAt[passage] ?? 0; mark < end; mark += 1) {
    if (isEvidence(index, sieve, mark)) return true;
  }
  return false;
}
