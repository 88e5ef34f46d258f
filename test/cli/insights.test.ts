import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliPatternsSchema, cliSaturationSchema, cliThemesSchema } from '../../shared/api/cli-output.ts';
import { dump } from '../support/dump.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const folder = workFolder();
let study = '';
beforeAll(async () => {
  study = (await makeSmallStudy(folder.at)).study;
});
afterAll(folder.remove);

describe('patterns', () => {
  it('name codes, people and limits, and store nothing', async () => {
    const before = dump(study);
    const { patterns, covers, limits, telling } = cliPatternsSchema.parse(await haraJson('patterns', study));
    expect(patterns).toHaveLength(1);
    expect(patterns[0]?.codes.map(({ code, kind }) => `${kind}: ${code}`)).toEqual([
      'condition: tried others',
      'sensation: body at rest',
      'change: table with others',
    ]);
    expect(patterns[0]).toMatchObject({
      people: ['Mina', 'Tom', 'Ruth', 'Ken', 'Sofia', 'Per'],
      support: { participants: 6, core: 3, others: 3, participantsTotal: 6, coreTotal: 3, othersTotal: 3 },
      contrast: { difference: 0, p: 1, adjustedP: 1, oddsRatio: 1, h: 0, tooFew: true },
      stability: 1,
      byChance: 6,
      chance: 1,
    });
    expect({ covers, limits, telling }).toEqual({
      covers: [],
      limits: { minSupport: 3, mostPatterns: 2000, complete: true, codesAbove: true },
      telling: [],
    });
    expect(dump(study)).toBe(before);
  });

  it('are told in words by the parts of an experience', async () => {
    const { out, code } = await hara(['patterns', study]);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '1. 3 of 3 core customers, 3 of 3 others (its codes are frequent anyway, stability 1.00)',
        '   who      tried others',
        '   feels    body at rest',
        '   changes  table with others',
        '',
        '1 pattern of at least 3 people',
        '',
        'No condition is more frequent among core customers than among others.',
        '',
      ].join('\n'),
    );
    expect((await hara(['patterns', study], { language: 'ja' })).out).toContain(
      '1. コアカスタマー3人中3人、その他3人中3人（よくあるコードの重なり、安定度 1.00）',
    );
  });

  it('need as many people as asked', async () => {
    const { patterns, limits } = cliPatternsSchema.parse(
      await haraJson('patterns', study, '--min-support', '7'),
    );
    expect({ patterns, minSupport: limits.minSupport }).toEqual({ patterns: [], minSupport: 7 });
    expect((await hara(['patterns', study, '--min-support', '7'])).out).toBe(
      'No pattern yet: no code is shared by 7 people.\n',
    );
    expect((await hara(['patterns', study, '--min-support', '0'])).code).toBe(2);
  });
});

describe('saturation', () => {
  it('counts codes by interview, for all and by kind', async () => {
    const { interviews, uncoded, all, byKind } = cliSaturationSchema.parse(
      await haraJson('saturation', study),
    );
    expect({ interviews, uncoded, kinds: Object.keys(byKind) }).toEqual({
      interviews: 6,
      uncoded: 0,
      kinds: ['sensation', 'condition', 'change'],
    });
    expect(all).toMatchObject({
      mean: [3, 3, 3, 3, 3, 3],
      asCollected: [3, 3, 3, 3, 3, 3],
      newInformation: [{ after: 4, ratio: 0 }],
      reachedAfter: 4,
      nothingNewAfter: 4,
      nextAdds: 0,
      seen: 3,
      likelyTotal: 3,
    });
  });

  it('is told as a table and a verdict', async () => {
    const { out } = await hara(['saturation', study]);
    expect(out).toMatch(/^6 interviews are coded$/m);
    expect(out).toMatch(/^All codes +3 +0 +4 +0\.0 +3$/m);
    expect(out).toMatch(/^After 4 interviews little new came: /m);
    expect((await hara(['saturation', study], { language: 'ja' })).out).toContain('すべてのコード');
  });

  it('says what is missing where nothing is coded', async () => {
    const empty = folder.at('empty.hara');
    await haraJson('new', empty);
    expect((await hara(['saturation', empty])).out).toBe('No interview is coded yet\n');
    expect((await hara(['patterns', empty])).out).toBe('No pattern yet: no code is shared by 2 people.\n');
  });
});

describe('the contrast of themes', () => {
  it('comes with interval, exact test, effect size and correction', async () => {
    const { themes } = cliThemesSchema.parse(await haraJson('themes', study));
    for (const { contrast } of themes) {
      expect(contrast.adjustedP).toBeGreaterThanOrEqual(contrast.p ?? 1);
      expect(contrast).toMatchObject({ tooFew: true, oddsRatio: expect.any(Number), h: expect.any(Number) });
    }
  });
});
