import { useMemo } from 'react';
import { absenceByPhase } from '../../../shared/analysis/explorer-absence.ts';
import { journeyCounts } from '../../../shared/analysis/explorer-figures.ts';
import { JourneyStrip } from '../../charts/journey-strip.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import { useThemeRows } from './use-theme-rows.ts';

/** Themes by phases of the journey, with the time to each theme's experience. */
export function JourneyFigure() {
  const t = useTranslate();
  const { index, filter, pick } = useExplorer();
  const { phases, themes } = index.data;
  const order = useThemeRows();
  const counts = useMemo(() => journeyCounts(index, filter), [index, filter]);
  const alone = useMemo(() => absenceByPhase(index, filter), [index, filter]);
  const [theme] = filter.themes;
  const [phase] = filter.phases;
  const rows = order.flatMap(({ place, key, label }) => {
    const row = counts[place];
    return row ? [{ id: key, label, core: row.core, others: row.others, time: row.time }] : [];
  });
  return (
    <JourneyStrip
      title={t('explorer.journey.title')}
      subtitle={t('explorer.journey.subtitle')}
      phases={phases.map(({ key, name }, at) => ({ id: key, name, alone: alone[at] ?? 0 }))}
      rows={rows}
      selected={theme === undefined ? undefined : themes[theme]?.key}
      selectedPhase={phase === undefined ? undefined : phases[phase]?.key}
      onPick={(row, cell) =>
        cell === null
          ? pick('themes', [themes.findIndex(({ key }) => key === row)])
          : pick('phases', [phases.findIndex(({ key }) => key === cell)])
      }
    />
  );
}
