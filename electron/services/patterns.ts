import { minePatterns } from '../../shared/analysis/patterns.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { isLarge, oncePerStudy, withoutTexts } from './insights.ts';
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
  const data = context.data();
  return remembered(data, String(minSupport ?? ''), async () => {
    if (!isLarge(data)) return minePatterns(data, { minSupport });
    const input = { data: withoutTexts(data), minSupport };
    return context.tasks.run('mine-patterns', input, context.signal, context.progress);
  });
}
