import { describe, expect, it } from 'vitest';
import { slotsOf } from '../../shared/analysis/pattern-slots.ts';
import { minePatterns } from '../../shared/analysis/patterns.ts';
import { stabilityWords } from '../../shared/analysis/stability-words.ts';
import { plantedStudy } from '../support/planted-study.ts';

const languages = ['en', 'ja'] as const;
const sizes = [12, 24, 40];

describe.each(languages)('planted experiences of at least four people (%s)', (language) => {
  it.each(sizes)('come back as patterns with all or all but one of their parts, of %i people', (people) => {
    for (const noise of [0, 0.3, 0.5]) {
      const carriers = people < 20 ? [4, 6] : [4, 6, 8];
      const { data, experiences } = plantedStudy({
        language,
        people,
        seed: 1,
        carriers,
        strength: 0.9,
        noise,
      });
      const { patterns } = minePatterns(data);
      for (const planted of experiences) {
        const ofPlanted = patterns.map((pattern) => ({
          pattern,
          parts: pattern.codeIds.filter((id) => planted.codeIds.includes(id)).length,
          carriers: pattern.people.filter((person) => planted.people.has(person)).length,
        }));
        const found = ofPlanted.find(
          ({ pattern, parts, carriers }) =>
            parts >= planted.codeIds.length - 1 && carriers >= 0.7 * pattern.people.length,
        );
        if (found === undefined)
          throw new Error(`experience ${planted.index} at noise ${noise} was not found`);
        const slots = slotsOf(found.pattern, data.codes);
        const filled = Object.values(slots).filter((ids) => ids.some((id) => planted.codeIds.includes(id)));
        expect(filled.length).toBeGreaterThanOrEqual(4);
      }
    }
  });
});

describe.each(languages)('studies of nothing in particular (%s)', (language) => {
  it('have at most 5 of 100 combinations called stable', () => {
    const combinations = sizes.flatMap((people) =>
      [1, 2, 3].flatMap((seed) => {
        const { data } = plantedStudy({ language, people, seed, carriers: [], strength: 1, noise: 1 });
        return minePatterns(data).patterns.filter(({ codeIds }) => codeIds.length > 1);
      }),
    );
    const stable = combinations.filter((pattern) => stabilityWords(pattern) === 'stable');
    expect(combinations.length).toBeGreaterThan(50);
    expect(stable.length / combinations.length).toBeLessThanOrEqual(0.05);
  });
});
