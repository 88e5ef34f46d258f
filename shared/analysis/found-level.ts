import type { FoundGroup, FoundLevel } from '../domain/found-themes.ts';
import { unknownStability } from '../domain/theme.ts';
import type { Partition } from './communities.ts';
import { keepHandWork } from './keep-hand-work.ts';
import type { KeptGrouping } from './keep-hand-work.ts';
import { spokenText } from './moments.ts';
import type { Moment } from './moments.ts';
import { middlesOf } from './partition-rows.ts';
import { settleMoments } from './settle-moments.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { likenessToMiddle } from './spherical-k-means.ts';
import type { OrderedInput } from './theme-input.ts';
import { nameThemes } from './theme-labels.ts';
import type { LabelSource } from './theme-labels.ts';
import type { WordReader } from './words.ts';

/** Words of so many moments, nearest the middle first, name a group: more say the same at greater length. */
const momentsToName = 60;

/** A level of groups as found, with what was done by hand; partition of moments and of codings. */
export type SettledLevel = {
  /** Group of each moment, -1: none. */
  readonly partition: Partition;
  readonly level: FoundLevel;
};

/** What levels are made of. `moments` have one row each. */
export type LevelSource = {
  readonly moments: readonly Moment[];
  readonly rows: DenseMatrix;
  /** Locked themes are left out of `existing`: they neither draw moments nor lose any. */
  readonly input: OrderedInput;
  readonly read: WordReader;
};

/** Brings found groups of moments and hand work together, drops what does not belong, and names the groups. */
export function settledLevel(
  source: LevelSource,
  found: Partition,
  measured: { readonly groups: number; readonly stability: number },
): SettledLevel {
  const { moments, rows, input } = source;
  const kept = keepHandWork(moments, rows, found, input);
  const partition = settleMoments(moments, rows, kept);
  return { partition, level: describedLevel(source, { ...kept, partition }, measured) };
}

/** Places, likeness and names of a grouping. */
export function describedLevel(
  { moments, rows, input, read }: LevelSource,
  { partition, groupThemes, placedByHand }: Omit<KeptGrouping, 'pinned'>,
  measured: { readonly groups: number; readonly stability: number },
): FoundLevel {
  const count = groupThemes.length;
  const middles = middlesOf(rows, partition, count);
  const groupOfTheme = new Map(groupThemes.map((theme, group) => [theme?.id ?? null, group]));
  const placed = noPlaces(input.codings.length);
  moments.forEach((moment, index) => {
    for (const codingId of moment.codingIds) {
      const at = input.place.get(codingId);
      if (at === undefined) continue;
      const hand = placedByHand.get(codingId);
      const own = partition[index] ?? -1;
      const group = hand === undefined ? own : hand === null ? -1 : (groupOfTheme.get(hand) ?? -1);
      const likeness = group < 0 ? 0 : likenessToMiddle(rows, index, middles, group);
      placed.groups[at] = group;
      placed.scores[at] = Math.round(Math.min(1, Math.max(0, likeness)) * 1000);
      placed.moments[at] = index;
    }
  });
  const sources = labelSources(placed, count, moments, input);
  const byHand = groupThemes.flatMap((theme) => (theme?.labelByHand === true ? [theme.label] : []));
  const names = nameThemes(sources, input.tree, read, input.language, byHand);
  return {
    ...measured,
    seedAgreement: null,
    groupList: names.map(({ label, keywords, codes }, group): FoundGroup => ({
      anchor: groupThemes[group]?.id ?? null,
      label,
      keywords: [...keywords],
      codes: codes.slice(0, 12).map(({ codeId, weight }) => ({ codeId, weight })),
      stability: unknownStability,
    })),
    places: placed.groups,
    scores: placed.scores,
  };
}

/** By coding in order: its group and its moment (-1: none) and its likeness in thousandths. */
type Placed = { readonly groups: Int32Array; readonly scores: Uint16Array; readonly moments: Int32Array };

function noPlaces(codings: number): Placed {
  return {
    groups: new Int32Array(codings).fill(-1),
    scores: new Uint16Array(codings),
    moments: new Int32Array(codings).fill(-1),
  };
}

function labelSources(
  placed: Placed,
  count: number,
  moments: readonly Moment[],
  input: OrderedInput,
): readonly LabelSource[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const byGroup = Map.groupBy(placed.groups.keys(), (at) => placed.groups[at] ?? -1);
  return Array.from({ length: count }, (_, group): LabelSource => {
    const own = byGroup.get(group) ?? [];
    const nearest = own.toSorted((left, right) => (placed.scores[right] ?? 0) - (placed.scores[left] ?? 0));
    const typical = new Set<number>();
    for (const at of nearest) {
      if (typical.size >= momentsToName) break;
      typical.add(placed.moments[at] ?? -1);
    }
    return {
      codings: own.flatMap((at) => {
        const coding = input.codings[at];
        const person = moments[placed.moments[at] ?? -1]?.person;
        return coding === undefined || person === undefined ? [] : [{ coding, person }];
      }),
      texts: [...typical].flatMap((index) => {
        const moment = moments[index];
        const document = documents.get(moment?.documentId ?? '');
        return moment === undefined || document === undefined
          ? []
          : [{ text: spokenText(moment, document), person: moment.person }];
      }),
    };
  });
}
