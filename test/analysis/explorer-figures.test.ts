import { describe, expect, it } from 'vitest';
import { buildExplorer } from '../../shared/analysis/build-explorer.ts';
import { explorerFindings, withFindings } from '../../shared/analysis/explorer-findings.ts';
import { countPeople } from '../../shared/analysis/explorer-counts.ts';
import {
  feltGroups,
  journeyCounts,
  patternRows,
  wordGroups,
} from '../../shared/analysis/explorer-figures.ts';
import { noFilter } from '../../shared/analysis/explorer-filter.ts';
import { explorerIndex } from '../../shared/analysis/explorer-index.ts';
import { minePatterns } from '../../shared/analysis/patterns.ts';
import { saturationOf } from '../../shared/analysis/saturation.ts';
import { sensationWords } from '../../shared/analysis/sensation-words.ts';
import { reportThemes } from '../../shared/analysis/theme-report.ts';
import { timeToCore } from '../../shared/analysis/time-to-core.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from './study-builder.ts';

const study = withThemes(
  buildStudy(
    ['Ada', 'Bea', 'Cem', 'Dora', 'Eli'].map((name, at) => ({
      name,
      segment: at < 3 ? ('core' as const) : null,
      lines: [
        { text: 'I had tried many things before.', codes: ['tried'] },
        ...(at < 4 ? [{ text: 'My shoulders dropped after months.', codes: ['drop'] }] : []),
        ...(at < 2 ? [{ text: 'The scalp felt warm, so warm.', codes: ['warm'] }] : []),
      ],
    })),
    [
      { name: 'tried', kind: 'condition', facets: { phase: 'before' } },
      {
        name: 'drop',
        kind: 'sensation',
        facets: { region: 'shoulders', modality: 'movement', direction: 'looser', phase: 'repeated-use' },
      },
      {
        name: 'warm',
        kind: 'sensation',
        facets: { region: 'scalp', modality: 'temperature', direction: 'warmer' },
      },
    ],
  ),
);

function withThemes(data: StudyData): StudyData {
  const themes = ['body', 'before'].map((id, position) => ({
    id,
    label: id,
    labelByHand: false,
    description: '',
    position,
  }));
  const members = data.codings.map((coding) => ({
    codingId: coding.id,
    themeId: coding.codeId === 'code tried' ? 'before' : 'body',
    byHand: false,
    score: 0.5,
  }));
  return { ...data, themes, members };
}

const patterns = minePatterns(study, { minSupport: 2 });
const explorer = buildExplorer({
  data: study,
  themes: reportThemes(study),
  nameOf: (person) => person.name,
  quoteOf: (quote) => quote,
  mayQuote: () => true,
  mostQuotes: 1000,
  linked: true,
  refused: 0,
});
const saturation = saturationOf(study, { seed: 1 });
const index = explorerIndex(withFindings(explorer, explorerFindings(study, { patterns, saturation })));

describe('without a filter the figures say what the analyses say', () => {
  it('on the body, core customers beside others, with senses and ways', () => {
    const { sides, groups } = feltGroups(index, noFilter);
    expect(sides).toBe('core');
    expect(groups[0]).toEqual({
      people: 3,
      counts: { shoulders: 3, scalp: 2 },
      feelings: {
        shoulders: { modalities: ['movement'], directions: ['looser'] },
        scalp: { modalities: ['temperature'], directions: ['warmer'] },
      },
    });
    expect(groups[1].counts).toEqual({ shoulders: 1 });
  });

  it('on patterns', () => {
    const rows = patternRows(index, noFilter, countPeople(index, noFilter));
    expect(rows.map(({ support, stability }) => ({ support, stability }))).toEqual(
      patterns.patterns.map(({ support, stability }) => ({ support, stability })),
    );
    expect(index.data.covers).toEqual(patterns.covers);
  });

  it('on the journey and the time to the experience', () => {
    const [body] = journeyCounts(index, noFilter);
    const ids = study.members.filter(({ themeId }) => themeId === 'body').map(({ codingId }) => codingId);
    const { median, first, last, reached, total } = timeToCore(ids, study);
    expect(body?.time).toEqual({ median, first, last, reached, total });
    expect(body?.core).toEqual([0, 3]);
    expect(body?.others).toEqual([0, 1]);
  });

  it('on the words for what is felt', () => {
    const plain = sensationWords(study).map(({ key, people, core, words }) => ({
      key,
      people,
      core,
      words: words.map(({ text, people: count, core: inCore }) => ({ text, people: count, core: inCore })),
    }));
    const shown = wordGroups(index, noFilter).map(({ key, people, core, words }) => ({
      key,
      people,
      core,
      words: words.map(({ text, people: count, core: inCore }) => ({ text, people: count, core: inCore })),
    }));
    expect(shown).toEqual(plain);
  });
});

describe('under a filter the figures follow', () => {
  const warm = { ...noFilter, regions: [index.data.regions.indexOf('scalp')] };

  it('patterns are counted among those who are left', () => {
    const rows = patternRows(index, warm, countPeople(index, warm));
    expect(rows.length).toBeGreaterThan(0);
    for (const { support } of rows)
      expect(support).toMatchObject({ participantsTotal: 2, coreTotal: 2, othersTotal: 0 });
  });

  it('words are those of the picked place alone', () => {
    expect(wordGroups(index, warm).map(({ key }) => key)).toEqual(['warmer']);
  });

  it('the time to the experience is that of those who are left', () => {
    expect(journeyCounts(index, warm)[0]?.time).toMatchObject({ reached: 2, total: 2 });
  });

  it('two picked themes stand beside each other on the body', () => {
    const { sides, groups } = feltGroups(index, { ...noFilter, themes: [0, 1] });
    expect(sides).toBe('themes');
    expect(groups.map(({ counts }) => counts)).toEqual([{ shoulders: 4, scalp: 2 }, {}]);
    expect(groups.map(({ people }) => people)).toEqual([4, 5]);
  });
});
