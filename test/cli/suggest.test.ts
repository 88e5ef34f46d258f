import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliSuggestSchema } from '../../shared/api/cli-suggest-output.ts';
import { dump } from '../support/dump.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const folder = workFolder();
let study = '';
beforeAll(async () => {
  study = (await makeSmallStudy(folder.at)).study;
});
afterAll(folder.remove);

describe('suggest', () => {
  it('gives expressions with place, kind, code, facets, reason and score, and stores nothing', async () => {
    const before = dump(study);
    const { suggestions } = cliSuggestSchema.parse(await haraJson('suggest', study));
    const heavy = suggestions.find(({ quote }) => quote.includes('stomach heavy'));
    expect(heavy).toMatchObject({
      kind: 'sensation',
      document: 'interview Tom',
      facets: { region: 'stomach', words: 'stomach heavy', pleasantness: 'unpleasant' },
      reason: 'Says a sensation (stomach, inside the body)',
    });
    expect(suggestions.some(({ quote }) => quote.includes('shoulders drop'))).toBe(false);
    expect(dump(study)).toBe(before);
  });

  it('tells the same to a person', async () => {
    const { out } = await hara(['suggest', study]);
    expect(out).toMatch(/interview Tom:\d+: stomach heavy {2}\[.+\] Says a sensation/);
    expect(out).toMatch(/without a coding/);
  });
});
