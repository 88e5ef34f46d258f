import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Translate } from '../../../shared/messages/translate.ts';

/** With a true minus sign, which a hyphen is not. */
function signed(value: number): string {
  return String(value === 0 ? 0 : value).replace('-', '−');
}

type Compared = Pick<ThemeReport['contrast'], 'coreShare' | 'otherShare' | 'difference' | 'interval' | 'p'>;

/** How core customers differ from others, in people of a hundred and never as a bare percentage. */
export function contrastWords({ difference, interval }: Compared, t: Translate): string {
  if (difference === null || interval === null) return '';
  const inHundred = (share: number) => Math.round(share * 100);
  const points = inHundred(difference);
  const [low, high] = [inHundred(interval.low), inHundred(interval.high)];
  const bounds = (from: number, to: number) => ({ low: signed(from), high: signed(to) });
  if (points === 0) return t('themes.differenceNone', bounds(low, high));
  if (points > 0) return t('themes.difference', { points, ...bounds(low, high) });
  return t('themes.differenceLess', { points: -points, ...bounds(-high, -low) });
}
