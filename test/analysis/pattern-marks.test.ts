import { describe, expect, it } from 'vitest';
import { supportOf } from '../../shared/analysis/contrast.ts';
import { fisherExact } from '../../shared/analysis/fisher-exact.ts';
import { meetingChance } from '../../shared/analysis/meeting-chance.ts';
import { minePatterns } from '../../shared/analysis/patterns.ts';
import { seededRandom, shuffledIndices } from '../../shared/analysis/random.ts';
import { stabilityWords } from '../../shared/analysis/stability-words.ts';
import { buildStudy } from './study-builder.ts';

describe('how many people codes would share by chance', () => {
  it('is for two codes the one-sided exact test of Fisher, as for the lady who tasted tea (Fisher 1935)', () => {
    // 3 of 4 cups right by chance: (16 + 1) / 70.
    expect(meetingChance([4, 4], 8, 3)).toEqual({ expected: 2, chance: expect.closeTo(17 / 70, 12) });
    // With equal margins the two tails are alike, so the two-sided value is twice the one-sided.
    expect(meetingChance([10, 10], 20, 8).chance * 2).toBeCloseTo(fisherExact(8, 2, 2, 8), 12);
  });

  it('is for more codes what drawing them anew gives', () => {
    const random = seededRandom(11);
    const [total, sizes, seen, draws] = [15, [9, 8, 10], 5, 20_000];
    let reached = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const sets = sizes.map((size) => new Set(shuffledIndices(total, random).slice(0, size)));
      const all = Array.from({ length: total }, (_, at) => at).filter((at) =>
        sets.every((set) => set.has(at)),
      );
      if (all.length >= seen) reached += 1;
    }
    const { expected, chance } = meetingChance(sizes, total, seen);
    expect(expected).toBeCloseTo(3.2, 10);
    // Standard error of the draws is 0.0035 at most.
    expect(Math.abs(chance - reached / draws)).toBeLessThan(0.014);
  });

  it('is sure for one code, for codes that all have, and for nobody', () => {
    expect([
      meetingChance([3], 9, 3).chance,
      meetingChance([9, 9], 9, 9).chance,
      meetingChance([], 0, 0).chance,
    ]).toEqual([1, expect.closeTo(1, 12), 1]);
  });

  it('goes over from exact to the normal curve without a step', () => {
    const exact = meetingChance([120, 150], 400, 55).chance;
    const normal = meetingChance([120.3, 150.375], 401, 55.1375).chance;
    // The curve of the binomial is the more careful one.
    expect(normal).toBeGreaterThan(exact);
    expect(normal).toBeLessThan(0.2);
  });
});

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const everyone = keys.map((key) => ({ key, participantId: null, name: key, core: true }));

describe('the mark of a pattern', () => {
  const mark = (stability: number, people: number, codes: number, chance: number) =>
    stabilityWords({
      stability,
      support: supportOf(new Set(keys.slice(0, people)), everyone),
      codeIds: Array.from({ length: codes }, (_, at) => `${at}`),
      chance,
    });

  it('asks for stability, at least four people, and more than frequent codes', () => {
    expect([
      mark(0.6, 6, 3, 0.001),
      mark(0.3, 6, 3, 0.001),
      mark(0.1, 6, 3, 0.001),
      mark(0.6, 3, 3, 0.001),
      mark(0.6, 6, 2, 0.4),
      mark(0.6, 6, 1, 1),
    ]).toEqual(['stable', 'fairly-stable', 'unstable', 'unstable', 'frequent-codes', 'stable']);
  });

  it('calls at most 5 of 100 combinations stable where codes fall to people without any order', () => {
    const random = seededRandom(2);
    let [all, stable] = [0, 0];
    for (const people of [12, 24, 40]) {
      for (let round = 0; round < 4; round += 1) {
        const { patterns } = minePatterns(noise(people, random));
        const combinations = patterns.filter(({ codeIds }) => codeIds.length > 1);
        all += combinations.length;
        stable += combinations.filter((pattern) => stabilityWords(pattern) === 'stable').length;
      }
    }
    expect(all).toBeGreaterThan(200);
    expect(stable / all).toBeLessThanOrEqual(0.05);
  });
});

/** Fifteen codes each of eighty, some frequent and many rare, in no relation to one another. */
function noise(people: number, random: () => number) {
  const kinds = ['condition', 'moment', 'sensation', 'value', 'change'] as const;
  const codes = Array.from({ length: 80 }, (_, at) => ({
    name: `${at}`,
    kind: kinds[at % 5] ?? ('free' as const),
  }));
  const interviews = Array.from({ length: people }, (_, at) => ({
    name: `P${at}`,
    segment: at % 2 === 0 ? ('core' as const) : null,
    lines: [
      {
        text: 'So it was.',
        codes: [...new Set(Array.from({ length: 15 }, () => `${Math.floor(80 * random() ** 1.5)}`))],
      },
    ],
  }));
  return buildStudy(interviews, codes);
}
