import { cohensH, oddsRatio } from './effect-size.ts';
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
  /** Core share minus other share, -1..1: the effect in plain numbers. */
  readonly difference: number | null;
  /** 95 % interval of the difference (Newcombe). */
  readonly interval: Interval | null;
  /** Fisher's exact test, two-sided, for this one comparison (no correction for many). */
  readonly p: number | null;
  /** The same, corrected for all comparisons of its report, see `adjustContrasts`; `p` itself for one alone. */
  readonly adjustedP: number | null;
  /** Haldane and Anscombe, see `oddsRatio`. */
  readonly oddsRatio: number | null;
  /** Cohen's h, see `cohensH`; `effectWords` says it in words. */
  readonly h: number | null;
  /** A group has fewer people than `fewestCompared`: counts may be read, shares hardly compared. */
  readonly tooFew: boolean;
};

/** With fewer people in a group one person more or less moves its share by over 20 points. */
export const fewestCompared = 5;

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
  const first = { count: core, total: coreTotal };
  const second = { count: others, total: othersTotal };
  const p = comparable ? fisherExact(core, coreTotal - core, others, othersTotal - others) : null;
  return {
    coreShare,
    otherShare,
    difference: comparable ? coreShare - otherShare : null,
    interval: newcombeInterval(first, second),
    p,
    adjustedP: p,
    oddsRatio: oddsRatio(first, second),
    h: cohensH(first, second),
    tooFew: coreTotal < fewestCompared || othersTotal < fewestCompared,
  };
}

/**
 * The same contrasts with `adjustedP` set by a correction over all of them that compare anything. For themes Holm: few
 * comparisons, and a reader takes each as said. For patterns Benjamini-Hochberg: many, read as a list of leads.
 */
export function adjustContrasts(
  contrasts: readonly Contrast[],
  correct: (values: readonly number[]) => readonly number[],
): readonly Contrast[] {
  const compared = contrasts.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = correct(compared).values();
  return contrasts.map((contrast) =>
    contrast.p === null ? contrast : { ...contrast, adjustedP: adjusted.next().value ?? contrast.p },
  );
}
