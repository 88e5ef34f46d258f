import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitSet, has, intersection, membersOf } from '../../shared/analysis/bit-set.ts';
import { mostConditions, tellingColumns } from '../../shared/analysis/telling-sets.ts';
import { contextOf } from './formal-contexts.ts';

const people = 10;
const core = bitSet(people, [0, 1, 2, 3, 4]);

function telling(...columns: readonly (readonly number[])[]) {
  return tellingColumns(
    columns.map((members) => bitSet(people, members)),
    core,
    people,
  ).map(({ columns: chosen, difference, extent }) => ({
    conditions: chosen.toSorted(),
    difference: Math.round(difference * 1000) / 1000,
    people: membersOf(extent),
  }));
}

describe('the smallest telling sets of conditions', () => {
  it('are single conditions where one tells most', () => {
    expect(telling([0, 1, 2, 3, 4, 5], [0, 1, 7, 8])).toEqual([
      { conditions: [0], difference: 0.8, people: [0, 1, 2, 3, 4, 5] },
    ]);
  });

  it('join conditions only where this tells more', () => {
    expect(telling([0, 1, 2, 3, 5, 6], [0, 1, 2, 3, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([
      { conditions: [0], difference: 0.4, people: [0, 1, 2, 3, 5, 6] },
      { conditions: [1], difference: 0.4, people: [0, 1, 2, 3, 7, 8] },
      { conditions: [0, 1], difference: 0.8, people: [0, 1, 2, 3] },
    ]);
  });

  it('are none where others have every condition as often, or where a group is empty', () => {
    expect(telling([0, 5], [0, 1, 5, 6], [5, 6, 7])).toEqual([]);
    expect(tellingColumns([core], fullOf(people), people)).toEqual([]);
    expect(tellingColumns([core], bitSet(people), people)).toEqual([]);
    expect(telling()).toEqual([]);
  });

  it('count conditions of the same people once', () => {
    expect(telling([0, 1, 2], [0, 1, 2]).map(({ conditions }) => conditions)).toEqual([[0]]);
  });

  it('tell as much as every other set of their size, by trying all of them', () => {
    const rows = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
      minLength: people,
      maxLength: people,
    });
    fc.assert(
      fc.property(rows, (marks) => {
        const { columns } = contextOf(marks, 6);
        const found = tellingColumns(columns, core, people);
        const bySize = Array.from({ length: mostConditions + 1 }, () => 0);
        for (let subset = 1; subset < 64; subset += 1) {
          const chosen = columns.filter((_, at) => ((subset >>> at) & 1) === 1);
          if (chosen.length > mostConditions) continue;
          const extent = chosen.reduce((all, column) => intersection(all, column));
          const ofCore = membersOf(extent).filter((member) => has(core, member)).length;
          const difference = ofCore / 5 - (membersOf(extent).length - ofCore) / 5;
          if (ofCore >= 2) bySize[chosen.length] = Math.max(bySize[chosen.length] ?? 0, difference);
        }
        let least = 0;
        const expected: number[] = [];
        for (const difference of bySize) if (difference > least + 1e-6) expected.push((least = difference));
        const differences = [...new Set(found.map(({ difference }) => Math.round(difference * 1000) / 1000))];
        expect(differences).toEqual(expected.map((value) => Math.round(value * 1000) / 1000));
      }),
      { numRuns: 60 },
    );
  });
});

function fullOf(size: number) {
  return bitSet(
    size,
    Array.from({ length: size }, (_, member) => member),
  );
}
