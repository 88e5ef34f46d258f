import { saturationOf } from '../../shared/analysis/saturation.ts';
import type { Output } from '../../shared/api/contract.ts';
import { isLarge, oncePerStudy, withoutTexts } from './insights.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { StudyContext } from './study-context.ts';

/** Of the orders drawn for the band; fixed, so that every view shows the same. */
const seed = 1;
const remembered = oncePerStudy<Output<'saturation.report'>>();

/**
 * Saturation of codes. Large studies are counted in a worker.
 * @throws ApiError cancelled
 */
export function saturation(context: StudyContext): Promise<Output<'saturation.report'>> {
  return saturationIn(context, context.data());
}

/** The same of other data than the open study's. */
export function saturationIn(context: StudyContext, data: StudyData): Promise<Output<'saturation.report'>> {
  return remembered(data, '', async () => {
    if (!isLarge(data)) return saturationOf(data, { seed });
    const input = { data: withoutTexts(data), seed };
    return context.tasks.run('count-saturation', input, context.signal, context.progress);
  });
}
