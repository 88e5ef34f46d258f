import { stabilityGrade } from '../../../shared/analysis/stability-grade.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { useAllThemeRows } from './use-theme-rows.ts';

/** What is known of the one picked theme: who has it, how surely it is found again, the statement made of it. */
export function ThemeFacts({ theme }: { readonly theme: number }) {
  const t = useTranslate();
  const { index } = useExplorer();
  const row = useAllThemeRows().find(({ place }) => place === theme);
  const { stability, description } = index.data.themes[theme] ?? {};
  const statements = index.data.statements.filter((statement) => statement.theme === theme).slice(0, 1);
  if (!row) return null;
  const share = row.core.total === 0 ? 0 : row.core.count / row.core.total;
  return (
    <>
      <div className={styles['themeFacts']}>
        <span>{t('explorer.cards.core', row.core)}</span>
        {row.others.total > 0 && (
          <span className={styles['facts']}>{t('explorer.cards.others', row.others)}</span>
        )}
        <span className={styles['track']} aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
        {stability && (
          <span className={styles['facts']}>
            {t(`themes.stability.${stabilityGrade(stability)}`)} ·{' '}
            {t('themes.stabilityShare', { share: Math.round(stability.jaccard * 100) })}
          </span>
        )}
      </div>
      {description && <p>{description}</p>}
      {statements.map((statement) => (
        <blockquote key={statement.title} className={styles['statement']}>
          <p className={styles['facts']}>
            {t('explorer.statement', { state: t(`state.${statement.state}`) })}
          </p>
          <p className={styles['sentence']}>
            {statement.sentence.map(({ text, slot }, at) =>
              slot ? (
                <b key={at} style={{ borderColor: `var(--${slotColors[slot]})` }}>
                  {text}
                </b>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
          </p>
        </blockquote>
      ))}
    </>
  );
}

const slotColors = {
  who: 'condition',
  when: 'moment',
  feels: 'sensation',
  realises: 'value',
  changes: 'change',
} as const;
