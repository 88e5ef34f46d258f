import { describe, expect, it } from 'vitest';
import { buildExplorer } from '../../shared/analysis/build-explorer.ts';
import { countPeople } from '../../shared/analysis/explorer-counts.ts';
import { noFilter } from '../../shared/analysis/explorer-filter.ts';
import { explorerIndex } from '../../shared/analysis/explorer-index.ts';
import { placeOfKey, shortKeys } from '../../shared/analysis/short-keys.ts';
import { reportThemes } from '../../shared/analysis/theme-report.ts';
import { explorerFindings, withFindings } from '../../shared/analysis/explorer-findings.ts';
import { sharedExplorer } from '../../shared/analysis/study-explorer.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy, type CodeLine, type Interview } from './study-builder.ts';

const codes: readonly CodeLine[] = [
  {
    name: 'shoulders drop',
    kind: 'sensation',
    facets: { region: 'shoulders', modality: 'movement', direction: 'looser' },
  },
  { name: 'tried many things', kind: 'condition', facets: { phase: 'before' } },
  { name: 'nothing to fix', kind: 'value' },
];
const interviews: readonly Interview[] = [
  {
    name: 'Kei Amory',
    segment: null,
    lines: [{ text: 'I cannot say that I feel anything.', codes: ['nothing to fix'] }],
  },
  {
    name: 'Hana Mori',
    segment: 'core',
    lines: [
      { text: 'How was it?', role: 'interviewer' },
      { text: 'My shoulders dropped, said I, Hana.', codes: ['shoulders drop', 'nothing to fix'] },
      { text: 'I had tried everything.', codes: ['tried many things'] },
    ],
  },
  {
    name: 'Aki Sato',
    segment: 'core',
    lines: [{ text: 'Hana Mori told me that my shoulders came down.', codes: ['shoulders drop'] }],
  },
];

function studyWith(consents: readonly ('quote' | 'analysis' | 'none')[] = []): StudyData {
  const data = buildStudy(interviews, codes);
  const participants = data.participants.map((participant, at) => ({
    ...participant,
    consent: consents[at] ?? 'quote',
  }));
  const members = data.codings.map((coding) => ({
    codingId: coding.id,
    themeId: coding.codeId === 'code tried many things' ? null : 'theme-light',
    byHand: false,
    score: 0.8,
  }));
  const theme = {
    id: 'theme-light',
    label: 'It falls light',
    labelByHand: false,
    description: '',
    position: 1,
  };
  return { ...data, participants, members, themes: [theme] };
}

const insights = {
  patterns: {
    patterns: [
      {
        id: 'pattern',
        codeIds: ['code shoulders drop'],
        people: ['person Hana Mori'],
        stability: 1,
        chance: 0.01,
      },
    ],
    covers: [],
  },
  saturation: null,
};

function built(data: StudyData) {
  const explorer = buildExplorer({
    data,
    themes: reportThemes(data),
    nameOf: (person) => person.name,
    quoteOf: (quote) => quote,
    mayQuote: () => true,
    mostQuotes: 100,
    linked: true,
    refused: 0,
  });
  return withFindings(explorer, explorerFindings(data, insights));
}

describe('the study in columns', () => {
  const data = built(studyWith());

  it('has core customers first and every coding once', () => {
    expect(data.people.map(({ name, core }) => [name, core])).toEqual([
      ['Hana Mori', true],
      ['Aki Sato', true],
      ['Kei Amory', false],
    ]);
    expect(data.marks.passage).toHaveLength(5);
    expect(data.passages.quote).toEqual([
      'My shoulders dropped, said I, Hana.',
      'I had tried everything.',
      'Hana Mori told me that my shoulders came down.',
      'I cannot say that I feel anything.',
    ]);
  });

  it('counts what the reports of themes count', () => {
    const counts = countPeople(explorerIndex(data), noFilter);
    const [report] = reportThemes(studyWith());
    expect([counts.themes.people[0], counts.themes.core[0]]).toEqual([
      report?.support.participants,
      report?.support.core,
    ]);
    expect(counts.regions.people[data.regions.indexOf('shoulders')]).toBe(2);
    expect(counts.phases.people[0]).toBe(1);
  });

  it('survives JSON, an empty study and a study without themes', () => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    const empty = built({ ...studyWith(), codings: [], members: [], themes: [], documents: [] });
    expect(countPeople(explorerIndex(empty), noFilter).left).toEqual({ people: 0, core: 0 });
  });
});

describe('patterns that come after the explorer', () => {
  const data = studyWith();
  const later = explorerFindings(data, insights);

  it('name people and codes by their keys, so that they find them in whatever order they stand', () => {
    const explorer = built(data);
    const turned = { ...explorer, people: explorer.people.toReversed(), codes: explorer.codes.toReversed() };
    const named = ({ patterns: [pattern], people, codes }: typeof explorer) => [
      pattern?.people.map((at) => people[at]?.name),
      pattern?.codes.map((at) => codes[at]?.name),
    ];
    expect(named(explorer)).toEqual([['Hana Mori'], ['shoulders drop']]);
    expect(named(withFindings(turned, later))).toEqual(named(explorer));
  });

  it('leave out people and codes that the explorer does not have', () => {
    const explorer = built(data);
    const without = { ...explorer, people: explorer.people.filter(({ name }) => name !== 'Hana Mori') };
    expect(withFindings(without, later).patterns).toMatchObject([
      { people: [], codes: [expect.any(Number)] },
    ]);
  });
});

const noInsights = { patterns: { patterns: [], covers: [] }, saturation: null };

describe('the file that is handed round', () => {
  it('knows nobody by their real name, not even inside what others said', () => {
    const text = JSON.stringify(sharedExplorer(studyWith(), 'en', noInsights));
    for (const name of ['Hana', 'Mori', 'Kei', 'Amory', 'Aki', 'Sato']) expect(text).not.toContain(name);
    expect(text).toContain('My shoulders dropped, said I, P2.');
  });

  it('counts but does not quote those who only agreed to be counted, and says how many passages', () => {
    const shared = sharedExplorer(studyWith(['quote', 'analysis', 'quote']), 'en', noInsights);
    expect(shared.withheld).toEqual({ people: 0, quotes: 2, beyond: 0 });
    expect(shared.passages.quote.filter((quote) => quote === null)).toHaveLength(2);
    expect(countPeople(explorerIndex(shared), noFilter).themes.people[0]).toBe(3);
    expect(JSON.stringify(shared)).not.toContain('tried everything');
  });

  it('leaves those out altogether who want to be left out', () => {
    const shared = sharedExplorer(studyWith(['quote', 'none', 'quote']), 'en', noInsights);
    expect(shared.people).toHaveLength(2);
    expect(shared.withheld.people).toBe(1);
    expect(JSON.stringify(shared)).not.toContain('shoulders dropped');
  });

  it('holds no ids of transcripts', () => {
    expect(sharedExplorer(studyWith(), 'en', noInsights).documents).toEqual([]);
  });
});

describe('short keys', () => {
  it('tell ids apart with as few letters as it takes, at least six', () => {
    expect(shortKeys(['3fa91c77-1', '3fa91c80-2', 'b0000000-3'])).toEqual(['3fa91c7', '3fa91c8', 'b00000']);
  });

  it('are still found after they have grown, and not where two could be meant', () => {
    expect(placeOfKey(['3fa91c7', 'b00000'], '3fa91c')).toBe(0);
    expect(placeOfKey(['3fa91c', 'b00000'], '3fa91c7')).toBe(0);
    expect(placeOfKey(['3fa91c7', '3fa91c8'], '3fa91c')).toBe(-1);
    expect(placeOfKey(['3fa91c7'], 'gone00')).toBe(-1);
  });
});
