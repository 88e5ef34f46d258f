import { ChartFigure } from '../../charts/chart-figure.tsx';
import { useMemo } from 'react';
import { passagesByTheme } from '../../../shared/analysis/explorer-counts.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { shortText } from '../../charts/short-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { matrixColumns, type MatrixColumn } from './matrix-columns.ts';
import { useMarks } from './use-marks.ts';
import { useSize } from './use-size.ts';
import { useThemeRows } from './use-theme-rows.ts';

const rowHeight = 24;
const headHeight = 62;

/** Themes by people, core customers first. Where people are many, a column is several of them and shade their share. */
export function PeopleMatrix() {
  const t = useTranslate();
  const { index, filter, counts, pick } = useExplorer();
  const rows = useThemeRows();
  const [ref, { w }] = useSize<HTMLDivElement>({ w: 480, h: 300 });
  const { mark } = useMarks();
  const nameSpace = Math.min(w > 640 ? 280 : 190, w * 0.36);
  const cells = useMemo(() => passagesByTheme(index, filter), [index, filter]);
  const columns = useMemo(() => matrixColumns(index, w - nameSpace - 8), [index, w, nameSpace]);
  const single = columns.size === 1;
  const who = ({ from, to }: MatrixColumn) => {
    const [first = '', last = ''] = [index.data.people[from]?.name, index.data.people[to - 1]?.name];
    return single ? first : t('explorer.matrix.who', { first, last });
  };
  const height = headHeight + rows.length * rowHeight + 4;
  return (
    <ChartFigure
      title={t('explorer.matrix.title')}
      subtitle={
        single ? t('explorer.matrix.subtitle') : t('explorer.matrix.subtitleMany', { size: columns.size })
      }
      table={{
        head: [t('explorer.theme'), ...columns.list.map(who)],
        rows: rows.map((row) => [
          row.label,
          ...columns.list.map((column) => hold(cells, index.people, row.place, column)),
        ]),
      }}
    >
      <div ref={ref} className={styles['scroll']}>
        <svg
          data-drawing=""
          width={w}
          height={height}
          role="group"
          aria-label={t('explorer.matrix.description', {
            list: rows
              .map((row) =>
                t('explorer.map.label', { label: row.label, people: row.people, core: row.core.count }),
              )
              .join('; '),
          })}
          data-marks=""
        >
          {columns.list.map((column) => {
            const x = nameSpace + column.x;
            const people = range(column);
            const chosen = people.every((person) => filter.people.includes(person));
            const faded = people.every((person) => counts.leftPeople[person] !== 1);
            return (
              <g key={column.from}>
                <g
                  className={classNames(styles['mark'], faded && styles['dim'])}
                  {...mark(`p${column.from}`, false, {
                    label: who(column),
                    pressed: chosen,
                    onPick: (held) => pick('people', people, held),
                  })}
                >
                  <title>{who(column)}</title>
                  <rect x={x} y={2} width={column.w - 1} height={headHeight - 6} fill="transparent" />
                  <rect
                    x={x}
                    y={headHeight - 4}
                    width={Math.max(1, column.w - 1.5)}
                    height={3}
                    fill={column.core ? 'var(--accent)' : 'var(--line-strong)'}
                  />
                </g>
                {column.named && (
                  <text
                    aria-hidden="true"
                    transform={`translate(${x + column.w / 2 + 4} ${headHeight - 8}) rotate(-60)`}
                    className={classNames(styles['overlay'], chosen ? styles['name'] : styles['number'])}
                  >
                    {shortText(index.data.people[column.from]?.name ?? '', headHeight, 12)}
                  </text>
                )}
              </g>
            );
          })}
          {rows.map((row, at) => {
            const y = headHeight + at * rowHeight;
            const chosen = filter.themes.includes(row.place);
            return (
              <g key={row.key}>
                <g
                  className={styles['mark']}
                  {...mark(row.key, at === 0, {
                    label: t('explorer.map.label', {
                      label: row.label,
                      people: row.people,
                      core: row.core.count,
                    }),
                    pressed: chosen,
                    onPick: (held) => pick('themes', [row.place], held),
                  })}
                >
                  <title>{row.label}</title>
                  <rect x={0} y={y + 1} width={nameSpace - 6} height={rowHeight - 2} fill="transparent" />
                </g>
                <text
                  aria-hidden="true"
                  x={nameSpace - 10}
                  y={y + rowHeight / 2 + 4}
                  textAnchor="end"
                  className={classNames(styles['overlay'], chosen && styles['name'])}
                >
                  {shortText(row.label, nameSpace - 22, 12, chosen)}
                </text>
                {columns.list.map((column) => {
                  const count = hold(cells, index.people, row.place, column);
                  const people = range(column);
                  const size = column.to - column.from;
                  const label = single
                    ? t('explorer.matrix.cell', { theme: row.label, who: who(column), count })
                    : t('explorer.matrix.bin', { theme: row.label, who: who(column), count, total: size });
                  const faded =
                    people.every((person) => counts.leftPeople[person] !== 1) ||
                    (filter.themes.length > 0 && !chosen);
                  const full = single ? Math.min(1, 0.45 + count * 0.18) : count / size;
                  return (
                    <g
                      key={column.from}
                      className={classNames(styles['mark'], faded && styles['dim'])}
                      {...mark(`${row.key}-${column.from}`, false, {
                        label,
                        pressed: chosen && people.every((person) => filter.people.includes(person)),
                        onPick: (held) =>
                          held.shiftKey ? pick('people', people, held) : pick('people', people),
                      })}
                    >
                      <title>{label}</title>
                      <rect
                        x={nameSpace + column.x}
                        y={y + 1.5}
                        width={Math.max(1, column.w - 1.5)}
                        height={rowHeight - 3}
                        rx={single ? 3 : 0}
                        fill={count > 0 ? `var(--${row.kind})` : 'var(--margin)'}
                        fillOpacity={count > 0 ? full : 1}
                      />
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}

const range = ({ from, to }: MatrixColumn) => Array.from({ length: to - from }, (_, at) => from + at);

/** Passages of a single person, or how many of several people have any. */
function hold(cells: Uint16Array, people: number, theme: number, { from, to }: MatrixColumn): number {
  if (to - from === 1) return cells[theme * people + from] ?? 0;
  let having = 0;
  for (let person = from; person < to; person += 1)
    if ((cells[theme * people + person] ?? 0) > 0) having += 1;
  return having;
}
