import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../shared/analysis/adjust-p.ts';
import { contrastVerdict } from '../../shared/analysis/contrast-verdict.ts';
import { adjustContrasts, contrastOf } from '../../shared/analysis/contrast.ts';
import type { Support } from '../../shared/analysis/contrast.ts';
import { cohensH, effectWords, oddsRatio } from '../../shared/analysis/effect-size.ts';

function support(core: number, coreTotal: number, others: number, othersTotal: number): Support {
  return {
    participants: core + others,
    participantsTotal: coreTotal + othersTotal,
    core,
    coreTotal,
    others,
    othersTotal,
  };
}

/** The 15 values of the worked example of Benjamini and Hochberg (1995), section 4.1 (thrombolysis, Neuhaus et al. 1992). */
const thrombolysis = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
];
const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('the correction for many comparisons', () => {
  it('of Benjamini and Hochberg rejects four in their own example, where Holm rejects three', () => {
    expect(benjaminiHochberg(thrombolysis).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(benjaminiHochberg(thrombolysis)[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
    expect(holm(thrombolysis).filter((value) => value <= 0.05)).toHaveLength(3);
    expect(holm(thrombolysis)[3]).toBeCloseTo(0.0095 * 12, 10);
  });

  it('of Holm never lets a larger value come out smaller', () => {
    // 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04 is held up by the one before.
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((value) => Number(value.toFixed(6)))).toEqual([
      0.03, 0.06, 0.06, 0.02,
    ]);
  });

  it('keeps order and bounds, and Holm is the stricter one', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [strict, mild] = [holm(given), benjaminiHochberg(given)];
        given.forEach((value, at) => {
          expect(mild[at]).toBeGreaterThanOrEqual(value);
          expect(strict[at]).toBeGreaterThanOrEqual((mild[at] ?? 0) - 1e-12);
          expect(strict[at]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('leaves a single value as it is', () => {
    expect([holm([0.03]), benjaminiHochberg([0.03]), holm([])]).toEqual([[0.03], [0.03], []]);
  });
});

describe('the size of an effect', () => {
  it('as an odds ratio agrees with the aspirin study (Agresti, Categorical Data Analysis, 1.83 without the halves)', () => {
    expect(oddsRatio({ count: 189, total: 11_034 }, { count: 104, total: 11_037 })).toBeCloseTo(1.83, 2);
  });

  it('as an odds ratio is a number where a cell is empty', () => {
    expect(oddsRatio({ count: 5, total: 5 }, { count: 0, total: 4 })).toBeCloseTo(99, 10);
    expect(oddsRatio({ count: 5, total: 5 }, { count: 0, total: 0 })).toBeNull();
  });

  it.each([
    // Angles of Cohen (1988), table 6.2.2: 0.25 has 1.047, 0.50 has 1.571, 0.75 has 2.094, 0.10 has 0.644.
    [50, 25, 1.571 - 1.047],
    [75, 10, 2.094 - 0.644],
    [100, 0, Math.PI],
    [10, 75, 0.644 - 2.094],
  ])('as Cohen’s h of %i and %i of a hundred is the difference of his angles', (first, second, h) => {
    expect(cohensH({ count: first, total: 100 }, { count: second, total: 100 })).toBeCloseTo(h, 2);
  });

  it('is told in Cohen’s words, whichever group has more', () => {
    expect([0.1, -0.2, 0.49, 0.5, -0.79, 0.8, -3].map(effectWords)).toEqual([
      'none',
      'small',
      'small',
      'medium',
      'medium',
      'large',
      'large',
    ]);
  });
});

describe('a contrast', () => {
  it('says everything of two groups', () => {
    const contrast = contrastOf(support(9, 10, 3, 10));
    expect(contrast).toMatchObject({ coreShare: 0.9, otherShare: 0.3, tooFew: false });
    // Newcombe (1998), table II, method 10.
    expect(contrast.interval?.low).toBeCloseTo(0.1705, 4);
    expect(contrast.interval?.high).toBeCloseTo(0.809, 4);
    expect(contrast.difference).toBeCloseTo(0.6, 10);
    // 2 (C(10,9) C(10,3) + C(10,10) C(10,2)) / C(20,12), both tails being alike.
    expect(contrast.p).toBeCloseTo((2 * (10 * 120 + 45)) / 125_970, 10);
    expect(contrast.adjustedP).toBe(contrast.p);
    expect(contrast.oddsRatio).toBeCloseTo(9.5 / 1.5 / (3.5 / 7.5), 10);
    expect(contrast.h).toBeCloseTo(2 * Math.asin(Math.sqrt(0.9)) - 2 * Math.asin(Math.sqrt(0.3)), 10);
  });

  it('of one group alone compares nothing', () => {
    expect(contrastOf(support(3, 4, 0, 0))).toEqual({
      coreShare: 0.75,
      otherShare: null,
      difference: null,
      interval: null,
      p: null,
      adjustedP: null,
      oddsRatio: null,
      h: null,
      tooFew: true,
    });
  });

  it('is corrected among those that compare something', () => {
    const contrasts = [support(9, 10, 0, 10), support(3, 4, 0, 0), support(6, 10, 4, 10)].map(contrastOf);
    const adjusted = adjustContrasts(contrasts, holm);
    expect(adjusted.map(({ adjustedP }) => adjustedP)).toEqual([
      (contrasts[0]?.p ?? 0) * 2,
      null,
      contrasts[2]?.p,
    ]);
    expect(adjusted[1]).toEqual(contrasts[1]);
  });

  it('is judged with the most care that applies', () => {
    expect(
      [support(3, 3, 0, 0), support(10, 10, 0, 4), support(6, 10, 4, 10), support(10, 10, 0, 10)].map((one) =>
        contrastVerdict(contrastOf(one)),
      ),
    ).toEqual(['nothingToCompare', 'tooFew', 'couldBeChance', 'hardlyChance']);
  });
});
