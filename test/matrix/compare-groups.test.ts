import { describe, expect, it } from 'vitest';
import { attributeBins } from '../../shared/matrix/attribute-bins.ts';
import { compareGroups } from '../../shared/matrix/compare-groups.ts';
import { matrixStudy } from './matrix-study.ts';

/** Newcombe 1998, table II: 56 of 70 against 48 of 80, and 0 of 70 against 8 of 80. */
const people = Array.from({ length: 150 }, (_, at) => {
  const core = at < 70;
  const has = core ? at < 56 : at - 70 < 48;
  const rare = !core && at >= 142;
  return {
    name: `P${at}`,
    segment: core ? ('core' as const) : ('lapsed' as const),
    text: 'words',
    marks: [...(has ? [['common', 0, 5] as const] : []), ...(rare ? [['rare', 0, 5] as const] : [])],
  };
});
const study = matrixStudy(people, [{ name: 'common' }, { name: 'rare' }]);

describe('two groups of people', () => {
  it('are compared code by code, with the interval that Newcombe prints', () => {
    const question = {
      by: 'segment',
      first: 'core',
      second: 'lapsed',
      rollUp: false,
      kinds: [],
      minPeople: 1,
    };
    const found = compareGroups(study, question);
    const [common, rare] = found.codes;
    expect(common).toMatchObject({ first: { count: 56, total: 70 }, second: { count: 48, total: 80 } });
    expect(common?.contrast.interval?.low).toBeCloseTo(0.0524, 4);
    expect(common?.contrast.interval?.high).toBeCloseTo(0.3339, 4);
    expect(common?.contrast.difference).toBeCloseTo(0.2, 10);
    expect(rare?.code.id).toBe('rare');
    // Two comparisons: the larger of the two values stays, the smaller is doubled at most.
    expect(common?.contrast.adjustedP).toBeGreaterThanOrEqual(common?.contrast.p ?? 1);
    expect(compareGroups(study, { ...question, second: null }).codes).toEqual(found.codes);
  });

  it('say nothing where a group has nobody, and refuse what is not of people', () => {
    const question = { first: 'core', second: 'candidate', rollUp: false, kinds: [], minPeople: 1 };
    const [code] = compareGroups(study, { ...question, by: 'segment' }).codes;
    expect(code).toMatchObject({
      second: { count: 0, total: 0 },
      contrast: { difference: null, interval: null },
    });
    expect(() => compareGroups(study, { ...question, by: 'phase' })).toThrow(RangeError);
  });
});

describe('values of an attribute', () => {
  const names = (values: readonly string[]) => attributeBins(values).bins.map(({ name }) => name);

  it('stand as they are where they are few or words; numbers in order of size', () => {
    expect(names(['no', 'yes', ' yes', '', 'no'])).toEqual(['no', 'yes']);
    expect(names(['10', '9', '２'])).toEqual(['2', '9', '10']);
    expect(attributeBins(['a']).binOf('  ')).toBeUndefined();
  });

  it('are put into groups of about as many people, never parting equal ones', () => {
    const ages = ['21', '22', '23', '30', '31', '31', '31', '40', '55', '56', '57', '58'];
    const { bins, binOf } = attributeBins(ages);
    expect(bins.map(({ name }) => name)).toEqual(['21–23', '30–31', '40–55', '56–58']);
    expect([binOf('31'), binOf('58'), binOf('twelve')]).toEqual(['30..31', '56..58', undefined]);
  });

  it('may carry a unit and thousands', () => {
    const spent = ['¥1,000', '¥2,000', '¥3,000', '¥4,000', '¥5,000', '¥6,000', '¥7,000', '¥90,000'];
    expect(names(spent)).toEqual(['1000–2000', '3000–4000', '5000–6000', '7000–90000']);
  });

  it('are years or months where they are dates', () => {
    const days = [
      '2019-05-01',
      '2020/06/02',
      '2021年7月3日',
      '2022-01-01',
      '2023-01-01',
      '2023-05-05',
      '2024-01-01',
      '2024-01-02',
    ];
    expect(names(days)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
    const near = Array.from({ length: 9 }, (_, at) => `2024-0${(at % 3) + 1}-1${at}`);
    expect(names(near)).toEqual(['2024-01', '2024-02', '2024-03']);
  });
});
