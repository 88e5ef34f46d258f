import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedSets } from '../../shared/analysis/closed-sets.ts';
import type { FormalContext } from '../../shared/analysis/closed-sets.ts';
import { conceptStability } from '../../shared/analysis/concept-stability.ts';
import { lowerExtents } from '../../shared/analysis/lower-extents.ts';
import { membersOf } from '../../shared/analysis/bit-set.ts';
import { seededRandom } from '../../shared/analysis/random.ts';
import { contextOf, livingBeings, names, planets, stabilityByDefinition } from './formal-contexts.ts';

function concepts(context: FormalContext) {
  return closedSets(context, { minSupport: 1, most: 10_000 }).concepts.map((concept) => ({
    concept,
    stability: conceptStability(concept, lowerExtents(concept, context)),
  }));
}

function square(size: number, mark: (row: number, column: number) => boolean): FormalContext {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => mark(row, column)),
  );
  return contextOf(rows, size);
}

describe('the stability of a concept', () => {
  // The standard scales of Ganter and Wille (1999), section 1.3, where Kuznetsov's definition can be counted by hand.
  it('of a contranominal scale is 2 to the minus things, for there every subset shares something of its own', () => {
    for (const { concept, stability } of concepts(square(6, (row, column) => row !== column)))
      expect(stability).toBe(2 ** -concept.support);
  });

  it('of an ordinal scale is one half, for there all hangs on the one thing that has least', () => {
    const ordinal = square(6, (row, column) => row >= column);
    expect(concepts(ordinal).map(({ stability }) => stability)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 1]);
  });

  it('of all things of a nominal scale fails only for single ones and none', () => {
    const [top] = concepts(square(8, (row, column) => row === column));
    expect(top?.stability).toBe(1 - 9 / 2 ** 8);
  });

  it.each([
    ['living beings', livingBeings],
    ['planets', planets],
  ])('of %s is as counted by the definition', (_, { context }) => {
    for (const { concept, stability } of concepts(context))
      expect(stability).toBeCloseTo(stabilityByDefinition(concept, context), 12);
  });

  it('is as counted by the definition in any context', () => {
    const rows = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(rows, (marks) => {
        const context = contextOf(marks, 6);
        for (const { concept, stability } of concepts(context))
          expect(stability).toBeCloseTo(stabilityByDefinition(concept, context), 12);
      }),
      { numRuns: 50 },
    );
  });

  it('of more things than are counted out stays within 0.03 of the definition', () => {
    const random = seededRandom(5);
    const widths = [4, 9, 30];
    let compared = 0;
    for (const attributes of widths) {
      const rows = Array.from({ length: 16 }, () =>
        Array.from({ length: attributes }, () => random() < 0.75),
      );
      const context = contextOf(rows, attributes);
      const large = concepts(context).filter(({ concept }) => concept.support > 13);
      for (const { concept, stability } of large.slice(0, 4)) {
        compared += 1;
        expect(Math.abs(stability - stabilityByDefinition(concept, context))).toBeLessThan(0.03);
      }
    }
    expect(compared).toBeGreaterThan(3);
  });
});

describe('the extents right below a concept', () => {
  it('are its lower neighbours in the lattice', () => {
    const { context, objects } = livingBeings;
    const [top] = closedSets(context, { minSupport: 1, most: 100 }).concepts;
    if (top === undefined) throw new Error('no concept');
    expect(
      lowerExtents(top, context)
        .map(({ extent }) => names(extent, objects))
        .toSorted(),
    ).toEqual([
      'frog dog reed bean maize',
      'leech bream frog dog',
      'leech bream frog spike-weed reed',
      'spike-weed reed bean maize',
    ]);
    expect(lowerExtents(top, context, 5).map(({ extent }) => membersOf(extent).length)).toEqual([5, 5]);
  });
});
