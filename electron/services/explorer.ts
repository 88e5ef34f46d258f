import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explorerFindings } from '../../shared/analysis/explorer-findings.ts';
import type { ExplorerInsights } from '../../shared/analysis/explorer-findings.ts';
import { screenExplorer, sharedExplorer } from '../../shared/analysis/study-explorer.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { deckData } from '../../shared/deck/deck-data.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { resourceFolder } from '../backend/resource-folder.ts';
import { fileNameOf } from './exports.ts';
import { isLarge, oncePerStudy } from './insights.ts';
import { patternsOf } from './patterns.ts';
import { saturationIn } from './saturation.ts';
import type { StudyContext } from './study-context.ts';

const remembered = oncePerStudy<Output<'explorer.data'>>();

/**
 * The study for the explorer's screen, see `screenExplorer`; large studies are counted in a worker.
 * @throws ApiError cancelled
 */
export function explorerData(context: StudyContext): Promise<Output<'explorer.data'>> {
  const data = context.data();
  return remembered(data, '', async () =>
    isLarge(data)
      ? context.tasks.run('build-explorer', { data, shared: null }, context.signal, context.progress)
      : screenExplorer(data),
  );
}

/** Patterns and saturation for the explorer's screen. @throws ApiError cancelled */
export async function findingsForExplorer(context: StudyContext): Promise<Output<'explorer.findings'>> {
  const data = context.data();
  return explorerFindings(data, await insightsOf(context, data));
}

async function insightsOf(context: StudyContext, data: StudyData): Promise<ExplorerInsights> {
  const [patterns, saturation] = await Promise.all([patternsOf(context, data), saturationIn(context, data)]);
  return { patterns, saturation };
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
  const all = context.data();
  const insights = await insightsOf(context, deckData(all).data);
  const data = isLarge(all)
    ? await context.tasks.run(
        'build-explorer',
        { data: all, shared: { insights, language } },
        context.signal,
        context.progress,
      )
    : sharedExplorer(all, language, insights);
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
