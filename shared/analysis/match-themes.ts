import type { Id } from '../domain/ids.ts';
import type { Theme } from '../domain/theme.ts';
import { compareText } from './order.ts';

/** Below this likeness a group is a new theme. */
export const leastJaccard = 0.1;

/**
 * Pairs groups of codings with existing themes, greatest Jaccard index (shared / united) first, each at most once.
 * Themes with a label by hand come before all others, and keep their id at any overlap. Gives theme id by group.
 */
export function matchThemes(
  groups: readonly ReadonlySet<Id>[],
  themes: readonly Theme[],
  membersOf: (themeId: Id) => ReadonlySet<Id>,
): ReadonlyMap<number, Id> {
  const pairs = themes.flatMap((theme) => {
    const members = membersOf(theme.id);
    return groups.map((group, index) => ({ theme, index, jaccard: jaccardIndex(group, members) }));
  });
  const sorted = pairs
    .filter(({ theme, jaccard }) => jaccard >= leastJaccard || (theme.labelByHand && jaccard > 0))
    .toSorted(
      (left, right) =>
        Number(right.theme.labelByHand) - Number(left.theme.labelByHand) ||
        right.jaccard - left.jaccard ||
        left.theme.position - right.theme.position ||
        compareText(left.theme.label, right.theme.label) ||
        left.index - right.index,
    );
  const taken = new Set<Id>();
  const matched = new Map<number, Id>();
  for (const { theme, index } of sorted) {
    if (taken.has(theme.id) || matched.has(index)) continue;
    taken.add(theme.id);
    matched.set(index, theme.id);
  }
  return matched;
}

/** Shared members over united members, 0..1; 0 for two empty sets. */
export function jaccardIndex<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): number {
  let shared = 0;
  for (const member of left) if (right.has(member)) shared += 1;
  const united = left.size + right.size - shared;
  return united === 0 ? 0 : shared / united;
}
