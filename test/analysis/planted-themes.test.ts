import { describe, expect, it } from 'vitest';
import { findThemes } from '../../shared/analysis/themes.ts';
import { plantedFound } from '../support/planted-found.ts';
import { noiseStudy, plantedStudy } from '../support/planted-study.ts';
import { themeInput } from './study-builder.ts';

// A row of the table in docs/themes.md, where noise and strength are said; `npm run bench:planted` measures the others.
const documented = { strength: 0.8, noise: 0.2 };

describe.each(['en', 'ja'] as const)('experiences of at least four people planted in %s', (language) => {
  it.each([12, 24, 40])(
    'in %i people are each one theme, one pattern, and all five slots of the statement',
    (people) => {
      const found = [1, 2].flatMap((seed) => {
        const carriers = [people / 2, 6, 5, 4];
        return plantedFound(
          plantedStudy({ language, people, seed: 100 * seed + people, carriers, ...documented }),
          language,
        );
      });
      expect(found).toHaveLength(8);
      expect(found).toEqual(found.map(() => ({ theme: true, pattern: true, whole: true, slots: 5 })));
    },
  );
});

describe.each(['en', 'ja'] as const)('small studies in %s', (language) => {
  it('divide no experience that all its people tell at length', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
      const carriers = [6, 6, 5, 4];
      const planted = { language, people: 12, seed: 100 * seed + 12, carriers, strength: 1, noise: 0.1 };
      return plantedFound(plantedStudy(planted), language);
    });
    expect(found.filter(({ theme }) => !theme)).toEqual([]);
  });
});

describe('a pattern of an experience', () => {
  it('is not there to be found where hardly anybody says all five parts', () => {
    const study = plantedStudy({
      language: 'en',
      people: 24,
      seed: 1,
      carriers: [4],
      strength: 0.1,
      noise: 0.2,
    });
    expect(plantedFound(study, 'en')).toMatchObject([{ pattern: false, whole: false }]);
  });
});

describe('pure noise', () => {
  it('gives hardly a stable theme', () => {
    const themes = (['en', 'ja'] as const).flatMap((language) =>
      [12, 16].flatMap((people) => {
        const data = noiseStudy({ language, people, seed: people });
        return findThemes(themeInput(data), { seed: 1, checks: true }).themes;
      }),
    );
    const stable = themes.filter((theme) => theme.stability.words === 'stable').length;
    expect(themes.length).toBeGreaterThan(20);
    expect(stable).toBeLessThanOrEqual(themes.length * 0.05);
  });
});
