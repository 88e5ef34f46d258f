import { fisherExact } from './fisher-exact.ts';
import { newcombeInterval } from './newcombe-interval.ts';
import type { Person } from './people.ts';
import type { Interval } from './wilson-interval.ts';

/** How many people have something. Totals count everyone interviewed, see `peopleOf`. */
export type Support = {
  readonly participants: number;
  readonly participantsTotal: number;
  readonly core: number;
  readonly coreTotal: number;
  readonly others: number;
  readonly othersTotal: number;
};

/** Core against others. Nulls where a group is empty: nothing can be compared. */
export type Contrast = {
  readonly coreShare: number | null;
  readonly otherShare: number | null;
  readonly difference: number | null;
  /** 95 % interval of the difference (Newcombe). */
  readonly interval: Interval | null;
  /** Fisher's exact test, two-sided, for this one comparison (no correction for many). */
  readonly p: number | null;
};

/** Support by the people of `keys` (keys as in `personKey`). */
export function supportOf(keys: ReadonlySet<string>, people: readonly Person[]): Support {
  const core = people.filter((person) => person.core);
  const others = people.filter((person) => !person.core);
  const having = (group: readonly Person[]): number => group.filter((person) => keys.has(person.key)).length;
  return {
    participants: having(people),
    participantsTotal: people.length,
    core: having(core),
    coreTotal: core.length,
    others: having(others),
    othersTotal: others.length,
  };
}

export function contrastOf(support: Support): Contrast {
  const { core, coreTotal, others, othersTotal } = support;
  const coreShare = coreTotal === 0 ? null : core / coreTotal;
  const otherShare = othersTotal === 0 ? null : others / othersTotal;
  const comparable = coreShare !== null && otherShare !== null;
  return {
    coreShare,
    otherShare,
    difference: comparable ? coreShare - otherShare : null,
    interval: newcombeInterval({ count: core, total: coreTotal }, { count: others, total: othersTotal }),
    p: comparable ? fisherExact(core, coreTotal - core, others, othersTotal - others) : null,
  };
}
