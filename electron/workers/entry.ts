import type { MessagePort } from 'node:worker_threads';
import { ApiError } from '../../shared/api/errors.ts';
import { readFound } from '../bodies/stored-found.ts';
import { ImportError } from '../importers/import-error.ts';
import { unpackInput } from './packed-input.ts';
import { packResult } from './packed-result.ts';
import type { ReportProgress, TaskName, Tasks } from './tasks.ts';

type Request = { readonly name: TaskName; readonly input: unknown; readonly port: MessagePort };
type Handlers = {
  readonly [N in TaskName]: (
    input: Tasks[N]['input'],
    progress: ReportProgress,
  ) => Tasks[N]['output'] | Promise<Tasks[N]['output']>;
};

/** Each task loads its own code, so that a thread knows only what it works with. */
const handlers: Handlers = {
  'search-pattern': async ({ texts, pattern, most }, progress) => {
    const { patternHits } = await import('../../shared/search/pattern-hits.ts');
    progress(0, 1, 'search');
    return patternHits(texts, pattern, most);
  },
  'find-themes': async ({ input, k, level, seed }, progress) => {
    const { findThemes } = await import('../../shared/analysis/themes.ts');
    const onProgress = (share: number) => progress(share, 1, 'themes');
    return packResult(
      findThemes(unpackInput(input), {
        k: k ?? null,
        level: level ?? null,
        seed,
        checks: true,
        onProgress,
      }),
    );
  },
  'place-passages': async ({ input, found, ...options }, progress) => {
    const { placePassages } = await import('../../shared/analysis/place-passages.ts');
    return packResult(
      placePassages(unpackInput(input), {
        ...options,
        ...(found === undefined ? {} : { found: readFound(found) }),
        onProgress: (share) => progress(share, 1, 'themes'),
      }),
    );
  },
  'check-model': async ({ folder }) => {
    const { checkModel } = await import('../models/check-model.ts');
    return checkModel(folder);
  },
  'embed-moments': async (request, progress) => {
    const { embedMoments } = await import('../models/embed-moments.ts');
    return embedMoments(request, (done, total) => progress(done, total, 'model'));
  },
  'build-explorer': async ({ data, shared }) => {
    const { screenExplorer, sharedExplorer } = await import('../../shared/analysis/study-explorer.ts');
    return shared === null ? screenExplorer(data) : sharedExplorer(data, shared.language, shared.insights);
  },
  'mine-patterns': async ({ data, minSupport }, progress) => {
    const { minePatterns } = await import('../../shared/analysis/patterns.ts');
    return minePatterns(data, { minSupport, onProgress: (share) => progress(share, 1, 'patterns') });
  },
  'count-saturation': async ({ data, seed }) => {
    const { saturationOf } = await import('../../shared/analysis/saturation.ts');
    return saturationOf(data, { seed });
  },
  'count-matrix': async ({ data, question }) => {
    const { seriatedMatrix } = await import('../../shared/matrix/seriation.ts');
    return seriatedMatrix(data, question);
  },
  'matrix-passages': async ({ data, question, cell }) => {
    const { passagesBehind } = await import('../../shared/matrix/passages-behind.ts');
    return passagesBehind(data, question, cell);
  },
  'compare-groups': async ({ data, question }) => {
    const { compareGroups } = await import('../../shared/matrix/compare-groups.ts');
    return compareGroups(data, question);
  },
  'next-turns': async (input, progress) => {
    const { nextTurns } = await import('../../shared/suggestions/next-turns.ts');
    return nextTurns(input, (share) => progress(share, 1, 'suggestions'));
  },
  'render-study': async (request) => {
    const { renderStudy } = await import('./render-study.ts');
    return renderStudy(request);
  },
  'parse-project': async (source) => {
    const { parseRefi } = await import('../importers/parse-refi.ts');
    return parseRefi(source);
  },
  parse: async (source) => {
    const { parseDocument } = await import('../importers/parse-document.ts');
    return parseDocument(source);
  },
  'propose-deck': async ({ data, wish, kinds }) => {
    const { proposeDeck } = await import('../../shared/deck/propose-deck.ts');
    return proposeDeck(data, wish, kinds);
  },
  'render-deck': async (task, progress) => {
    const { renderDeckFile } = await import('./render-deck.ts');
    return renderDeckFile(task, (done) => progress(done, task.slides.length, 'deck'));
  },
};

/** Entry of every worker thread: one request in, one answer out; progress over the port. */
export default async function work({ name, input, port }: Request): Promise<unknown> {
  const progress: ReportProgress = (done, total, stage) => port.postMessage({ done, total, stage });
  try {
    const handler = handlers[name] as (input: unknown, progress: ReportProgress) => unknown;
    return { ok: true, value: await handler(input, progress) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, apiError: error.toBody() };
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, importError: { code: error.code, message: error.message, details: error.details } };
  } finally {
    port.close();
  }
}
