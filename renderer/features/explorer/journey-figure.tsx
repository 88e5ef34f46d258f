import { useTranslate } from '../../data/use-translate.ts';
import { CountBars } from './count-bars.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { FigureFrame } from './figure-frame.tsx';

/** People by phase of the journey, in its order. */
export function JourneyFigure() {
  const t = useTranslate();
  const { index, filter, counts, pick } = useExplorer();
  const rows = index.data.phases.map((phase, place) => ({
    phase,
    place,
    people: counts.phases.people[place] ?? 0,
    core: counts.phases.core[place] ?? 0,
  }));
  const none = rows.every(({ people }) => people === 0);
  return (
    <FigureFrame
      title={t('explorer.journey.title')}
      subtitle={t('explorer.journey.subtitle')}
      table={{
        head: [t('explorer.phase'), t('explorer.people'), t('explorer.core')],
        rows: rows.map(({ phase, people, core }) => [phase.name, people, core]),
      }}
    >
      {none && <p className={styles['nothing']}>{t('explorer.journey.none')}</p>}
      <CountBars
        label={t('explorer.journey.title')}
        rows={rows.map(({ phase, place, people, core }) => ({
          key: phase.key,
          label: phase.name,
          people,
          core,
          color: 'var(--moment)',
          pressed: filter.phases.includes(place),
          onPick: (held) => pick('phases', [place], held),
        }))}
      />
    </FigureFrame>
  );
}
