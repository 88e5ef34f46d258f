import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { stabilityShort } from './stability-words.ts';
import styles from './themes-screen.module.css';

/** What is to be known of a theme before its numbers: new, locked, unstable. A stable theme says nothing. */
export function ThemeMarks({ theme }: { readonly theme: ThemeReport }) {
  const t = useTranslate();
  const { stability, locked, isNew } = theme;
  const wary = stability.words === 'unstable' || stability.words === 'fairly-stable';
  if (!wary && !locked && !isNew) return null;
  return (
    <span className={styles['marks']}>
      {isNew && <span className={styles['mark']}>{t('themes.isNew')}</span>}
      {locked && <span className={styles['mark']}>{t('themes.locked')}</span>}
      {wary && (
        <span className={styles['mark']} data-wary={stability.words === 'unstable'}>
          {stabilityShort(stability, t)}
        </span>
      )}
    </span>
  );
}
