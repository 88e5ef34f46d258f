import { useMemo } from 'react';
import { BodyMapChart } from '../../charts/body-map-chart.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { feltGroups } from './felt-counts.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PickRow } from './pick-row.tsx';

/** Where it is felt, core customers beside others (or two picked themes), with senses and directions to pick from. */
export function BodyFigure() {
  const t = useTranslate();
  const { index, filter, asTable, pick } = useExplorer();
  const groups = useMemo(() => feltGroups(index, filter), [index, filter]);
  const names =
    groups.sides === 'themes' ? filter.themes.map((theme) => index.data.themes[theme]?.label ?? '') : [];
  const one = names[0] ?? t('explorer.body.groupCore', { count: groups.one.people });
  const other = names[1] ?? t('explorer.body.groupOthers', { count: groups.other.people });
  const regions = index.data.regions.filter(
    (region) => (groups.one.counts[region] ?? 0) + (groups.other.counts[region] ?? 0) > 0,
  );
  const subtitle =
    groups.sides === 'themes' ? t('explorer.body.compare', { one, other }) : t('explorer.body.subtitle');
  return (
    <FigureFrame
      title={t('explorer.body.title')}
      subtitle={subtitle}
      table={{
        head: [t('explorer.region'), one, other],
        rows: regions.map((region) => [
          t(`region.${region}`),
          groups.one.counts[region] ?? 0,
          groups.other.counts[region] ?? 0,
        ]),
      }}
    >
      {regions.length === 0 ? (
        <p className={styles['nothing']}>{t('explorer.body.none')}</p>
      ) : (
        <div className={styles['scroll']}>
          <BodyMapChart
            title={t('explorer.body.title')}
            subtitle={subtitle}
            onPick={(region) => pick('regions', [index.data.regions.indexOf(region)])}
            groups={[
              { name: one, ...groups.one },
              { name: other, ...groups.other },
            ]}
          />
        </div>
      )}
      {!asTable && <PickRow name="regions" />}
      {!asTable && <PickRow name="modalities" />}
    </FigureFrame>
  );
}
