import type { FoundLevel, FoundThemes } from '../domain/found-themes.ts';
import type { Id } from '../domain/ids.ts';
import { reached, stopIfCancelled, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { arrangeLevel } from './arrange-level.ts';
import type { ArrangedTheme, LooseCoding } from './arrange-level.ts';
import { checkedLevels } from './checked-levels.ts';
import type { Partition } from './communities.ts';
import { versionWith } from './engine-version.ts';
import { settledLevel } from './found-level.ts';
import { groupMoments } from './group-moments.ts';
import type { GroupOptions } from './group-moments.ts';
import { findHierarchy } from './hierarchy.ts';
import { momentFeatures } from './moment-features.ts';
import { momentsOf } from './moments.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { codingPeople, hashOrderedInput, orderedInput, withoutLocked } from './theme-input.ts';
import type { OrderedInput, ThemeInput } from './theme-input.ts';
import { memoReader, wordReader } from './words.ts';

export type { ThemeInput } from './theme-input.ts';

export type FoundTheme = ArrangedTheme;

export type ThemeResult = {
  /** Most people first. */
  readonly themes: readonly FoundTheme[];
  /** Codings of no theme, in order of the text. */
  readonly unassigned: readonly Id[];
  /** Of `unassigned`, those a person put there. */
  readonly unassignedByHand: readonly Id[];
  /** The same with what is said of each. */
  readonly loose: readonly LooseCoding[];
  /** Groups looked for: as asked, else as chosen. Themes may be fewer (of one person only) or more (made by hand). */
  readonly k: number;
  readonly seed: number;
  readonly version: string;
  readonly inputHash: string;
  /** What was found on every level. */
  readonly found: FoundThemes;
  /** Index of the level that `themes` are of. */
  readonly level: number;
};

export type ThemeOptions = RunWatch & {
  /** Number of groups; null or absent: automatic. */
  readonly k?: number | null;
  /** Index of a level, coarse to fine; cut to those there are. `k` goes before it. */
  readonly level?: number | null;
  readonly seed: number;
  /** Measures stability, seeds and all levels too, at about twice the time. Otherwise an asked `k` is the only level. */
  readonly checks?: boolean;
};

/**
 * Finds the themes of a study: groups of alike moments that recur across people. Every coding comes out exactly once, in
 * a theme or unassigned. The same input, seed and version give the same result, whatever the ids and order of the input.
 * What was done by hand in `existing` stays: codings put somewhere, labels written, themes that hold such codings, and
 * locked themes as they are. Throws `AnalysisCancelled` when told to stop.
 */
export function findThemes(input: ThemeInput, options: ThemeOptions): ThemeResult {
  const ordered = orderedInput(input);
  stopIfCancelled(options);
  const inputHash = hashOrderedInput(ordered);
  const end = options.checks === true ? 0.5 : 1;
  const watch = stretchOf(options, 0, end);
  reached(0.05, watch);
  const moments = momentsOf(ordered.codings, ordered.documents);
  const read = memoReader(wordReader());
  const rows = momentFeatures(moments, ordered, options.seed, read, stretchOf(watch, 0.05, 0.4));
  reached(0.4, watch);
  // Under one single code, words alone tell passages apart, and there may be many more things said than a codebook has.
  const wordsAlone = new Set(ordered.codings.map((coding) => coding.codeId)).size < 2;
  const { levels, chosen, level } = levelsOf(rows, { ...options, wordsAlone }, stretchOf(watch, 0.4, 0.85));
  reached(0.85, watch);
  const source = { moments, rows, read, input: withoutLocked(ordered) };
  const settled = levels.map(({ partition, ...measured }, at) => {
    reached(0.85 + (0.15 * at) / levels.length, watch);
    return settledLevel(source, partition, measured);
  });
  reached(1, watch);
  const checked =
    options.checks === true
      ? checkedLevels({ moments, rows, read, input: ordered }, settled, {
          ...stretchOf(options, end, 1),
          seed: options.seed,
        })
      : settled.map((each) => each.level);
  const codingIds = ordered.codings.map((coding) => coding.id);
  const found = { codingIds, levels: [...checked], chosen };
  return {
    ...arrangedResult(ordered, found, level),
    k: levels[level]?.groups ?? 0,
    seed: options.seed,
    version: versionWith(input.sentenceModel),
    inputHash,
    found,
    level,
  };
}

/** A level of what was found as the themes of the study that it was found in. */
export function arrangedResult(
  ordered: OrderedInput,
  found: FoundThemes,
  level: number,
): Pick<ThemeResult, 'themes' | 'unassigned' | 'unassignedByHand' | 'loose'> {
  const { themes, unassigned } = arrangeLevel({
    level: found.levels[level] ?? emptyLevel,
    codingIds: found.codingIds,
    themes: ordered.existing?.themes ?? [],
    members: ordered.existing?.members ?? [],
    people: codingPeople(ordered),
    marksNew: true,
  });
  const place = (id: Id): number => ordered.place.get(id) ?? 0;
  const loose = unassigned.toSorted((left, right) => place(left.codingId) - place(right.codingId));
  return {
    themes,
    loose,
    unassigned: loose.map(({ codingId }) => codingId),
    unassignedByHand: loose.flatMap(({ codingId, byHand }) => (byHand ? [codingId] : [])),
  };
}

const emptyLevel: FoundLevel = {
  groups: 0,
  stability: 0,
  seedAgreement: null,
  groupList: [],
  places: [],
  scores: [],
};

type FoundPartition = { readonly groups: number; readonly partition: Partition; readonly stability: number };
type Levels = { readonly levels: readonly FoundPartition[]; readonly chosen: number; readonly level: number };

/** Partitions of all rows, coarse to fine, and which of them is wanted. */
function levelsOf(
  rows: DenseMatrix,
  { k, level, seed, checks, wordsAlone }: ThemeOptions & { readonly wordsAlone: boolean },
  watch: RunWatch,
): Levels {
  const asked = k ?? null;
  if (asked !== null && checks !== true) return onlyLevel(rows, { k: asked, seed, wordsAlone, ...watch });
  const { levels, chosen } = findHierarchy(rows, { seed, wordsAlone, ...watch });
  if (asked === null)
    return { levels, chosen, level: Math.max(0, Math.min(levels.length - 1, level ?? chosen)) };
  const own = groupMoments(rows, { k: asked, seed, wordsAlone });
  const before = levels.filter(({ groups }) => groups < own.k);
  const after = levels.filter(({ groups }) => groups > own.k);
  const same = levels.find(({ groups }) => groups === own.k);
  const automatic = levels[chosen]?.groups ?? 0;
  const asAsked = { groups: own.k, stability: same?.stability ?? 0, partition: own.partition };
  const all = [...before, asAsked, ...after];
  return {
    levels: all,
    chosen: all.findIndex(({ groups }) => groups === automatic),
    level: before.length,
  };
}

function onlyLevel(rows: DenseMatrix, options: GroupOptions): Levels {
  const { k, partition } = groupMoments(rows, options);
  return { levels: [{ groups: k, partition, stability: 0 }], chosen: 0, level: 0 };
}
