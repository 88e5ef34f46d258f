import { stabilityGrade } from '../../../shared/analysis/stability-grade.ts';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Translate } from '../../../shared/messages/translate.ts';

type Stability = ThemeReport['stability'];

/** One word for a card. */
export function stabilityShort(stability: Stability, t: Translate): string {
  return t(`themes.stability.${stabilityGrade(stability)}`);
}

/** A sentence with its number. */
export function stabilitySentence(stability: Stability, t: Translate): string {
  const grade = stabilityGrade(stability);
  if (grade === 'unknown') return t('themes.stabilitySays.unknown');
  const share = t('themes.stabilityShare', { share: Math.round(stability.jaccard * 100) });
  return `${share} ${t(`themes.stabilitySays.${grade === 'very' ? 'stable' : grade}`)}`;
}

/** What few sure themes mean; empty where half or more of those measured are at least fairly stable. */
export function fewSureWords(
  themes: readonly Pick<ThemeReport, 'stability' | 'support'>[],
  t: Translate,
): string {
  const grades = themes
    .map(({ stability }) => stabilityGrade(stability))
    .filter((each) => each !== 'unknown');
  const sure = grades.filter((grade) => grade !== 'unstable' && grade !== 'chance').length;
  if (grades.length < 3 || sure * 2 >= grades.length) return '';
  const people = themes[0]?.support.participantsTotal ?? 0;
  return t('themes.fewSure', { sure, count: grades.length, people });
}

/** What another seed changes. */
export function agreementWords(agreement: number | null, t: Translate): string {
  if (agreement === null) return t('themes.seedAgreement.unknown');
  const grade = agreement >= 0.9 ? 'little' : agreement >= 0.7 ? 'some' : 'much';
  return t(`themes.seedAgreement.${grade}`, { agreement });
}
