import { deckData } from '../deck/deck-data.ts';
import { nameFinder } from '../deck/name-finder.ts';
import { namesOf } from '../deck/redact-names.ts';
import type { Language } from '../domain/language.ts';
import type { StudyData } from '../domain/study-data.ts';
import { translator } from '../messages/translate.ts';
import { buildExplorer } from './build-explorer.ts';
import type { ExplorerData } from './explorer-data.ts';
import { explorerFindings, withFindings } from './explorer-findings.ts';
import type { ExplorerInsights } from './explorer-findings.ts';
import { reportThemes } from './theme-report.ts';

/** A page with more quotes than this is too heavy to be sent round; the most typical of each person are kept. */
const quotesInFile = 20_000;

/**
 * The study for the explorer's screen: everyone, under pseudonyms, with the places of passages in transcripts. Patterns and
 * saturation may come after it, see `withFindings`.
 */
export function screenExplorer(data: StudyData): ExplorerData {
  const names = pseudonyms(data, data.study.language);
  return buildExplorer({
    data,
    themes: reportThemes(data),
    nameOf: (person) =>
      person.participantId === null ? person.name : names.pseudonymOf(person.participantId),
    quoteOf: (quote) => quote,
    mayQuote: () => true,
    mostQuotes: Number.POSITIVE_INFINITY,
    linked: true,
    refused: 0,
  });
}

/**
 * The study for a file that leaves the machine: without those who keep out, nobody by their real name, quotes only of
 * those who agreed to be quoted. `insights`: of the study that is left (`deckData`).
 */
export function sharedExplorer(all: StudyData, language: Language, insights: ExplorerInsights): ExplorerData {
  const { data, refused } = deckData(all);
  const names = pseudonyms(all, language);
  const mayName = nameFinder(all.participants);
  const t = translator(language);
  const silent = new Set(data.participants.filter(({ consent }) => consent !== 'quote').map(({ id }) => id));
  const explorer = buildExplorer({
    data,
    themes: reportThemes(data),
    nameOf: (person, number) =>
      person.participantId === null
        ? t('explorer.person.number', { number })
        : names.pseudonymOf(person.participantId),
    quoteOf: (quote) => (mayName(quote) ? names.redact(quote) : quote),
    mayQuote: (participantId) => participantId === null || !silent.has(participantId),
    mostQuotes: quotesInFile,
    linked: false,
    refused,
  });
  return withFindings(explorer, explorerFindings(data, insights));
}

function pseudonyms(data: StudyData, language: Language) {
  const t = translator(language);
  return namesOf(data.participants, {
    fallback: (number) => t('explorer.person.number', { number }),
    someone: t('explorer.person.someone'),
  });
}
