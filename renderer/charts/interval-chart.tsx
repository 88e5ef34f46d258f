import { intervalPlot } from '../../shared/layout/interval-plot.ts';
import type { IntervalMark } from '../../shared/layout/interval-plot.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import { shareOf } from './share.ts';
import { shortText } from './short-text.ts';
import { useWidth } from './use-width.ts';

export type GroupCount = { readonly count: number; readonly total: number };
export type IntervalChartRow = {
  readonly id: string;
  readonly label: string;
  readonly core: GroupCount;
  readonly others: GroupCount;
};

type Props = {
  readonly rows: readonly IntervalChartRow[];
  readonly selected?: string | undefined;
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly name: string;
    readonly core: string;
    readonly others: string;
    readonly half: string;
    readonly all: string;
    readonly of: (count: number, total: number) => string;
  };
};

/** Many themes stand closer, so that the figure stays on the page. */
const rowHeight = (rows: number) => (rows > 8 ? 23 : 32);
const axisSpace = 26;

/** Share of core customers (filled) and of others (hollow) who have each theme, with 95 % intervals. */
export function IntervalChart({ rows, selected, words }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const nameSpace = Math.min(190, width * 0.34);
  const height = rows.length * rowHeight(rows.length) + axisSpace;
  const marks = rows.map((row) => ({
    core: shareOf(row.core.count, row.core.total),
    others: shareOf(row.others.count, row.others.total),
  }));
  const plot = intervalPlot(marks, { w: width, h: height }, { nameSpace, valueSpace: 12, axisSpace });
  const tickWords: Readonly<Record<number, string>> = { 0: '0', 0.5: words.half, 1: words.all };
  const inWords = rows.map(
    (row) =>
      `${row.label}: ${words.core} ${words.of(row.core.count, row.core.total)}, ${words.others} ${words.of(row.others.count, row.others.total)}`,
  );
  return (
    <ChartFigure
      title={words.title}
      subtitle={words.subtitle}
      table={{
        head: [words.name, words.core, words.others],
        rows: rows.map((row) => [
          row.label,
          words.of(row.core.count, row.core.total),
          words.of(row.others.count, row.others.total),
        ]),
      }}
    >
      <div ref={ref}>
        <svg
          data-drawing=""
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${words.title} ${inWords.join('; ')}`}
        >
          {plot.ticks.map((tick) => (
            <g key={tick.share}>
              <path d={`M${tick.x} 4V${plot.plotBottom}`} stroke="var(--line)" />
              <text x={tick.x} y={height - 8} textAnchor={tick.share === 1 ? 'end' : 'middle'}>
                {tickWords[tick.share]}
              </text>
            </g>
          ))}
          {plot.rows.map((mark, index) => {
            const row = rows[index];
            if (!row) return null;
            const chosen = row.id === selected;
            return (
              <g key={row.id}>
                <text
                  x={nameSpace - 12}
                  y={mark.middle + 4}
                  textAnchor="end"
                  className={chosen ? styles['strong'] : undefined}
                >
                  {shortText(row.label, nameSpace - 14, 12, chosen)}
                </text>
                <Mark mark={mark.others} tone="var(--ink-3)" hollow />
                <Mark mark={mark.core} tone="var(--accent)" />
              </g>
            );
          })}
        </svg>
      </div>
      <div className={styles['legend']} aria-hidden="true">
        <span>{words.core}</span>
        <span>{words.others}</span>
      </div>
    </ChartFigure>
  );
}

type MarkProps = { readonly mark: IntervalMark | null; readonly tone: string; readonly hollow?: boolean };

export function Mark({ mark, tone, hollow = false }: MarkProps) {
  if (!mark) return null;
  return (
    <g stroke={tone} strokeWidth={2}>
      <path d={`M${mark.x1} ${mark.y}H${mark.x2}`} />
      <circle cx={mark.x} cy={mark.y} r={4.5} fill={hollow ? 'var(--page)' : tone} />
    </g>
  );
}
