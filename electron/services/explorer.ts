import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExplorer } from '../../shared/analysis/build-explorer.ts';
import type { ExplorerSource } from '../../shared/analysis/build-explorer.ts';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import { reportThemes } from '../../shared/analysis/theme-report.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { deckData } from '../../shared/deck/deck-data.ts';
import { nameFinder } from '../../shared/deck/name-finder.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { translator } from '../../shared/messages/translate.ts';
import { resourceFolder } from '../backend/resource-folder.ts';
import { fileNameOf } from './exports.ts';
import { patternsOf } from './patterns.ts';
import { saturationIn } from './saturation.ts';
import type { StudyContext } from './study-context.ts';

/** A page with more quotes than this is too heavy to be sent round; the most typical of each person are kept. */
const quotesInFile = 20_000;

/**
 * The study for the explorer's screen: everyone, under pseudonyms, with the places of passages in transcripts. Patterns
 * and saturation may take long in large studies: without `whole` they are left out.
 * @throws ApiError cancelled
 */
export async function explorerData(
  context: StudyContext,
  { whole }: ParsedInput<'explorer.data'>,
): Promise<Output<'explorer.data'>> {
  const data = context.data();
  const names = pseudonyms(data, data.study.language);
  return buildExplorer({
    data,
    themes: reportThemes(data),
    ...(whole ? await insightsOf(context, data) : noInsights),
    nameOf: (person) =>
      person.participantId === null ? person.name : names.pseudonymOf(person.participantId),
    quoteOf: (quote) => quote,
    mayQuote: () => true,
    mostQuotes: Number.POSITIVE_INFINITY,
    linked: true,
    refused: 0,
  });
}

type Insights = Pick<ExplorerSource, 'patterns' | 'saturation'>;
const noInsights: Insights = { patterns: { patterns: [], covers: [] }, saturation: null };

async function insightsOf(context: StudyContext, data: StudyData): Promise<Insights> {
  const [patterns, saturation] = await Promise.all([patternsOf(context, data), saturationIn(context, data)]);
  return { patterns, saturation };
}

/**
 * The study for a file that leaves the machine: without those who keep out, nobody by their real name, quotes only of
 * those who agreed to be quoted. `insights` are worked out of the study that is left.
 */
export async function sharedExplorerData(
  all: StudyData,
  language: Language,
  insights: (data: StudyData) => Promise<Insights> = async () => noInsights,
): Promise<ExplorerData> {
  const { data, refused } = deckData(all);
  const names = pseudonyms(all, language);
  const mayName = nameFinder(all.participants);
  const t = translator(language);
  const silent = new Set(data.participants.filter(({ consent }) => consent !== 'quote').map(({ id }) => id));
  return buildExplorer({
    data,
    themes: reportThemes(data),
    ...(await insights(data)),
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
}

function pseudonyms(data: StudyData, language: Language) {
  const t = translator(language);
  return namesOf(data.participants, {
    fallback: (number) => t('explorer.person.number', { number }),
    someone: t('explorer.person.someone'),
  });
}

/** The explorer as one self-contained page. @throws ApiError not-found where its script was never built */
export async function renderExplorer(
  context: StudyContext,
  { language: wanted }: ParsedInput<'explorer.render'>,
): Promise<Output<'explorer.render'>> {
  const { study } = context.data();
  const language = wanted ?? study.language;
  context.progress(0, 1, 'export');
  const [{ renderExplorerHtml }, script, style] = await Promise.all([
    import('../exporters/explorer-html.ts'),
    builtFile('explorer.js'),
    builtFile('explorer.css'),
  ]);
  const data = await sharedExplorerData(context.data(), language, (left) => insightsOf(context, left));
  const html = renderExplorerHtml({ data, language, title: data.study.name, script, style });
  return context.blobs.put(fileNameOf(study.name, 'html'), new TextEncoder().encode(html));
}

async function builtFile(name: string): Promise<string> {
  try {
    return await readFile(join(resourceFolder('dist'), 'explorer', name), 'utf8');
  } catch {
    throw new ApiError('not-found', `dist/explorer/${name} was not built`, { reason: 'explorer-page' });
  }
}
