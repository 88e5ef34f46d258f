import { contrastVerdict } from '../../../shared/analysis/contrast-verdict.ts';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Translate } from '../../../shared/messages/translate.ts';

/** With a true minus sign, which a hyphen is not. */
function signed(value: number): string {
  return String(value === 0 ? 0 : value).replace('-', '−');
}

/**
 * How core customers differ from others, in people of a hundred and never as a bare percentage, and whether it could be
 * chance. Of fewer than five people no share of a hundred is told: the counts beside it say all there is.
 */
export function contrastWords(contrast: ThemeReport['contrast'], t: Translate): string {
  const { difference, interval } = contrast;
  if (difference === null || interval === null) return '';
  const verdict = contrastVerdict(contrast);
  if (verdict === 'tooFew') return t('contrast.tooFew');
  const inHundred = (share: number) => Math.round(share * 100);
  const points = inHundred(difference);
  const [low, high] = [inHundred(interval.low), inHundred(interval.high)];
  const bounds = (from: number, to: number) => ({ low: signed(from), high: signed(to) });
  if (points === 0) return t('themes.differenceNone', bounds(low, high));
  const words =
    points > 0
      ? t('themes.difference', { points, ...bounds(low, high) })
      : t('themes.differenceLess', { points: -points, ...bounds(-high, -low) });
  return `${words} ${t(`contrast.${verdict}`)}`;
}
