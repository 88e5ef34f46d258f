import { ChartFigure } from '../../charts/chart-figure.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Mark } from '../../charts/interval-chart.tsx';
import { ContrastDrawing } from '../../charts/share-drawings.tsx';
import { shareOf } from '../../charts/share.ts';
import { intervalPlot } from '../../../shared/layout/interval-plot.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { useMarks } from './use-marks.ts';
import { useShareWords } from './use-share-words.ts';
import { useSize } from './use-size.ts';
import { useThemeRows, type ThemeRow } from './use-theme-rows.ts';

const rowHeight = 20;

/** Share of core customers (filled) and of others (hollow) with each theme, with 95 % intervals; each row is picked. */
export function ContrastFigure() {
  const t = useTranslate();
  const { filter, pick } = useExplorer();
  const rows = useThemeRows();
  const shareWords = useShareWords();
  const { mark } = useMarks();
  const words = (row: ThemeRow) =>
    `${row.label}: ${t('explorer.cards.core', row.core)}, ${t('explorer.cards.others', row.others)}`;
  return (
    <ChartFigure
      title={t('explorer.contrast.title')}
      subtitle={t('explorer.contrast.subtitle')}
      table={{
        head: [t('explorer.theme'), t('explorer.core'), t('explorer.others')],
        rows: rows.map((row) => [row.label, t('explorer.of', row.core), t('explorer.of', row.others)]),
      }}
    >
      <div className={styles['scroll']}>
        <div role="group" aria-label={t('explorer.contrast.title')} data-marks="">
          {rows.map((row, rank) => (
            <div
              key={row.key}
              className={classNames(styles['contrastRow'], styles['mark'])}
              title={words(row)}
              {...mark(row.key, rank === 0, {
                label: words(row),
                pressed: filter.themes.includes(row.place),
                onPick: (held) => pick('themes', [row.place], held),
              })}
            >
              <span className={styles['contrastName']}>
                <KindGlyph kind={row.kind} />
                <TwoParts label={row.label} />
              </span>
              <Intervals row={row} />
            </div>
          ))}
        </div>
        <Axis />
      </div>
      <Legend />
      <ContrastDrawing rows={rows} words={shareWords} />
    </ChartFigure>
  );
}

/** A name of two parts shows the second where there is room for both in one line; the row's name tells it whole. */
function TwoParts({ label }: { readonly label: string }) {
  const [first = '', ...rest] = label.split(/(?= · )/u);
  return (
    <span dir="auto" className={styles['twoParts']}>
      <span>{first}</span>
      {rest.length > 0 && <span>{rest.join('')}</span>}
    </span>
  );
}

function Intervals({ row }: { readonly row: ThemeRow }) {
  const [ref, { w }] = useSize<HTMLSpanElement>({ w: 240, h: rowHeight });
  const shares = {
    core: shareOf(row.core.count, row.core.total),
    others: shareOf(row.others.count, row.others.total),
  };
  const plot = intervalPlot([shares], { w, h: rowHeight }, { nameSpace: 7, valueSpace: 7, axisSpace: 0 });
  const [first] = plot.rows;
  return (
    <span ref={ref} className={styles['intervals']}>
      <svg width={w} height={rowHeight} aria-hidden="true">
        {plot.ticks.map((tick) => (
          <path key={tick.share} d={`M${tick.x} 0V${rowHeight}`} stroke="var(--line)" />
        ))}
        <Mark
          mark={first?.others ? { ...first.others, y: rowHeight / 2 + 5 } : null}
          tone="var(--ink-3)"
          hollow
        />
        <Mark mark={first?.core ? { ...first.core, y: rowHeight / 2 - 5 } : null} tone="var(--accent)" />
      </svg>
    </span>
  );
}

function Axis() {
  const t = useTranslate();
  return (
    <div className={styles['axis']} aria-hidden="true">
      <span>0</span>
      <span>{t('themes.half')}</span>
      <span>{t('themes.all')}</span>
    </div>
  );
}

/** Groups by their signs; each is picked from here. */
function Legend() {
  const t = useTranslate();
  const { filter, pick, index } = useExplorer();
  const { mark } = useMarks();
  return (
    <div className={styles['legend']} role="group" aria-label={t('explorer.pick.groups')} data-marks="">
      {(['core', 'others'] as const).map((group, at) => (
        <span
          key={group}
          className={classNames(styles['mark'], styles[group])}
          {...mark(group, at === 0, {
            label: t(`explorer.group.${group}`),
            pressed: filter.groups.includes(index.groups.indexOf(group)),
            onPick: (held) => pick('groups', [index.groups.indexOf(group)], held),
          })}
        >
          {t(`explorer.group.${group}`)}
        </span>
      ))}
    </div>
  );
}
