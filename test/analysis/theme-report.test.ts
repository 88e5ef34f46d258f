import { describe, expect, it } from 'vitest';
import { reportThemes, unassignedPassages } from '../../shared/analysis/theme-report.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from './study-builder.ts';

const said = 'My shoulders came down at last.';
const codeLines = [
  {
    name: 'shoulders drop',
    kind: 'sensation',
    facets: { region: 'shoulders', direction: 'down', modality: 'movement', phase: 'repeated-use' },
  },
  { name: 'peace', kind: 'value', facets: { companyValue: 'ease' } },
  { name: 'visits more', kind: 'change', facets: { aspect: 'behaviour' } },
] as const;

function study(): StudyData {
  const people = [
    { name: 'Ann', segment: 'core', codes: ['shoulders drop', 'peace'] },
    { name: 'Ben', segment: 'core', codes: ['shoulders drop'] },
    { name: 'Cem', segment: 'lapsed', codes: ['peace'] },
    { name: 'Dee', segment: null, codes: ['visits more'] },
  ] as const;
  const data = buildStudy(
    people.map(({ name, segment, codes }) => ({
      name,
      segment,
      lines: [
        { text: said, codes: [...codes] },
        { text: `${name} left.`, codes: [] },
      ],
    })),
    codeLines,
  );
  const scores = new Map([
    ['Ann', 0.9],
    ['Ben', 0.8],
    ['Cem', 0.4],
  ]);
  const inTheme = data.codings.filter((coding) => coding.documentId !== 'document Dee');
  return {
    ...data,
    // Never interviewed: not part of any total.
    participants: [
      ...data.participants,
      ...buildStudy([{ name: 'Eve', segment: 'core', lines: [] }], []).participants,
    ],
    themes: [{ id: 'theme', label: 'Letting go', labelByHand: true, description: '', position: 0 }],
    members: inTheme.map((coding) => ({
      codingId: coding.id,
      themeId: 'theme',
      byHand: coding.codeId === 'code peace',
      score: scores.get(coding.documentId.slice('document '.length)) ?? 0,
    })),
  };
}

describe('the report of a theme', () => {
  const [report] = reportThemes(study());

  it('counts people, never passages, out of those who were interviewed', () => {
    expect(report?.support).toEqual({
      participants: 3,
      participantsTotal: 4,
      core: 2,
      coreTotal: 2,
      others: 1,
      othersTotal: 2,
    });
    expect(report?.codings).toBe(4);
  });

  it('sets core customers against others', () => {
    expect(report?.contrast).toMatchObject({ coreShare: 1, otherShare: 0.5, difference: 0.5 });
    expect(report?.contrast.p).toBeCloseTo(1, 10);
    expect(report?.contrast.interval?.low).toBeLessThan(0);
  });

  it('lists codes by kind, regions, phases, values and changes by people', () => {
    expect(report?.codes.sensation).toEqual([
      {
        codeId: 'code shoulders drop',
        name: 'shoulders drop',
        kind: 'sensation',
        people: 2,
        corePeople: 2,
        codings: 2,
      },
    ]);
    expect(report?.codes.value.map(({ name, people, corePeople }) => ({ name, people, corePeople }))).toEqual(
      [{ name: 'peace', people: 2, corePeople: 1 }],
    );
    expect(report?.sensations).toEqual([
      {
        region: 'shoulders',
        people: 2,
        corePeople: 2,
        codings: 2,
        modalities: ['movement'],
        directions: ['down'],
        codeIds: ['code shoulders drop'],
      },
    ]);
    expect(report?.phases).toEqual([{ phase: 'repeated-use', name: 'Repeated use', people: 2 }]);
    expect(report?.values).toEqual([{ companyValue: 'ease', name: 'Ease', people: 2 }]);
    expect(report?.changes).toEqual([]);
  });

  it('quotes each distinct range once, nearest the middle first, one of each person before a second', () => {
    expect(
      report?.passages.map(({ participant, quote, score, byHand, codingIds }) => ({
        participant,
        quote,
        score,
        byHand,
        codings: codingIds.length,
      })),
    ).toEqual([
      { participant: 'Ann', quote: said, score: 0.9, byHand: true, codings: 2 },
      { participant: 'Ben', quote: said, score: 0.8, byHand: false, codings: 1 },
      { participant: 'Cem', quote: said, score: 0.4, byHand: true, codings: 1 },
    ]);
    expect(report?.typicalQuotes.map((passage) => passage.participant)).toEqual(['Ann', 'Ben', 'Cem']);
    expect(report?.oddQuotes).toEqual([]);
  });

  it('leaves what is in no theme to the unassigned list', () => {
    expect(unassignedPassages(study()).map(({ participant, score }) => ({ participant, score }))).toEqual([
      { participant: 'Dee', score: 0 },
    ]);
  });

  it('takes a document of nobody for a person of its own', () => {
    const data = study();
    const documents = data.documents.map((document) => ({ ...document, participantId: null }));
    expect(reportThemes({ ...data, documents })[0]?.support).toMatchObject({
      participants: 3,
      participantsTotal: 4,
      coreTotal: 0,
      othersTotal: 4,
    });
  });

  it('of a theme without passages counts nobody', () => {
    expect(reportThemes({ ...study(), members: [] })[0]).toMatchObject({
      support: { participants: 0 },
      passages: [],
      typicalQuotes: [],
    });
  });
});

describe('the contrasts of several themes', () => {
  it('are each corrected for all of them (Holm 1979), and none for a theme alone', () => {
    const everyone = Array.from({ length: 20 }, (_, at) => at);
    const data = buildStudy(
      everyone.map((at) => ({
        name: `P${at}`,
        segment: at < 10 ? ('core' as const) : ('lapsed' as const),
        lines: [
          { text: 'My shoulders came down.', codes: at < 9 || at === 19 ? ['shoulders drop'] : [] },
          { text: 'At peace at last.', codes: at % 10 < (at < 10 ? 6 : 4) ? ['peace'] : [] },
        ],
      })),
      codeLines,
    );
    const themes = ['shoulders drop', 'peace'].map((label, position) => ({
      id: label,
      label,
      labelByHand: true,
      description: '',
      position,
    }));
    const members = data.codings.map((coding) => ({
      codingId: coding.id,
      themeId: coding.codeId.slice('code '.length),
      byHand: true,
      score: 1,
    }));
    const contrasts = reportThemes({ ...data, themes, members }).map(({ contrast }) => contrast);
    // 9 of 10 against 1 of 10: two tails of (100 + 1) tables of C(20,10) each. 6 against 4 of 10: nothing to see.
    expect(contrasts[0]?.p).toBeCloseTo((2 * 101) / 184_756, 10);
    expect(contrasts[0]?.adjustedP).toBeCloseTo((4 * 101) / 184_756, 10);
    expect(contrasts[1]?.adjustedP).toBe(contrasts[1]?.p);
    const [alone] = reportThemes({ ...data, themes: themes.slice(0, 1), members });
    expect(alone?.contrast.adjustedP).toBe(alone?.contrast.p);
  });
});
