import { useMemo } from 'react';
import { feltGroups } from '../../../shared/analysis/explorer-figures.ts';
import { BodyMapChart } from '../../charts/body-map-chart.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { PickRow } from './pick-row.tsx';

/** Where it is felt, core customers beside others (or two picked themes), with senses and ways to pick from. */
export function BodyFigure() {
  const t = useTranslate();
  const { index, filter, arrangement, pick } = useExplorer();
  const { sides, groups } = useMemo(() => feltGroups(index, filter), [index, filter]);
  const [one, other] = groups;
  const themes = filter.themes.map((theme) => index.data.themes[theme]?.label ?? '');
  const names =
    sides === 'themes'
      ? [themes[0] ?? '', themes[1] ?? '']
      : [
          t('explorer.body.groupCore', { count: one.people }),
          t('explorer.body.groupOthers', { count: other.people }),
        ];
  const none = groups.every(({ counts }) => Object.keys(counts).length === 0);
  const [region] = filter.regions;
  return (
    <>
      {none ? (
        <p className={styles['nothing']}>{t('explorer.body.none')}</p>
      ) : (
        <BodyMapChart
          title={t('explorer.body.title')}
          subtitle={
            sides === 'themes'
              ? t('explorer.body.compare', { one: names[0] ?? '', other: names[1] ?? '' })
              : t('explorer.body.subtitle')
          }
          groups={[
            { name: names[0] ?? '', ...one },
            { name: names[1] ?? '', ...other },
          ]}
          tallest={arrangement.large === 'felt' ? 440 : 250}
          fit={arrangement.large !== 'felt'}
          selected={region === undefined ? undefined : index.data.regions[region]}
          onPick={(picked) => pick('regions', [index.data.regions.indexOf(picked)])}
        />
      )}
      <div className={styles['below']}>
        <PickRow name="modalities" />
        <PickRow name="directions" />
      </div>
    </>
  );
}
