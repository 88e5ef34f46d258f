import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Translate } from '../../../shared/messages/translate.ts';

/** How core customers differ from others, in people of a hundred and never as a bare percentage. */
export function contrastWords({ difference, interval }: ThemeReport['contrast'], t: Translate): string {
  if (difference === null || interval === null) return '';
  const inHundred = (share: number) => Math.round(share * 100);
  const points = inHundred(difference);
  const [low, high] = [inHundred(interval.low), inHundred(interval.high)];
  if (points === 0) return t('themes.differenceNone', { low, high });
  if (points > 0) return t('themes.difference', { points, low, high });
  return t('themes.differenceLess', { points: -points, low: -high, high: -low });
}
