import type { Id } from '../domain/ids.ts';
import type { Theme } from '../domain/theme.ts';
import type { Partition } from './communities.ts';
import { numberOf } from './communities.ts';
import { matchThemes } from './match-themes.ts';
import type { Moment } from './moments.ts';
import { compareText } from './order.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { sphericalKMeans } from './spherical-k-means.ts';
import type { OrderedInput } from './theme-input.ts';

/** Groups of moments with the existing theme that each goes on from. */
export type KeptGrouping = {
  /** Group of each moment, -1: none. */
  readonly partition: Partition;
  /** By group: the theme it goes on from, null: a new one. */
  readonly groupThemes: readonly (Theme | null)[];
  /** Codings that a person put into a theme (or, null, out of all themes). */
  readonly placedByHand: ReadonlyMap<Id, Id | null>;
  /** Moments that stay where they are, because a person put a coding of theirs there. */
  readonly pinned: readonly boolean[];
};

/** Rounds in which moments may follow the middles that hand work has moved. */
const followRounds = 3;

/**
 * Brings found groups and existing themes together: groups go on from the theme they share most codings with; a theme with
 * hand-placed codings or a hand-written label that no group matches becomes a group of its own, made of those
 * codings (else of its former ones); moments with hand-placed codings are pinned there, and the others may follow.
 */
export function keepHandWork(
  moments: readonly Moment[],
  rows: DenseMatrix,
  found: Partition,
  input: OrderedInput,
): KeptGrouping {
  const themes = (input.existing?.themes ?? []).toSorted(
    (left, right) => left.position - right.position || compareText(left.label, right.label),
  );
  const known = new Set(themes.map((theme) => theme.id));
  const members = (input.existing?.members ?? [])
    .filter(({ codingId, themeId }) => input.place.has(codingId) && (themeId === null || known.has(themeId)))
    .toSorted(
      (left, right) => (input.place.get(left.codingId) ?? 0) - (input.place.get(right.codingId) ?? 0),
    );
  const placedByHand = new Map(
    members.filter((member) => member.byHand).map((member) => [member.codingId, member.themeId]),
  );
  if (themes.length === 0 && placedByHand.size === 0) return asFound(found);
  const idsByTheme = Map.groupBy(members, (member) => member.themeId);
  const membersOf = (themeId: Id): ReadonlySet<Id> =>
    new Set((idsByTheme.get(themeId) ?? []).map((member) => member.codingId));

  const groups = codingsByGroup(moments, found);
  const matched = matchThemes(groups, themes, membersOf);
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const groupThemes = groups.map((_, group) => byId.get(matched.get(group) ?? '') ?? null);

  const partition = Int32Array.from(found);
  const pinned = moments.map(() => false);
  const handThemes = new Set([...placedByHand.values()].filter((themeId) => themeId !== null));
  const lost = themes.filter(
    (theme) => !groupThemes.includes(theme) && (theme.labelByHand || handThemes.has(theme.id)),
  );
  const momentOf = new Map(
    lost.length === 0 && placedByHand.size === 0
      ? []
      : moments.flatMap((moment, index) => moment.codingIds.map((id): [Id, number] => [id, index])),
  );
  for (const theme of lost) {
    groupThemes.push(theme);
    if (!handThemes.has(theme.id))
      for (const id of membersOf(theme.id)) pin(momentOf.get(id), groupThemes.length - 1);
  }
  const groupOf = new Map(groupThemes.map((theme, group) => [theme?.id, group]));
  for (const [codingId, themeId] of placedByHand) {
    if (themeId !== null) pin(momentOf.get(codingId), groupOf.get(themeId));
  }
  if (!pinned.includes(true)) return { partition, groupThemes, placedByHand, pinned };
  return { partition: followed(rows, partition, pinned), groupThemes, placedByHand, pinned };

  function pin(moment: number | undefined, group: number | undefined): void {
    if (moment === undefined || group === undefined || pinned[moment] === true) return;
    pinned[moment] = true;
    partition[moment] = group;
  }
}

/** Nothing was there before. */
function asFound(found: Partition): KeptGrouping {
  return {
    partition: Int32Array.from(found),
    groupThemes: Array.from({ length: numberOf(found) }, () => null),
    placedByHand: new Map(),
    pinned: Array.from(found, () => false),
  };
}

function codingsByGroup(moments: readonly Moment[], partition: Partition): readonly ReadonlySet<Id>[] {
  const groups = Array.from({ length: numberOf(partition) }, () => new Set<Id>());
  moments.forEach((moment, index) => {
    for (const id of moment.codingIds) groups[partition[index] ?? -1]?.add(id);
  });
  return groups;
}

/** Moments of no group stay out of it. */
function followed(rows: DenseMatrix, partition: Partition, pinned: readonly boolean[]): Partition {
  const fixed = pinned.map((stays, row) => stays || (partition[row] ?? -1) < 0);
  return sphericalKMeans(rows, partition, fixed, followRounds).partition;
}
