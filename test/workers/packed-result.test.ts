import { expect, test } from 'vitest';
import { findThemes } from '../../shared/analysis/themes.ts';
import { packInput, unpackInput } from '../../electron/workers/packed-input.ts';
import { packResult, unpackResult } from '../../electron/workers/packed-result.ts';
import { themeInput } from '../analysis/study-builder.ts';
import { plantedStudy } from '../support/planted-study.ts';

const { data } = plantedStudy({
  language: 'en',
  people: 12,
  seed: 3,
  carriers: [6, 4],
  strength: 0.8,
  noise: 0.4,
});
const input = themeInput(data);

test('what was found comes back from a thread as it was found there', () => {
  const found = findThemes(input, { seed: 1, checks: true });
  expect(found.loose.length).toBeGreaterThan(0);
  expect(unpackResult(structuredClone(packResult(found)))).toEqual(found);
});

test('packed input gives the same themes', () => {
  expect(findThemes(unpackInput(packInput(input)), { seed: 1 })).toEqual(findThemes(input, { seed: 1 }));
});
