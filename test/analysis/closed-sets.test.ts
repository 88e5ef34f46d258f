import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisCancelled } from '../../shared/analysis/analysis-cancelled.ts';
import { membersOf } from '../../shared/analysis/bit-set.ts';
import { closedSets } from '../../shared/analysis/closed-sets.ts';
import type { FormalContext } from '../../shared/analysis/closed-sets.ts';
import { contextOf, extentsByDefinition, intentOf, livingBeings, names, planets } from './formal-contexts.ts';
import type { NamedContext } from './formal-contexts.ts';

/** Concepts as "extent | intent", all of them from support 1 on. */
function conceptsOf({ context, objects, attributes }: NamedContext): readonly string[] {
  const { concepts } = closedSets(context, { minSupport: 1, most: 1000 });
  return concepts.map(({ extent, intent }) => `${names(extent, objects)} | ${names(intent, attributes)}`);
}

const contexts = fc
  .record({ objects: fc.integer({ min: 1, max: 9 }), attributes: fc.integer({ min: 1, max: 8 }) })
  .chain(({ objects, attributes }) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: attributes, maxLength: attributes }), {
        minLength: objects,
        maxLength: objects,
      })
      .map((rows) => contextOf(rows, attributes)),
  );

function extentsOf(context: FormalContext, minSupport: number, most = 10_000): readonly string[] {
  return closedSets(context, { minSupport, most }).concepts.map(({ extent }) => membersOf(extent).join(' '));
}

describe('closed sets', () => {
  it('of living beings and water are the 19 concepts of Ganter and Wille, less the empty one', () => {
    // "Formal Concept Analysis" (1999), figures 1.1 and 1.4; the 19th concept has all attributes and no being.
    expect(conceptsOf(livingBeings).toSorted()).toEqual(
      [
        'leech bream frog dog spike-weed reed bean maize | a',
        'leech bream frog spike-weed reed | a b',
        'frog dog reed bean maize | a c',
        'spike-weed reed bean maize | a d',
        'leech bream frog dog | a g',
        'leech bream frog | a b g',
        'bream frog dog | a g h',
        'bream frog | a b g h',
        'frog dog | a c g h',
        'frog | a b c g h',
        'dog | a c g h i',
        'frog reed | a b c',
        'spike-weed reed maize | a d f',
        'spike-weed reed | a b d f',
        'reed | a b c d f',
        'reed bean maize | a c d',
        'reed maize | a c d f',
        'bean | a c d e',
      ].toSorted(),
    );
  });

  it('of the planets are the 12 concepts of Davey and Priestley, less the empty one', () => {
    // "Introduction to Lattices and Order" (2nd ed. 2002), section 3.5.
    expect(conceptsOf(planets).toSorted()).toEqual(
      [
        'Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune Pluto | ',
        'Mercury Venus Earth Mars Pluto | small',
        'Earth Mars Jupiter Saturn Uranus Neptune Pluto | moon',
        'Mercury Venus Earth Mars | near small',
        'Earth Mars Pluto | moon small',
        'Jupiter Saturn Uranus Neptune Pluto | far moon',
        'Mercury Venus | moonless near small',
        'Earth Mars | moon near small',
        'Pluto | far moon small',
        'Jupiter Saturn | far large moon',
        'Uranus Neptune | far medium moon',
      ].toSorted(),
    );
  });

  it('are each found once, with all they share, and none is missing', () => {
    fc.assert(
      fc.property(contexts, fc.integer({ min: 1, max: 5 }), (context, minSupport) => {
        const { concepts } = closedSets(context, { minSupport, most: 10_000 });
        const extents = concepts.map(({ extent }) => membersOf(extent).join(' '));
        const expected = [...extentsByDefinition(context)].filter(
          (extent) => extent !== '' && extent.split(' ').length >= minSupport,
        );
        expect(extents.toSorted()).toEqual(expected.toSorted());
        for (const { extent, intent, support } of concepts) {
          expect(membersOf(intent)).toEqual(intentOf(extent, context));
          expect(support).toBe(membersOf(extent).length);
        }
      }),
    );
  });

  it('are the same whatever the order of attributes', () => {
    fc.assert(
      fc.property(
        contexts,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (context, stream) => {
          const columns = context.columns
            .map((column) => ({ column, place: stream.next().value }))
            .toSorted((left, right) => left.place - right.place)
            .map(({ column }) => column);
          expect(extentsOf({ ...context, columns }, 1).toSorted()).toEqual(extentsOf(context, 1).toSorted());
        },
      ),
    );
  });

  it('beyond the limit are those of the most things, whole levels of them, and the raised support is told', () => {
    fc.assert(
      fc.property(contexts, fc.integer({ min: 1, max: 12 }), (context, most) => {
        const all = closedSets(context, { minSupport: 1, most: 10_000 });
        const limited = closedSets(context, { minSupport: 1, most });
        const expected = all.concepts.filter(({ support }) => support >= limited.minSupport);
        expect(limited.concepts.length).toBeLessThanOrEqual(most);
        expect(limited.concepts.map(({ extent }) => extent.join()).toSorted()).toEqual(
          expected.map(({ extent }) => extent.join()).toSorted(),
        );
        expect(limited.complete).toBe(all.concepts.length <= most);
        // No level was given up that would have fitted.
        const oneLess = all.concepts.filter(({ support }) => support >= limited.minSupport - 1);
        if (!limited.complete) expect(oneLess.length).toBeGreaterThan(most);
      }),
    );
  });

  it('of nothing are none', () => {
    expect(closedSets({ objects: 0, columns: [] }, { minSupport: 1, most: 10 })).toEqual({
      concepts: [],
      minSupport: 1,
      complete: true,
    });
  });

  it('stop when told to', () => {
    const options = { minSupport: 1, most: 100, isCancelled: () => true };
    expect(() => closedSets(livingBeings.context, options)).toThrow(AnalysisCancelled);
  });
});
