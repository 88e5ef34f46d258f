import type { BodyRegion, Modality } from '../domain/code.ts';
import { contrastOf } from './contrast.ts';
import type { Pattern } from './patterns.ts';
import { crossPeople, sizeOf, tallyPeople } from './explorer-counts.ts';
import type { ExplorerCounts } from './explorer-counts.ts';
import { feltAt, inTheme, peopleUnder, sieveOf, without } from './explorer-filter.ts';
import type { Filter } from './explorer-filter.ts';
import type { ExplorerIndex } from './explorer-index.ts';
import type { SensationGroup } from './sensation-words.ts';

/** How a group of people feels something, by place in the body. */
export type FeltGroup = {
  readonly people: number;
  readonly counts: Readonly<Partial<Record<BodyRegion, number>>>;
  readonly feelings: Readonly<
    Partial<
      Record<BodyRegion, { readonly modalities: readonly Modality[]; readonly directions: readonly string[] }>
    >
  >;
};

/** People who are compared on the body: two picked themes, else core customers and others. */
export function feltGroups(
  index: ExplorerIndex,
  filter: Filter,
): { readonly sides: 'core' | 'themes'; readonly groups: readonly [FeltGroup, FeltGroup] } {
  const [one, other, ...more] = filter.themes;
  if (one !== undefined && other !== undefined && more.length === 0) {
    const groups = [one, other].map((theme) => feltBy(index, { ...filter, themes: [theme] }, 'people'));
    return { sides: 'themes', groups: [groups[0] ?? nobody, groups[1] ?? nobody] };
  }
  return { sides: 'core', groups: [feltBy(index, filter, 'core'), feltBy(index, filter, 'others')] };
}

const nobody: FeltGroup = { people: 0, counts: {}, feelings: {} };

function feltBy(index: ExplorerIndex, filter: Filter, who: 'people' | 'core' | 'others'): FeltGroup {
  const { regions, modalities, directions } = index.data;
  const open = without(filter, 'regions');
  const sieve = sieveOf(index, open);
  const left = peopleUnder(index, open, sieve);
  const people = left.map((one, person) =>
    who === 'people' || (index.core[person] === 1) === (who === 'core') ? one : 0,
  );
  const whole = { sieve, people };
  const counts = tallyPeople(index, whole, index.region, regions.length, feltAt).people;
  const pairs = (column: Int32Array, size: number) =>
    tallyPeople(index, whole, paired(index.region, column, size), regions.length * size, feltAt).people;
  const bySense = pairs(index.modality, modalities.length);
  const byWay = pairs(index.direction, directions.length);
  const named = regions.map((region, at) => ({ region, at })).filter(({ at }) => (counts[at] ?? 0) > 0);
  return {
    people: sizeOf(index, people).people,
    counts: Object.fromEntries(named.map(({ region, at }) => [region, counts[at] ?? 0])),
    feelings: Object.fromEntries(
      named.map(({ region, at }) => [
        region,
        { modalities: most(modalities, bySense, at), directions: most(directions, byWay, at) },
      ]),
    ),
  };
}

function paired(rows: Int32Array, columns: Int32Array, size: number): Int32Array {
  return rows.map((row, mark) => {
    const column = columns[mark] ?? -1;
    return row < 0 || column < 0 ? -1 : row * size + column;
  });
}

/** Names of one row that anybody has, most people first. */
function most<T>(names: readonly T[], counts: Int32Array, row: number): readonly T[] {
  return names
    .map((name, at) => ({ name, count: counts[row * names.length + at] ?? 0, at }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || one.at - other.at)
    .map(({ name }) => name);
}

/** Stability and chance are of all people, whatever is picked. */
export type FilteredPattern = Pick<
  Pattern,
  'id' | 'codeIds' | 'support' | 'contrast' | 'stability' | 'chance'
> & { readonly place: number };

/** Patterns with their people among those whom the other picks leave; those of nobody are left out unless picked. */
export function patternRows(
  index: ExplorerIndex,
  filter: Filter,
  counts: ExplorerCounts,
): readonly FilteredPattern[] {
  const asked = sizeOf(index, peopleUnder(index, without(filter, 'patterns')));
  return index.data.patterns.flatMap(({ key, codes, stability, chance }, place) => {
    const participants = counts.patterns.people[place] ?? 0;
    if (participants === 0 && !filter.patterns.includes(place)) return [];
    const core = counts.patterns.core[place] ?? 0;
    const support = {
      participants,
      participantsTotal: asked.people,
      core,
      coreTotal: asked.core,
      others: participants - core,
      othersTotal: asked.people - asked.core,
    };
    const codeIds = codes.map((code) => index.data.codes[code]?.key ?? '');
    return [{ place, id: key, codeIds, support, contrast: contrastOf(support), stability, chance }];
  });
}

export type JourneyCounts = {
  readonly theme: number;
  readonly core: readonly number[];
  readonly others: readonly number[];
  readonly time: {
    readonly reached: number;
    readonly total: number;
    readonly median: number | null;
    readonly first: number | null;
    readonly last: number | null;
  };
};

/** Themes by phases, and by which phase the people left first had each theme's experience. */
export function journeyCounts(index: ExplorerIndex, filter: Filter): readonly JourneyCounts[] {
  const { themes, phases } = index.data;
  const { people, core } = crossPeople(
    index,
    filter,
    { column: index.theme, size: themes.length },
    { column: index.phase, size: phases.length },
    ['themes', 'phases'],
  );
  const left = peopleUnder(index, without(without(filter, 'themes'), 'phases'));
  const total = sizeOf(index, left).people;
  return themes.map(({ firsts }, theme) => {
    const cells = phases.map((_, phase) => theme * phases.length + phase);
    const reached = firsts.filter(({ person }) => left[person] === 1).map(({ phase }) => phase);
    return {
      theme,
      core: cells.map((cell) => core[cell] ?? 0),
      others: cells.map((cell) => (people[cell] ?? 0) - (core[cell] ?? 0)),
      time: {
        reached: reached.length,
        total,
        // Earliest first: the lower median, as `timeToCore` has it.
        median: reached[Math.max(0, Math.ceil(reached.length / 2) - 1)] ?? null,
        first: reached[0] ?? null,
        last: reached.at(-1) ?? null,
      },
    };
  });
}

/** The vocabulary of sensation under a filter, grouped by direction; words of nobody who is left are left out. */
export function wordGroups(index: ExplorerIndex, filter: Filter, mostWords = 12): readonly SensationGroup[] {
  const sieve = sieveOf(index, filter);
  const left = peopleUnder(index, filter, sieve);
  const counted = index.data.words.flatMap((word, place) => {
    const people = new Set<number>();
    for (const mark of word.marks) {
      const person = index.person[mark] ?? -1;
      if (left[person] === 1 && inTheme(index, sieve, mark) && feltAt(index, sieve, mark)) people.add(person);
    }
    return people.size === 0 ? [] : [{ word, place, people }];
  });
  return [...Map.groupBy(counted, ({ word }) => word.direction)]
    .map(([direction, rows]): SensationGroup => {
      const everyone = new Set(rows.flatMap(({ people }) => [...people]));
      const coreOf = (people: ReadonlySet<number>) =>
        [...people].reduce((sum, person) => sum + (index.core[person] ?? 0), 0);
      const words = rows
        .map(({ word, place, people }) => ({
          id: String(place),
          text: word.text,
          people: people.size,
          core: coreOf(people),
          others: people.size - coreOf(people),
          mimetic: word.mimetic,
          codingIds: [],
          sample: word.sample,
        }))
        .toSorted(
          (one, other) =>
            other.people - one.people ||
            Number(other.mimetic) - Number(one.mimetic) ||
            (one.text < other.text ? -1 : 1),
        );
      return {
        key: index.data.directions[direction] ?? '',
        people: everyone.size,
        core: coreOf(everyone),
        words: words.slice(0, mostWords),
        leftOut: Math.max(0, words.length - mostWords),
      };
    })
    .toSorted(
      (one, other) =>
        Number(one.key === '') - Number(other.key === '') ||
        other.people - one.people ||
        (one.key < other.key ? -1 : 1),
    );
}
