import { describe, expect, it } from 'vitest';
import { companyAbsence } from '../../shared/analysis/company-absence.ts';
import { timeToCore } from '../../shared/analysis/time-to-core.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from './study-builder.ts';

const phases = ['before', 'first-use', 'first-days', 'months'].map((id) => ({ id, name: id }));

/** Codes named after kind and phase, so that a line of an interview says both. */
const codes = [
  ...['before', 'first-use', 'first-days', 'months'].flatMap((phase) => [
    { name: `light ${phase}`, kind: 'sensation' as const, facets: { phase } },
    { name: `ease ${phase}`, kind: 'value' as const, facets: { phase } },
    { name: `tried ${phase}`, kind: 'condition' as const, facets: { phase } },
    { name: `when ${phase}`, kind: 'moment' as const, facets: { phase } },
  ]),
  { name: 'light', kind: 'sensation' as const },
  { name: 'nobody there', kind: 'moment' as const, facets: { phase: 'first-days' } },
  { name: 'alone with my thoughts', kind: 'moment' as const, facets: { phase: 'months' } },
];

type Person = readonly [name: string, segment: 'core' | 'first-time', ...said: (readonly string[])[]];

function study(...people: Person[]): StudyData {
  const data = buildStudy(
    people.map(([name, segment, ...said]) => ({
      name,
      segment,
      lines: said.map((own, index) => ({ text: `${name} says thing ${index}`, codes: own })),
    })),
    codes,
  );
  return { ...data, study: { ...data.study, phases } };
}

const time = (data: StudyData) =>
  timeToCore(
    data.codings.map((coding) => coding.id),
    data,
  );

describe('time to the core experience', () => {
  it('takes for each person the first phase with a sensation or a value', () => {
    const data = study(
      ['Aki', 'core', ['light months'], ['ease first-days']],
      ['Ben', 'core', ['light months']],
      ['Cho', 'first-time', ['light first-use'], ['light months']],
    );
    const { people, byPhase, median, first, last, reached, total } = time(data);
    expect(people.map(({ person, core, phase }) => [person, core, phase])).toEqual([
      ['person Cho', false, 1],
      ['person Aki', true, 2],
      ['person Ben', true, 3],
    ]);
    expect({ median, first, last, reached, total }).toEqual({
      median: 2,
      first: 1,
      last: 3,
      reached: 3,
      total: 3,
    });
    expect(byPhase.map(({ coreWithin, othersWithin }) => [coreWithin, othersWithin])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
  });

  it('takes the earlier of two middles, so that half of the people had it by then', () => {
    const data = study(
      ['Aki', 'core', ['light first-use']],
      ['Ben', 'core', ['light first-use']],
      ['Cho', 'core', ['light months']],
      ['Dee', 'core', ['light months']],
    );
    expect(time(data).median).toBe(1);
  });

  it('does not count what came before the offering, and says who has nothing else', () => {
    const data = study(
      ['Aki', 'core', ['light before']],
      ['Ben', 'core', ['light before'], ['light months']],
    );
    const { reached, onlyBefore, first } = time(data);
    expect({ reached, onlyBefore, first }).toEqual({ reached: 1, onlyBefore: 1, first: 3 });
  });

  it('reads the phase of a passage without one from the moment that it is part of', () => {
    const data = study(['Aki', 'core', ['light', 'when first-days']], ['Ben', 'core', ['light']]);
    const { people, withoutPhase } = time(data);
    expect(people.map(({ phase }) => phase)).toEqual([2]);
    expect(withoutPhase).toBe(1);
  });

  it('passes over other kinds and over codings that it was not asked about', () => {
    const data = study(['Aki', 'core', ['tried first-use'], ['light months']]);
    expect(time(data).first).toBe(3);
    expect(timeToCore([], data)).toMatchObject({
      people: [],
      median: null,
      first: null,
      reached: 0,
      total: 1,
    });
    expect(timeToCore(['unknown'], data).reached).toBe(0);
  });

  it('names the codings that say so', () => {
    const data = study(['Aki', 'core', ['light first-use', 'ease first-use'], ['light months']]);
    const wanted = data.codings.filter((coding) => /(?:light|ease) first-use/u.test(coding.codeId));
    expect(time(data).people[0]?.codingIds).toEqual(wanted.map((coding) => coding.id));
  });
});

describe('where the company was not there', () => {
  it('counts the people of each phase who say so, and only those', () => {
    const data = study(
      ['Aki', 'core', ['nobody there'], ['nobody there']],
      ['Ben', 'core', ['nobody there']],
      ['Cho', 'core', ['alone with my thoughts']],
    );
    expect([...companyAbsence(data)]).toEqual([['first-days', 2]]);
  });
});
