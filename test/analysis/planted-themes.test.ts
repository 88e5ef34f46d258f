import { describe, expect, it } from 'vitest';
import { findThemes } from '../../shared/analysis/themes.ts';
import { foundAsTheme } from '../support/found-as-theme.ts';
import { noiseStudy, plantedStudy } from '../support/planted-study.ts';
import { themeInput } from './study-builder.ts';

// The noise and strength up to which this holds are documented in docs/themes.md.
describe.each(['en', 'ja'] as const)('experiences planted in %s', (language) => {
  it.each([12, 24, 40])('in %i people are each found as one theme', (people) => {
    const { data, experiences } = plantedStudy({
      language,
      people,
      seed: people,
      carriers: [Math.round(people / 2), 6, 4],
      strength: 0.9,
      noise: 0.2,
    });
    const { themes } = findThemes(themeInput(data), { seed: 1 });
    expect(experiences.map((experience) => foundAsTheme(experience, themes) !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('pure noise', () => {
  it('gives hardly a stable theme', { timeout: 180_000 }, () => {
    const themes = (['en', 'ja'] as const).flatMap((language) =>
      [1, 2, 3].flatMap((seed) => {
        const data = noiseStudy({ language, people: 12 + 4 * seed, seed });
        return findThemes(themeInput(data), { seed: 1, checks: true }).themes;
      }),
    );
    const stable = themes.filter((theme) => theme.stability.words === 'stable').length;
    expect(themes.length).toBeGreaterThan(30);
    expect(stable).toBeLessThanOrEqual(themes.length * 0.05);
  });
});
