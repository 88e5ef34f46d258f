import { describe, expect, test } from 'vitest';
import { stabilityOf } from '../../shared/analysis/theme-stability.ts';
import { translator } from '../../shared/messages/translate.ts';
import {
  fewSureWords,
  stabilitySentence,
  stabilityShort,
} from '../../renderer/features/themes/stability-words.ts';

const t = translator('en');
const theme = (jaccard: number, beyondChance: boolean) => ({
  stability: stabilityOf(jaccard, beyondChance),
  support: { participants: 5, participantsTotal: 9, core: 5, coreTotal: 6, others: 0, othersTotal: 3 },
});

describe('how sure a theme is', () => {
  test('one that comes back but is not told from chance is called that, not unstable', () => {
    const { stability } = theme(0.915, false);
    expect(stabilityShort(stability, t)).toBe('could be chance');
    expect(stabilitySentence(stability, t)).toContain('92 in 100');
    expect(stabilityShort(theme(0.4, false).stability, t)).toBe('unstable');
    expect(stabilityShort(theme(0.915, true).stability, t)).toBe('very stable');
  });

  test('where most are not sure, the list says so once, with the number of people', () => {
    const unsure = [theme(0.4, false), theme(0.7, false), theme(0.8, true)];
    expect(fewSureWords(unsure, t)).toMatch(/^1 of 3 themes is .* 9 people/);
    expect(fewSureWords([...unsure, theme(0.9, true)], t)).toBe('');
  });
});
