import { ChartFigure } from '../../charts/chart-figure.tsx';
import { useMemo } from 'react';
import { passagesByTheme } from '../../../shared/analysis/explorer-counts.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { shortText } from '../../charts/short-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { heldBy, matrixColumns, type MatrixColumn } from './matrix-columns.ts';
import { MatrixCell } from './matrix-cell.tsx';
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
  const { mark, around, tabIndexOf } = useMarks();
  const nameSpace = Math.min(w > 640 ? 280 : 190, w * 0.36);
  const cells = useMemo(() => passagesByTheme(index, filter), [index, filter]);
  const { size: together, list } = useMemo(
    () => matrixColumns(index, w - nameSpace - 8),
    [index, w, nameSpace],
  );
  const single = together === 1;
  const cellLabel = useMemo(() => cellLabels(t), [t]);
  const columns = useMemo(() => {
    const chosen = new Set(filter.people);
    return list.map((column) => ({
      ...column,
      who: whoIn(column),
      chosen: column.people.every((person) => chosen.has(person)),
      faded: column.people.every((person) => counts.leftPeople[person] !== 1),
    }));

    function whoIn({ from, to }: MatrixColumn): string {
      const [first = '', last = ''] = [index.data.people[from]?.name, index.data.people[to - 1]?.name];
      return single ? first : t('explorer.matrix.who', { first, last });
    }
  }, [index, list, single, filter.people, counts.leftPeople, t]);
  const height = headHeight + rows.length * rowHeight + 4;
  const table = useMemo(
    () => ({
      head: [t('explorer.theme'), ...columns.map(({ who }) => who)],
      rows: rows.map((row) => [
        row.label,
        ...columns.map((column) => heldBy(cells, index.people, row.place, column)),
      ]),
    }),
    [t, columns, rows, cells, index.people],
  );
  return (
    <ChartFigure
      title={t('explorer.matrix.title')}
      subtitle={
        single ? t('explorer.matrix.subtitle') : t('explorer.matrix.subtitleMany', { size: together })
      }
      table={table}
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
          {columns.map(({ people, chosen, faded, who, ...column }) => {
            const x = nameSpace + column.x;
            return (
              <g key={column.from}>
                <g
                  className={classNames(styles['mark'], faded && styles['dim'])}
                  {...mark(`p${column.from}`, false, {
                    label: who,
                    pressed: chosen,
                    onPick: (held) => pick('people', people, held),
                  })}
                >
                  <title>{who}</title>
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
                <g
                  {...around((cell, held) => {
                    const { people = [] } = columns[Number(cell.dataset['column'])] ?? {};
                    if (held.shiftKey) pick('people', people, held);
                    else pick('people', people);
                  })}
                >
                  {columns.map((column, which) => {
                    const count = heldBy(cells, index.people, row.place, column);
                    const size = column.to - column.from;
                    const full = single ? Math.min(1, 0.45 + count * 0.18) : count / size;
                    return (
                      <MatrixCell
                        key={column.from}
                        id={`${row.key}-${column.from}`}
                        column={which}
                        tabIndex={tabIndexOf(`${row.key}-${column.from}`, false)}
                        label={cellLabel(single, row.label, column.who, count, size)}
                        pressed={chosen && column.chosen}
                        faded={column.faded || (filter.themes.length > 0 && !chosen)}
                        x={nameSpace + column.x}
                        y={y + 1.5}
                        w={Math.max(1, column.w - 1.5)}
                        h={rowHeight - 3}
                        rx={single ? 3 : 0}
                        fill={count > 0 ? `var(--${row.kind})` : 'var(--margin)'}
                        opacity={count > 0 ? full : 1}
                      />
                    );
                  })}
                </g>
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}

type CellLabel = (single: boolean, theme: string, who: string, count: number, total: number) => string;

/** What cells say, each made once: there are thousands, and under the next filter most say the same. */
function cellLabels(t: Translate): CellLabel {
  const known = new Map<string, string>();
  return (single, theme, who, count, total) => {
    const key = JSON.stringify([single, theme, who, count, total]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const label = single
      ? t('explorer.matrix.cell', { theme, who, count })
      : t('explorer.matrix.bin', { theme, who, count, total });
    known.set(key, label);
    return label;
  };
}
