import { minePatterns } from '../../shared/analysis/patterns.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { isLarge, oncePerStudy, withoutTexts } from './insights.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { StudyContext } from './study-context.ts';

const remembered = oncePerStudy<Output<'patterns.report'>>();

/**
 * Patterns of codes over people. Large studies are mined in a worker.
 * @throws ApiError cancelled
 */
export function patterns(
  context: StudyContext,
  { minSupport }: ParsedInput<'patterns.report'>,
): Promise<Output<'patterns.report'>> {
  return patternsOf(context, context.data(), minSupport);
}

/** The same of other data than the open study's, for example without those who keep out of files. */
export function patternsOf(
  context: StudyContext,
  data: StudyData,
  minSupport?: number,
): Promise<Output<'patterns.report'>> {
  return remembered(data, String(minSupport ?? ''), async () => {
    if (!isLarge(data)) return minePatterns(data, { minSupport });
    const input = { data: withoutTexts(data), minSupport };
    return context.tasks.run('mine-patterns', input, context.signal, context.progress);
  });
}
