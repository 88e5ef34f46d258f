import type { SensationFacets } from '../lexicon/sensation-entry.ts';
import type { ValueKind } from '../lexicon/value-entry.ts';
import { findSensations } from './find-sensations.ts';
import { findValues } from './find-values.ts';

/** An expression that the lexicons point out; `score` in [0, 1] is how seldom such an entry means something else. */
export type PointedOut = {
  readonly kind: 'sensation' | 'value';
  readonly start: number;
  readonly end: number;
  readonly facets: SensationFacets;
  /** Of kind `value`: what it is about, and the ready-made codes for it. */
  readonly value: ValueKind | null;
  readonly starters: readonly string[];
  readonly score: number;
};

/** Precision of each kind of entry on the labelled sentences, see docs/suggestions.md. */
const scores = { sure: 0.95, beside: 0.85, value: 0.6 } as const;

/**
 * Expressions of sensation and value in a text, in order; where both lie over one another, the sensation stays. Ranges are half-open,
 * in UTF-16 units. Values are pointed out by turns of phrase and telling words, not by every word that goes with one.
 */
export function pointOut(text: string): readonly PointedOut[] {
  const sensations = findSensations(text).map(({ start, end, facets, starters, sure }): PointedOut => ({
    kind: 'sensation',
    start,
    end,
    facets,
    value: null,
    starters,
    score: sure ? scores.sure : scores.beside,
  }));
  const values = findValues(text)
    .filter(({ telling }) => telling)
    .filter(({ start, end }) => !sensations.some((each) => each.start < end && start < each.end))
    .map(({ start, end, entry }): PointedOut => ({
      kind: 'value',
      start,
      end,
      facets: {},
      value: entry.value,
      starters: entry.starters,
      score: scores.value,
    }));
  return [...sensations, ...values].toSorted((left, right) => left.start - right.start);
}
