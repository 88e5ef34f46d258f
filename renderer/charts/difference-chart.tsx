import type { CodeKind } from '../../shared/domain/code.ts';
import { differencePlot } from '../../shared/layout/difference-plot.ts';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import styles from './charts.module.css';
import { KindSign } from './kind-sign.tsx';
import { shortText } from './short-text.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';

export type DifferenceRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: CodeKind | null;
  readonly color: number | null;
  readonly value: { readonly difference: number; readonly low: number; readonly high: number } | null;
  /** People of both groups in words, and the whole row in one sentence. */
  readonly first: string;
  readonly second: string;
  readonly says: string;
  /** Hardly chance: drawn full, else hollow. */
  readonly sure: boolean;
};

type Props = {
  readonly rows: readonly DifferenceRow[];
  readonly table: ChartTable;
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly moreFirst: string;
    readonly moreSecond: string;
    readonly alike: string;
    readonly points: (value: number) => string;
  };
  readonly selected: string | undefined;
  readonly onPick: (id: string) => void;
};

const rowHeight = 26;
const top = 30;
const axis = 26;
const counts = 86;

/** Codes by the difference between two groups: more in the first to the right, in the second to the left, people at both sides. */
export function DifferenceChart({ rows, table, words, selected, onPick }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const { item } = useRoving(
    rows.map(({ id }) => id),
    onPick,
  );
  const names = Math.min(240, width * 0.3);
  const plot = differencePlot(
    rows.map(({ value }) => value),
    { w: width, rowHeight, top },
    { left: names + counts, right: counts },
  );
  const height = plot.bottom + axis;
  const side = plot.zero - plot.left - 8;
  return (
    <ChartFigure title={words.title} subtitle={words.subtitle} table={table}>
      <div ref={ref} data-roving-root="">
        <svg
          data-drawing=""
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={`${words.title}. ${words.subtitle}`}
        >
          <text x={plot.zero - 8} y={16} textAnchor="end" className={styles['strong']} aria-hidden="true">
            {shortText(`← ${words.moreSecond}`, side + counts, 12, true)}
          </text>
          <text x={plot.zero + 8} y={16} className={styles['strong']} aria-hidden="true">
            {shortText(`${words.moreFirst} →`, side + counts, 12, true)}
          </text>
          {plot.ticks.map(({ points, x }) => (
            <g key={points} aria-hidden="true">
              <path
                d={`M${x} ${top - 4}V${plot.bottom}`}
                stroke={points === 0 ? 'var(--ink-3)' : 'var(--line)'}
              />
              <text x={x} y={plot.bottom + 17} textAnchor="middle">
                {points === 0 ? words.alike : words.points(Math.abs(points))}
              </text>
            </g>
          ))}
          {plot.rows.map(({ y, mark }, at) => {
            const row = rows[at];
            if (!row) return null;
            const strong = row.id === selected;
            return (
              <g key={row.id}>
                <g {...item(row.id)} aria-label={row.says} aria-pressed={strong}>
                  <title>{row.says}</title>
                  <rect
                    x={0}
                    y={y - rowHeight / 2}
                    width={width}
                    height={rowHeight}
                    rx={3}
                    className={styles['ring']}
                  />
                </g>
                {/* Beside the button, whose name says all of it in one sentence. */}
                <g aria-hidden="true" style={{ pointerEvents: 'none' }}>
                  <KindSign kind={row.kind} color={row.color} x={7} y={y} />
                  <text x={18} y={y + 4} className={strong ? styles['strong'] : undefined}>
                    {shortText(row.name, names - 26, 12, strong)}
                  </text>
                  <text x={plot.left - 10} y={y + 4} textAnchor="end">
                    {row.second}
                  </text>
                  <text x={plot.right + 10} y={y + 4}>
                    {row.first}
                  </text>
                  {mark && (
                    <g stroke="var(--accent)" strokeWidth={2}>
                      <path d={`M${mark.x1} ${y}H${mark.x2}`} />
                      <circle cx={mark.x} cy={y} r={4.5} fill={row.sure ? 'var(--accent)' : 'var(--page)'} />
                    </g>
                  )}
                </g>
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}
