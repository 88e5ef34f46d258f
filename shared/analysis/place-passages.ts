import type { FoundLevel, FoundThemes } from '../domain/found-themes.ts';
import type { Id } from '../domain/ids.ts';
import type { Theme, ThemeStability } from '../domain/theme.ts';
import { unknownStability } from '../domain/theme.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { numberOf } from './communities.ts';
import type { Partition } from './communities.ts';
import { versionWith } from './engine-version.ts';
import { describedLevel } from './found-level.ts';
import type { LevelSource } from './found-level.ts';
import { groupMoments } from './group-moments.ts';
import { momentFeatures } from './moment-features.ts';
import { momentsOf } from './moments.ts';
import { rowsAt } from './rows-at.ts';
import { fewestPeople, leastLikeness, likenessToOthers, settleMoments } from './settle-moments.ts';
import { sumsOf } from './spherical-k-means.ts';
import { hashOrderedInput, orderedInput } from './theme-input.ts';
import type { ThemeInput } from './theme-input.ts';
import { arrangedResult } from './themes.ts';
import type { ThemeResult } from './themes.ts';
import { memoReader, wordReader } from './words.ts';

/** A new moment fits a theme if it is at least as like the theme as the least like tenth of the theme's own moments. */
const fitShare = 0.1;

/** Groups of moments as they are, before new ones come in. */
type Standing = {
  readonly partition: Partition;
  readonly groups: readonly {
    readonly anchor: Theme | null;
    readonly label: string;
    readonly stability: ThemeStability;
  }[];
  readonly measured: Pick<FoundLevel, 'groups' | 'stability' | 'seedAgreement'>;
};

export type PlaceOptions = RunWatch & {
  readonly seed: number;
  /** What the last run found; absent: only the themes as they are. */
  readonly found?: FoundThemes;
  /** Index of the level shown. */
  readonly level: number;
};

/**
 * Puts passages coded after the last run into the themes there are, which keep their names and all their passages. What
 * fits none makes new themes where it recurs across people, and is left unassigned otherwise. Locked themes take nothing:
 * what fits them is suggested. The other levels are filled in the same way. Throws `AnalysisCancelled`.
 */
export function placePassages(input: ThemeInput, options: PlaceOptions): ThemeResult {
  const ordered = orderedInput(input);
  reached(0.05, options);
  const moments = momentsOf(ordered.codings, ordered.documents);
  const read = memoReader(wordReader());
  const rows = momentFeatures(moments, ordered, options.seed, read);
  reached(0.6, options);
  const source = { moments, rows, read, input: ordered };
  const standing = options.found?.levels.map((level, at) =>
    at === options.level
      ? standingThemes(source, level)
      : standingGroups(source, options.found?.codingIds ?? [], level),
  ) ?? [standingThemes(source, undefined)];
  const level = options.found === undefined ? 0 : options.level;
  const levels = standing.map((each, at) => {
    reached(0.6 + (0.4 * at) / standing.length, options);
    return placedLevel(source, each, options.seed);
  });
  reached(1, options);
  const found: FoundThemes = {
    codingIds: ordered.codings.map((coding) => coding.id),
    levels,
    chosen: options.found?.chosen ?? 0,
  };
  return {
    ...arrangedResult(ordered, found, level),
    k: levels[level]?.groups ?? 0,
    seed: options.seed,
    version: versionWith(input.sentenceModel),
    inputHash: hashOrderedInput(ordered),
    found,
    level,
  };
}

/** The themes of the study with their passages, as one level. */
function standingThemes({ moments, input }: LevelSource, level: FoundLevel | undefined): Standing {
  const themes = input.existing?.themes ?? [];
  const groupOf = new Map(themes.map((theme, group) => [theme.id, group]));
  const homes = new Map(
    input.existing?.members.map(({ codingId, themeId }) => [codingId, groupOf.get(themeId ?? '') ?? -1]),
  );
  return {
    partition: partitionBy(moments, homes),
    groups: themes.map((theme) => ({
      anchor: theme,
      label: theme.label,
      stability: theme.stability ?? unknownStability,
    })),
    measured: level ?? { groups: themes.length, stability: 0, seedAgreement: null },
  };
}

function standingGroups(
  { moments, input }: LevelSource,
  codingIds: readonly Id[],
  level: FoundLevel,
): Standing {
  const themes = new Map(input.existing?.themes.map((theme) => [theme.id, theme]));
  return {
    partition: partitionBy(moments, new Map(codingIds.map((id, at) => [id, level.places[at] ?? -1]))),
    groups: level.groupList.map(({ anchor, label, stability }) => ({
      anchor: themes.get(anchor ?? '') ?? null,
      label,
      stability,
    })),
    measured: level,
  };
}

/** Group of each moment by where most of its codings are; `unplaced` where none was ever placed. */
function partitionBy(moments: LevelSource['moments'], homes: ReadonlyMap<Id, number>): Partition {
  return Int32Array.from(moments, ({ codingIds }) => {
    const counts = new Map<number, number>();
    for (const id of codingIds) {
      const home = homes.get(id);
      if (home !== undefined) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted((left, right) => right[1] - left[1] || right[0] - left[0]);
    return most?.[0] ?? unplaced;
  });
}

const unplaced = -2;

function placedLevel(source: LevelSource, standing: Standing, seed: number): FoundLevel {
  const { partition, added } = withPlaced(source, standing, seed);
  const groupThemes = [
    ...standing.groups.map(({ anchor }) => anchor),
    ...Array.from({ length: added }, () => null),
  ];
  const placedByHand = new Map(
    source.input.existing?.members.flatMap(({ codingId, themeId, byHand }): [Id, Id | null][] =>
      byHand ? [[codingId, themeId]] : [],
    ),
  );
  const { groups, stability, seedAgreement } = standing.measured;
  const level = describedLevel(source, { partition, groupThemes, placedByHand }, { groups, stability });
  return {
    ...level,
    seedAgreement,
    groupList: level.groupList.map((group, at) => {
      const before = standing.groups[at];
      return before === undefined ? group : { ...group, label: before.label, stability: before.stability };
    }),
  };
}

/** The partition with every new moment placed, and how many groups were added for those that fit none. */
function withPlaced(
  { moments, rows }: LevelSource,
  { partition: before, groups }: Standing,
  seed: number,
): { readonly partition: Partition; readonly added: number } {
  const partition = before.map((group) => Math.max(-1, group));
  const sums = sumsOf(rows, partition, groups.length);
  const bounds = fitBounds(rows, partition, sums, groups.length);
  const left: number[] = [];
  before.forEach((group, row) => {
    if (group !== unplaced) return;
    let best = -1;
    let most = 0;
    for (let other = 0; other < groups.length; other += 1) {
      const likeness = likenessToOthers(rows, row, sums, other, false);
      if (likeness <= most || likeness < (bounds[other] ?? Infinity)) continue;
      best = other;
      most = likeness;
    }
    if (best < 0) left.push(row);
    else partition[row] = best;
  });
  const people = new Set(left.map((row) => moments[row]?.person));
  const everyone = new Set(moments.map((moment) => moment.person));
  if (people.size < Math.min(fewestPeople, everyone.size)) return { partition, added: 0 };
  const rest = rowsAt(rows, left);
  const found = groupMoments(rest, { seed }).partition;
  const settled = settleMoments(
    left.flatMap((row) => moments[row] ?? []),
    rest,
    {
      partition: found,
      groupThemes: Array.from({ length: numberOf(found) }, () => null),
      placedByHand: new Map(),
      pinned: left.map(() => false),
    },
  );
  left.forEach((row, at) => {
    const group = settled[at] ?? -1;
    partition[row] = group < 0 ? -1 : groups.length + group;
  });
  return { partition, added: numberOf(found) };
}

/** The likeness that a new moment needs for each group; infinite for groups without moments. */
function fitBounds(
  rows: LevelSource['rows'],
  partition: Partition,
  sums: Float64Array,
  groups: number,
): readonly number[] {
  const own = Array.from({ length: groups }, (): number[] => []);
  partition.forEach((group, row) => {
    if (group >= 0) own[group]?.push(likenessToOthers(rows, row, sums, group, true));
  });
  return own.map((values) => {
    if (values.length === 0) return Infinity;
    const sorted = values.toSorted((left, right) => left - right);
    return Math.max(leastLikeness, sorted[Math.floor(sorted.length * fitShare)] ?? 0);
  });
}
