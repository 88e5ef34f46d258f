import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTable } from '../../shared/analysis/number-table.ts';

describe('a table of numbers', () => {
  it('gives what a Map gives, for keys of any size and beyond its first places', () => {
    const key = fc
      .oneof(fc.integer({ min: 1, max: 300 }), fc.maxSafeInteger().map(Math.abs))
      .filter((k) => k > 0);
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { maxLength: 200 }),
        fc.integer({ min: 0, max: 5000 }),
        (keys, many) => {
          const table = numberTable();
          const map = new Map<number, number>();
          const all = [...keys, ...Array.from({ length: many }, (_, at) => 2 ** 40 + at * 2 ** 32)];
          for (const [at, one] of all.entries()) {
            if (map.has(one)) continue;
            expect(table.get(one)).toBe(-1);
            table.add(one, at);
            map.set(one, at);
          }
          expect([...map.keys()].map(table.get)).toEqual([...map.values()]);
          expect(table.get(301 + 2 ** 33)).toBe(map.get(301 + 2 ** 33) ?? -1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
