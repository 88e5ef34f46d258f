import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFilter, encodeFilter, lostPicks } from '../../shared/analysis/explorer-address.ts';
import {
  countPeople,
  crossPeople,
  evidenceUnder,
  passagesByTheme,
} from '../../shared/analysis/explorer-counts.ts';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import {
  noFilter,
  toggled,
  without,
  type Filter,
  type PickName,
} from '../../shared/analysis/explorer-filter.ts';
import { explorerIndex } from '../../shared/analysis/explorer-index.ts';
import { anyFilter, madeExplorer } from './explorer-support.ts';

const data = madeExplorer(7, { people: 17, marks: 260, themes: 5, codes: 14 });
const index = explorerIndex(data);

/** The rules of the filter once more, in the plainest way: for each person, list what is said and look. */
function naive(filter: Filter) {
  const marks = data.marks.passage.map((passage, at) => ({
    passage,
    person: data.passages.person[passage] ?? -1,
    code: data.marks.code[at] ?? -1,
    theme: data.marks.theme[at] ?? -1,
    region: data.marks.region[at] ?? -1,
    modality: data.marks.modality[at] ?? -1,
    direction: data.marks.direction[at] ?? -1,
    phase: data.marks.phase[at] ?? -1,
  }));
  const any = (picks: readonly number[], place: number) => picks.length === 0 || picks.includes(place);
  const isBelow = (code: number, picks: readonly number[]): boolean =>
    code >= 0 && (picks.includes(code) || isBelow(data.codes[code]?.parent ?? -1, picks));
  type Mark = (typeof marks)[number];
  const inTheme = (mark: Mark) => any(filter.themes, mark.theme);
  const isCode = (mark: Mark) => filter.codes.length === 0 || isBelow(mark.code, filter.codes);
  const isFelt = (mark: Mark) =>
    any(filter.regions, mark.region) &&
    any(filter.modalities, mark.modality) &&
    any(filter.directions, mark.direction);
  const isPhase = (mark: Mark) => any(filter.phases, mark.phase);
  const feltAsked = filter.regions.length + filter.modalities.length + filter.directions.length > 0;
  const groupHolds = (person: number, group: string | undefined) => {
    const row = data.people[person];
    return group === 'core'
      ? row?.core === true
      : group === 'others'
        ? row?.core === false
        : row?.segment === group;
  };
  const people = data.people.flatMap((_, person) => {
    const said = marks.filter((mark) => mark.person === person && inTheme(mark));
    const holds =
      (filter.themes.length === 0 || said.length > 0) &&
      (filter.codes.length === 0 || said.some(isCode)) &&
      (!feltAsked || said.some(isFelt)) &&
      (filter.phases.length === 0 || said.some(isPhase)) &&
      any(filter.people, person) &&
      (filter.groups.length === 0 ||
        filter.groups.some((group) => groupHolds(person, index.groups[group]))) &&
      (filter.patterns.length === 0 ||
        filter.patterns.some((pattern) => data.patterns[pattern]?.people.includes(person)));
    return holds ? [person] : [];
  });
  const patternCodes = filter.patterns.flatMap((pattern) => data.patterns[pattern]?.codes ?? []);
  const asks = filter.codes.length > 0 || feltAsked || filter.phases.length > 0 || filter.patterns.length > 0;
  const speaks = (mark: Mark) =>
    inTheme(mark) &&
    (!asks ||
      (filter.codes.length > 0 && isCode(mark)) ||
      (feltAsked && isFelt(mark)) ||
      (filter.phases.length > 0 && isPhase(mark)) ||
      patternCodes.includes(mark.code));
  return { marks, people, inTheme, isFelt, speaks };
}

function recount(
  filter: Filter,
  name: PickName,
  column: 'theme' | 'code' | 'region' | 'modality' | 'direction' | 'phase',
  size: number,
) {
  const { marks, people, inTheme, isFelt } = naive(without(filter, name));
  const felt = column === 'region' || column === 'modality' || column === 'direction';
  return Array.from({ length: size }, (_, value) => {
    const having = new Set(
      marks
        .filter((mark) => mark[column] === value && people.includes(mark.person) && inTheme(mark))
        .filter((mark) => !felt || isFelt(mark))
        .map((mark) => mark.person),
    );
    return { people: having.size, core: [...having].filter((person) => data.people[person]?.core).length };
  });
}

const pairs = ({ people, core }: { people: Int32Array; core: Int32Array }) =>
  Array.from(people, (count, at) => ({ people: count, core: core[at] ?? 0 }));

const filters = anyFilter(data, index.groups.length);

describe('the explorer counts people', () => {
  it('as a plain recount does, in every table and under any filter', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = countPeople(index, filter);
        expect(Array.from(counts.leftPeople).flatMap((left, person) => (left ? [person] : []))).toEqual(
          naive(filter).people,
        );
        expect(counts.left.people).toBe(naive(filter).people.length);
        expect(pairs(counts.themes)).toEqual(recount(filter, 'themes', 'theme', data.themes.length));
        expect(pairs(counts.codes)).toEqual(recount(filter, 'codes', 'code', data.codes.length));
        expect(pairs(counts.regions)).toEqual(recount(filter, 'regions', 'region', data.regions.length));
        expect(pairs(counts.modalities)).toEqual(
          recount(filter, 'modalities', 'modality', data.modalities.length),
        );
        expect(pairs(counts.directions)).toEqual(recount(filter, 'directions', 'direction', 3));
        expect(pairs(counts.phases)).toEqual(recount(filter, 'phases', 'phase', 3));
        expect(counts.askedOfThemes.people).toBe(naive(without(filter, 'themes')).people.length);
      }),
      { numRuns: 300 },
    );
  });

  it('in pairs of theme and phase as the plain recount does', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const cross = crossPeople(
          index,
          filter,
          { column: index.theme, size: data.themes.length },
          { column: index.phase, size: 3 },
          ['themes', 'phases'],
        );
        const open = naive(without(without(filter, 'themes'), 'phases'));
        const expected = data.themes.flatMap((_, theme) =>
          [0, 1, 2].map(
            (phase) =>
              new Set(
                open.marks
                  .filter(
                    (mark) =>
                      mark.theme === theme && mark.phase === phase && open.people.includes(mark.person),
                  )
                  .map((mark) => mark.person),
              ).size,
          ),
        );
        expect(Array.from(cross.people)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('in groups and patterns among the people whom the other picks leave', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const counts = countPeople(index, filter);
        const open = naive(without(filter, 'patterns')).people;
        expect(Array.from(counts.patterns.people)).toEqual(
          data.patterns.map((pattern) => pattern.people.filter((person) => open.includes(person)).length),
        );
        const forGroups = naive(without(filter, 'groups')).people;
        expect(counts.groups.people[0]).toBe(forGroups.filter((person) => data.people[person]?.core).length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('evidence', () => {
  it('is every passage that speaks for the filter and no other', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { marks, people, speaks } = naive(filter);
        const expected = new Set(
          marks.filter((mark) => people.includes(mark.person) && speaks(mark)).map((mark) => mark.passage),
        );
        const found = Array.from(evidenceUnder(index, filter));
        expect(new Set(found)).toEqual(expected);
        expect(found.length).toBe(expected.size);
      }),
      { numRuns: 200 },
    );
  });

  it('begins with the most typical passage of each person before anybody is heard twice', () => {
    const found = Array.from(evidenceUnder(index, noFilter));
    const speakers = found.map((passage) => data.passages.person[passage]);
    const heard = new Set(data.passages.person);
    expect(new Set(speakers.slice(0, heard.size))).toEqual(heard);
    const [first = -1] = found;
    const own = data.passages.score.filter(
      (_, passage) => data.passages.person[passage] === data.passages.person[first],
    );
    expect(data.passages.score[first]).toBe(Math.max(...own));
  });

  it('is counted by theme and person as passages, not as marks', () => {
    const cells = passagesByTheme(index, noFilter);
    const expected = new Map<number, Set<number>>();
    data.marks.passage.forEach((passage, mark) => {
      const theme = data.marks.theme[mark] ?? -1;
      if (theme < 0) return;
      const cell = theme * data.people.length + (data.passages.person[passage] ?? 0);
      expected.set(cell, (expected.get(cell) ?? new Set()).add(passage));
    });
    const sorted = sortedByTheme(data);
    expect(Array.from(passagesByTheme(explorerIndex(sorted), noFilter))).toEqual(
      Array.from(cells, (_, cell) => expected.get(cell)?.size ?? 0),
    );
  });
});

/** Marks of a passage by theme, as `explorerMarks` writes them. */
function sortedByTheme(made: ExplorerData): ExplorerData {
  const order = made.marks.passage
    .map((_, at) => at)
    .toSorted(
      (one, other) =>
        (made.marks.passage[one] ?? 0) - (made.marks.passage[other] ?? 0) ||
        (made.marks.theme[one] ?? 0) - (made.marks.theme[other] ?? 0),
    );
  const column = (values: readonly number[]) => order.map((at) => values[at] ?? -1);
  const { passage, code, theme, region, modality, direction, phase } = made.marks;
  return {
    ...made,
    marks: {
      passage: column(passage),
      code: column(code),
      theme: column(theme),
      region: column(region),
      modality: column(modality),
      direction: column(direction),
      phase: column(phase),
    },
  };
}

describe('a filter', () => {
  it('comes back from its address as it went in', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = encodeFilter(index, filter);
        expect(decodeFilter(index, address)).toEqual(filter);
        expect(lostPicks(index, address)).toBe(0);
        expect(address).not.toMatch(/[\s#?]/);
      }),
      { numRuns: 200 },
    );
  });

  it('is read from any text without a failure, and says what is no longer there', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeFilter(index, text)));
    expect(decodeFilter(index, 't=theme0&r=scalp&r=%E0%A4%A')).toEqual({
      ...noFilter,
      themes: [0],
    });
    expect(lostPicks(index, 't=theme0.gone-since&g=core')).toBe(1);
  });

  it('takes a pick away by picking it again', () => {
    const once = toggled(noFilter, 'themes', [2]);
    expect(toggled(once, 'themes', [1]).themes).toEqual([1, 2]);
    expect(toggled(toggled(once, 'themes', [1]), 'themes', [2]).themes).toEqual([1]);
  });
});

describe('a large study', () => {
  it('refuses marks that are out of order instead of counting wrongly', () => {
    const broken = { ...data, passages: { ...data.passages, person: data.passages.person.toReversed() } };
    expect(() => explorerIndex(broken)).toThrow(RangeError);
  });
});
