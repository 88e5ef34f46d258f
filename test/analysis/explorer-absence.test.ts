import { expect, it } from 'vitest';
import { buildExplorer } from '../../shared/analysis/build-explorer.ts';
import { companyAbsence } from '../../shared/analysis/company-absence.ts';
import { absenceByPhase } from '../../shared/analysis/explorer-absence.ts';
import { noFilter } from '../../shared/analysis/explorer-filter.ts';
import { explorerIndex } from '../../shared/analysis/explorer-index.ts';
import { reportThemes } from '../../shared/analysis/theme-report.ts';
import { buildStudy } from './study-builder.ts';

const study = buildStudy(
  ['Ada', 'Bea', 'Cem'].map((name, at) => ({
    name,
    segment: at < 2 ? ('core' as const) : null,
    lines: [
      { text: 'Then I had it at home.', codes: ['first use'] },
      ...(at > 0 ? [{ text: 'Nobody rang, nobody wrote.', codes: ['left alone with it'] }] : []),
    ],
  })),
  [
    { name: 'first use', kind: 'moment', facets: { phase: 'first-use' } },
    { name: 'left alone with it', kind: 'condition', facets: { phase: 'first-days' } },
  ],
);
const index = explorerIndex(
  buildExplorer({
    data: study,
    themes: reportThemes(study),
    nameOf: (person) => person.name,
    quoteOf: (quote) => quote,
    mayQuote: () => true,
    mostQuotes: 1000,
    linked: true,
    refused: 0,
  }),
);
const byPhase = (counts: readonly number[]) =>
  new Map(
    index.data.phases
      .map(({ key }, at) => [key, counts[at] ?? 0] as const)
      .filter(([, people]) => people > 0),
  );

it('counts who was left alone in which phase as the analysis does, and of those left by a filter', () => {
  expect(byPhase(absenceByPhase(index, noFilter))).toEqual(companyAbsence(study));
  const core = { ...noFilter, groups: [index.groups.indexOf('core')] };
  expect(byPhase(absenceByPhase(index, core))).toEqual(new Map([['first-days', 1]]));
});
