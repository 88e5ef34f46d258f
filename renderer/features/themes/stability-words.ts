import { highlyStableJaccard, patternJaccard } from '../../../shared/analysis/stability-bounds.ts';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Translate } from '../../../shared/messages/translate.ts';

type Stability = ThemeReport['stability'];

/** One word for a card. */
export function stabilityShort({ jaccard, words }: Stability, t: Translate): string {
  if (words === 'stable' && jaccard >= highlyStableJaccard) return t('themes.stability.very');
  return t(`themes.stability.${words}`);
}

/** A sentence with its number. */
export function stabilitySentence({ jaccard, words, beyondChance }: Stability, t: Translate): string {
  if (words === 'unknown') return t('themes.stabilitySays.unknown');
  const share = t('themes.stabilityShare', { share: Math.round(jaccard * 100) });
  const byChance = beyondChance === false && jaccard >= patternJaccard;
  const says = byChance ? t('themes.stabilitySays.chance') : t(`themes.stabilitySays.${words}`);
  return `${share} ${says}`;
}

/** What another seed changes. */
export function agreementWords(agreement: number | null, t: Translate): string {
  if (agreement === null) return t('themes.seedAgreement.unknown');
  const grade = agreement >= 0.9 ? 'little' : agreement >= 0.7 ? 'some' : 'much';
  return t(`themes.seedAgreement.${grade}`, { agreement });
}
