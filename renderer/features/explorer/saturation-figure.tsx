import { SaturationChart } from '../../charts/saturation-chart.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';

/** Whether more interviews are needed. Of all interviews, whatever is picked: the question is not asked of a part. */
export function SaturationFigure() {
  const t = useTranslate();
  const { index, complete } = useExplorer();
  const { saturation } = index.data;
  if (!complete) return <p className={styles['nothing']}>{t('explorer.working')}</p>;
  if (saturation === null || saturation.interviews < 3) {
    return <p className={styles['nothing']}>{t('explorer.saturation.none')}</p>;
  }
  return (
    <SaturationChart
      title={t('explorer.saturation.title')}
      subtitle={t('explorer.saturation.subtitle')}
      report={saturation}
    />
  );
}
