import type { Share } from './newcombe-interval.ts';

/** How far apart two shares are, in Cohen's words. */
export type EffectWords = 'none' | 'small' | 'medium' | 'large';

/**
 * Odds of the first group over the odds of the second, 0..infinity, 1 where alike. 0.5 is added to all four cells, so that
 * empty cells give a number and small groups are drawn towards 1 (Haldane, Annals of Human Genetics 20:309-311, 1956;
 * Anscombe, Biometrika 43:461-464, 1956). Null where a group is empty.
 */
export function oddsRatio(first: Share, second: Share): number | null {
  if (first.total <= 0 || second.total <= 0) return null;
  const odds = ({ count, total }: Share): number => (count + 0.5) / (total - count + 0.5);
  return odds(first) / odds(second);
}

/**
 * Cohen's h, the difference of two shares after the arcsine transformation, -pi..pi (J. Cohen, "Statistical Power Analysis
 * for the Behavioral Sciences", 2nd ed. 1988, chapter 6). Null where a group is empty.
 */
export function cohensH(first: Share, second: Share): number | null {
  if (first.total <= 0 || second.total <= 0) return null;
  const angle = ({ count, total }: Share): number => 2 * Math.asin(Math.sqrt(count / total));
  return angle(first) - angle(second);
}

/** Cohen's own marks: from 0.2 small, from 0.5 medium, from 0.8 large, whichever group has more. */
export function effectWords(h: number): EffectWords {
  const size = Math.abs(h);
  if (size < 0.2) return 'none';
  if (size < 0.5) return 'small';
  return size < 0.8 ? 'medium' : 'large';
}
