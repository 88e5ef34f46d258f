import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisCancelled } from '../../shared/analysis/analysis-cancelled.ts';
import { leadingPatterns } from '../../shared/analysis/leading-patterns.ts';
import { slotsOf } from '../../shared/analysis/pattern-slots.ts';
import { minePatterns, patternLimit, patternSupport } from '../../shared/analysis/patterns.ts';
import type { PatternReport } from '../../shared/analysis/patterns.ts';
import { seededRandom, shuffledIndices } from '../../shared/analysis/random.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { plantedStudy } from './planted-studies.ts';
import { buildStudy } from './study-builder.ts';
import type { CodeLine } from './study-builder.ts';

const codeLines: readonly CodeLine[] = [
  { name: 'Background', kind: 'condition' },
  { name: 'concern', kind: 'condition', parent: 'Background' },
  { name: 'frizz', kind: 'condition', parent: 'concern' },
  { name: 'waves', kind: 'condition', parent: 'concern' },
  { name: 'tried all', kind: 'condition', parent: 'Background' },
  { name: 'third month', kind: 'moment' },
  { name: 'lighter', kind: 'sensation' },
  { name: 'time of my own', kind: 'value' },
  { name: 'goes out', kind: 'change' },
  { name: 'why stay', kind: 'loyalty' },
];

function study(people: Readonly<Record<string, readonly string[]>>): StudyData {
  const interviews = Object.entries(people).map(([name, codes]) => ({
    name,
    segment: name.startsWith('c') ? ('core' as const) : ('lapsed' as const),
    lines: codes.map((code) => ({ text: `${name} on ${code}`, codes: [code] })),
  }));
  return buildStudy(interviews, codeLines);
}

const salon = study({
  c1: ['frizz', 'third month', 'lighter', 'why stay', 'goes out', 'time of my own'],
  c2: ['waves', 'third month', 'lighter', 'time of my own'],
  c3: ['frizz', 'third month', 'lighter', 'time of my own'],
  c4: ['waves', 'tried all', 'third month', 'lighter'],
  o1: ['lighter', 'tried all'],
  o2: ['frizz'],
  o3: [],
});

function shown(report: PatternReport) {
  return report.patterns.map(
    ({ codeIds, people }) =>
      `${codeIds.map((id) => id.slice('code '.length)).join(' + ')}: ${people.map((key) => key.slice('person '.length)).join(' ')}`,
  );
}

describe('patterns', () => {
  it('are all closed sets of codes over people, the parts of an experience first in each', () => {
    const patterns = shown(minePatterns(salon, { minSupport: 3 }));
    expect(patterns.toSorted()).toEqual([
      'concern + third month + lighter + time of my own: c1 c2 c3',
      'concern + third month + lighter: c1 c2 c3 c4',
      'concern: c1 c2 c3 c4 o2',
      'frizz: c1 c3 o2',
      'lighter: c1 c2 c3 c4 o1',
    ]);
  });

  it('come with most people times parts of the experience first', () => {
    // 4 people x 3 parts and 3 people x 4 parts; more people decide. Then 5 x 1, 5 x 1, 3 x 1.
    expect(shown(minePatterns(salon, { minSupport: 3 })).map((pattern) => pattern.split(':')[0])).toEqual([
      'concern + third month + lighter',
      'concern + third month + lighter + time of my own',
      'concern',
      'lighter',
      'frizz',
    ]);
  });

  it('join siblings under the code above them, which never doubles them and never only repeats the kind', () => {
    const patterns = shown(minePatterns(salon, { minSupport: 2 }));
    expect(patterns).toContain('frizz + third month + lighter + time of my own: c1 c3');
    expect(patterns.some((pattern) => pattern.includes('concern + frizz'))).toBe(false);
    // "Background" stands over all conditions in use.
    expect(patterns.some((pattern) => pattern.includes('Background'))).toBe(false);
  });

  it('say who has them: people out of everyone interviewed, contrast, and codes by part', () => {
    const [first] = minePatterns(salon, { minSupport: 3 }).patterns;
    expect(first?.support).toEqual({
      participants: 4,
      participantsTotal: 7,
      core: 4,
      coreTotal: 4,
      others: 0,
      othersTotal: 3,
    });
    // 7 people x 5/7 with the concern x 4/7 x 5/7.
    expect(first?.byChance).toBeCloseTo(100 / 49, 10);
    // The four of the month are among the five with the concern, and among the five who feel lighter: 5/35 each.
    expect(first?.chance).toBeCloseTo(25 / 35 ** 2, 10);
    expect(first?.contrast).toMatchObject({ coreShare: 1, otherShare: 0, difference: 1, tooFew: true });
    // One table of C(7,4) = 35 is as extreme, and it is the likelier tail alone.
    expect(first?.contrast.p).toBeCloseTo(1 / 35, 10);
    expect(slotsOf({ codeIds: [...(first?.codeIds ?? []), 'code why stay', 'gone'] }, salon.codes)).toEqual({
      condition: ['code concern'],
      moment: ['code third month'],
      sensation: ['code lighter'],
      value: [],
      change: [],
      others: ['code why stay'],
    });
  });

  it('stand in a lattice: each covers those right below it', () => {
    const report = minePatterns(salon, { minSupport: 3 });
    const names = shown(report).map((pattern) => pattern.split(':')[0]);
    expect(
      report.covers.map(([general, specific]) => `${names[general]} > ${names[specific]}`).toSorted(),
    ).toEqual([
      'concern + third month + lighter > concern + third month + lighter + time of my own',
      'concern > concern + third month + lighter',
      'concern > frizz',
      'lighter > concern + third month + lighter',
    ]);
  });

  it('tell which conditions set core people apart', () => {
    const { telling } = minePatterns(salon);
    expect(
      telling.map(({ codeIds, support }) => ({ codeIds, core: support.core, others: support.others })),
    ).toEqual([{ codeIds: ['code concern'], core: 4, others: 1 }]);
  });

  it('need three people unless told otherwise, two in a very small study, a twentieth in a large one', () => {
    expect([0, 5, 6, 14, 40, 60, 61, 2000].map(patternSupport)).toEqual([2, 2, 3, 3, 3, 3, 4, 100]);
    expect([1, 14, 200, 2000, 100_000].map(patternLimit)).toEqual([2000, 2000, 2000, 200, 200]);
  });

  it('are cut at the limit by whole levels of support, which is said', () => {
    const { limits, patterns } = minePatterns(salon, { minSupport: 1, mostPatterns: 4 });
    expect(limits).toMatchObject({ mostPatterns: 4, complete: false });
    expect(patterns.length).toBeLessThanOrEqual(4);
    expect(Math.min(...patterns.map(({ support }) => support.participants))).toBeGreaterThanOrEqual(
      limits.minSupport,
    );
  });

  it('are none where nothing is coded or nobody was interviewed', () => {
    for (const data of [study({ c1: [], o1: [] }), study({})])
      expect(minePatterns(data)).toMatchObject({
        patterns: [],
        covers: [],
        telling: [],
        limits: { complete: true },
      });
  });

  it('stop when told to', () => {
    expect(() => minePatterns(salon, { isCancelled: () => true })).toThrow(AnalysisCancelled);
  });

  it('report their progress from 0 to 1, never falling', () => {
    const shares: number[] = [];
    minePatterns(salon, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  });

  it('find a planted experience in English and in Japanese, of all who told it whole', () => {
    for (const language of ['en', 'ja'] as const) {
      const { data } = plantedStudy(language, 12, 3, 0);
      const [first] = minePatterns(data).patterns;
      const kinds = first?.codeIds.map((id) => data.codes.find((code) => code.id === id)?.kind);
      expect(kinds).toEqual(['condition', 'moment', 'sensation', 'sensation', 'value']);
      expect(first?.support).toMatchObject({ participants: 6, core: 6, others: 0 });
    }
  });

  it('do not depend on the order of anything, nor on ids', () => {
    const { data } = plantedStudy('en', 16, 7, 0.3);
    const plain = minePatterns(data, { minSupport: 2 });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const mixed = minePatterns(renamed(shuffled(data, seed)), { minSupport: 2 });
        expect(mixed.patterns.map(summary)).toEqual(
          plain.patterns.map((pattern) => summary({ ...pattern, codeIds: pattern.codeIds.map(renamedId) })),
        );
        expect(mixed.covers).toEqual(plain.covers);
        expect(mixed.telling.map(({ support }) => support)).toEqual(
          plain.telling.map(({ support }) => support),
        );
      }),
      { numRuns: 12 },
    );
  });
});

describe('leading patterns', () => {
  it('leave out variants of earlier ones and keep the order', () => {
    const { patterns } = minePatterns(salon, { minSupport: 3 });
    const leading = leadingPatterns(patterns).map(({ codeIds }) => codeIds.length);
    expect(leadingPatterns(patterns)[0]).toBe(patterns[0]);
    // With "time of my own" it is the same experience of three of the four.
    expect(leading).toEqual([3, 1, 1, 1]);
    expect(leadingPatterns(patterns, 1)).toEqual([patterns[0]]);
  });
});

function summary({ codeIds, support, contrast, stability }: PatternReport['patterns'][number]) {
  return { codeIds, support, contrast, stability };
}

function shuffled(data: StudyData, seed: number): StudyData {
  const random = seededRandom(seed);
  const mix = <T>(list: readonly T[]): readonly T[] =>
    Array.from(shuffledIndices(list.length, random)).flatMap((at) => list[at] ?? []);
  return {
    ...data,
    participants: mix(data.participants),
    documents: mix(data.documents),
    codes: mix(data.codes),
    codings: mix(data.codings),
  };
}

function renamedId(id: string): string {
  return `x${[...id].toReversed().join('')}`;
}

function renamed(data: StudyData): StudyData {
  return {
    ...data,
    participants: data.participants.map((one) => ({ ...one, id: renamedId(one.id) })),
    documents: data.documents.map((one) => ({
      ...one,
      id: renamedId(one.id),
      participantId: one.participantId === null ? null : renamedId(one.participantId),
    })),
    codes: data.codes.map((one) => ({
      ...one,
      id: renamedId(one.id),
      parentId: one.parentId === null ? null : renamedId(one.parentId),
    })),
    codings: data.codings.map((one) => ({
      ...one,
      id: renamedId(one.id),
      documentId: renamedId(one.documentId),
      codeId: renamedId(one.codeId),
    })),
  };
}
