import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';
import { levelsToTry } from '../../shared/analysis/choose-level.ts';
import { communities, numberOf } from '../../shared/analysis/communities.ts';
import { contentHash } from '../../shared/analysis/content-hash.ts';
import { groupMoments } from '../../shared/analysis/group-moments.ts';
import { jaccardIndex } from '../../shared/analysis/match-themes.ts';
import { graphOf } from '../../shared/analysis/neighbour-graph.ts';
import { nearestNeighbours } from '../../shared/analysis/neighbours.ts';
import { distinctiveTerms } from '../../shared/analysis/theme-words.ts';
import { clouds } from '../support/clouds.ts';

describe('the adjusted Rand index', () => {
  it('gives 4/7 for the worked example of scikit-learn, and -0.5 for groups that cross each other wholly', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 10);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 10);
  });

  it('is 1 for the same groups under other names, and 0 for one group against many', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [5, 5, 3, 3])).toBe(1);
    expect(adjustedRandIndex([0, 0, 0, 0], [0, 0, 1, 1])).toBe(0);
  });
});

describe('communities', () => {
  it('are the two halves of a barbell', () => {
    const ties = Array.from({ length: 10 }, () => new Map<number, number>());
    const tie = (a: number, b: number): void => {
      ties[a]?.set(b, 1);
      ties[b]?.set(a, 1);
    };
    for (const base of [0, 5])
      for (let a = 0; a < 5; a += 1) for (let b = 0; b < a; b += 1) tie(base + a, base + b);
    tie(4, 5);
    expect([...communities(graphOf(ties), 1, 1)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('are single nodes where nothing is tied', () => {
    expect(numberOf(communities(graphOf([new Map(), new Map(), new Map()]), 1, 1))).toBe(3);
  });
});

describe('groups', () => {
  it.each([60, 400, 1800])(
    'of %i rows around five middles are those five, by number and by themselves',
    (rowCount) => {
      const rows = clouds(rowCount, 5, 30, 0.5);
      const truth = Array.from({ length: rowCount }, (_, row) => row % 5);
      expect(adjustedRandIndex(groupMoments(rows, { k: 5, seed: 1 }).partition, truth)).toBeGreaterThan(0.97);
    },
  );

  it('are as many as asked for, from one to as many as there are rows', () => {
    const rows = clouds(30, 3, 10, 0.8);
    const counts = [1, 2, 7, 30, 99].map((k) => numberOf(groupMoments(rows, { k, seed: 1 }).partition));
    expect(counts).toEqual([1, 2, 7, 30, 30]);
  });

  it('leave rows of zeros out', () => {
    const rows = { rowCount: 3, width: 2, values: Float32Array.from([1, 0, 0, 0, 1, 0]) };
    expect([...groupMoments(rows, { seed: 1 }).partition]).toEqual([0, -1, 0]);
  });

  it('are looked for singly where they are few, then in growing steps, the readable number among them', () => {
    expect([4, 20, 150].map((count) => levelsToTry(count, true))).toEqual([
      [2],
      [2, 3, 4, 5, 6],
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 17, 22, 29, 38],
    ]);
    expect([levelsToTry(20_000, true).at(-1), levelsToTry(20_000, false).at(-1)]).toEqual([38, 237]);
  });
});

describe('nearest neighbours', () => {
  it('found by trees are mostly the true ones', () => {
    const rows = clouds(1500, 12, 24, 1);
    const found = nearestNeighbours(rows, 10, 1);
    let right = 0;
    for (let row = 0; row < 1500; row += 50) {
      const likeness = Array.from({ length: 1500 }, (_, other) => {
        let sum = 0;
        for (let d = 0; d < 24; d += 1)
          sum += (rows.values[row * 24 + d] ?? 0) * (rows.values[other * 24 + d] ?? 0);
        return { other, sum };
      });
      const nearest = likeness
        .filter(({ other }) => other !== row)
        .toSorted((a, b) => b.sum - a.sum)
        .slice(0, 10);
      const ids = new Set(found.ids.subarray(row * 10, row * 10 + 10));
      right += nearest.filter(({ other }) => ids.has(other)).length;
    }
    expect(right / 300).toBeGreaterThan(0.7);
  });
});

describe('the hash of content', () => {
  const digest = (...pieces: string[]): string => {
    const hash = contentHash();
    for (const piece of pieces) hash.add(piece);
    return hash.digest();
  };

  it('is FNV-1a in 64 bits', () => {
    const reference = (units: readonly number[]): string => {
      let value = 0xcbf29ce484222325n;
      for (const unit of units) value = BigInt.asUintN(64, (value ^ BigInt(unit)) * 0x100000001b3n);
      return value.toString(16).padStart(16, '0');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
        expect(digest(text)).toBe(reference([...units, 0x10000]));
      }),
    );
  });

  it('tells apart what is cut differently', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
  });
});

describe('class-based tf-idf', () => {
  it('follows its formula', () => {
    // M. Grootendorst, "BERTopic" (arXiv:2203.05794, 2022), equation 2, W = tf log(1 + A / tf of all classes), with tf as share of
    // its class as in ClassTfidfTransformer of that package. By hand: A = 4 terms a class; "warm" 3 of 4 in the first and 3 in all; "the" 1 of 4 and 5 in all.
    const [first, second] = distinctiveTerms([
      new Map([
        ['warm', 3],
        ['the', 1],
      ]),
      new Map([['the', 4]]),
    ]);
    expect(first?.[0]).toEqual({ term: 'warm', weight: 0.75 * Math.log(1 + 4 / 3) });
    expect(second?.[0]).toEqual({ term: 'the', weight: Math.log(1 + 4 / 5) });
  });
});

describe('the Jaccard index', () => {
  // P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11:37-50 (1912).
  it('is shared over united', () => {
    expect([
      jaccardIndex(new Set([1, 2, 3]), new Set([2, 3, 4, 5])),
      jaccardIndex(new Set(), new Set()),
    ]).toEqual([0.4, 0]);
  });
});
