import type { ReactNode } from 'react';
import type { CodeKind } from '../../shared/domain/code.ts';
import { intervalPlot } from '../../shared/layout/interval-plot.ts';
import styles from './charts.module.css';
import type { GroupCount } from './interval-chart.tsx';
import { Mark } from './interval-chart.tsx';
import { KindSign } from './kind-sign.tsx';
import { shareOf } from './share.ts';
import { shortText, twoLines } from './short-text.ts';

export type ShareRow = {
  readonly key: string;
  readonly label: string;
  readonly kind: CodeKind;
  readonly core: GroupCount;
  readonly others: GroupCount;
};

export type ShareWords = {
  readonly core: string;
  readonly others: string;
  readonly half: string;
  readonly all: string;
  /** "6 of 10 core · 1 of 4 others". */
  readonly counts: (row: ShareRow) => string;
};

type Props = { readonly rows: readonly ShareRow[]; readonly words: ShareWords };

const sharesOf = ({ core, others }: ShareRow) => ({
  core: shareOf(core.count, core.total),
  others: shareOf(others.count, others.total),
});

/** A drawing that is made for files only: on the screen the same stands as rows that can be picked. */
function ForFiles(props: { readonly w: number; readonly h: number; readonly children: ReactNode }) {
  return (
    <svg
      data-drawing=""
      className={styles['forFiles']}
      viewBox={`0 0 ${props.w} ${props.h}`}
      aria-hidden="true"
    >
      {props.children}
    </svg>
  );
}

function Name({
  row,
  x,
  y,
  width,
}: {
  readonly row: ShareRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const lines = twoLines(row.label, width - 16, 12, true);
  return (
    <>
      <KindSign kind={row.kind} color={null} x={x + 5} y={y - 4} />
      {lines.map((line, at) => (
        <text key={at} x={x + 16} y={y + at * 15} className={styles['strong']} style={{ fontSize: 12 }}>
          {line}
        </text>
      ))}
    </>
  );
}

const contrast = { w: 720, name: 270, counts: 150, row: 38, axis: 46 } as const;

/** Themes below one another: core customers (filled) and others (hollow) with their intervals, and the counts. */
export function ContrastDrawing({ rows, words }: Props) {
  const { w, name, counts, row: step, axis } = contrast;
  const floor = rows.length * step;
  const plot = intervalPlot(
    rows.map(sharesOf),
    { w, h: floor + axis },
    { nameSpace: name, valueSpace: counts, axisSpace: axis },
  );
  const tickWords: Readonly<Record<number, string>> = { 0: '0', 0.5: words.half, 1: words.all };
  return (
    <ForFiles w={w} h={floor + axis}>
      {plot.ticks.map((tick) => (
        <g key={tick.share}>
          <path d={`M${tick.x} 0V${floor}`} stroke="var(--line)" />
          <text x={tick.x} y={floor + 16} textAnchor="middle" style={{ fontSize: 11 }}>
            {tickWords[tick.share]}
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const mark = plot.rows[at];
        const middle = (at + 0.5) * step;
        return (
          <g key={row.key}>
            <path d={`M0 ${(at + 1) * step}H${w}`} stroke="var(--line)" />
            <Name row={row} x={0} y={middle - 2} width={name - 24} />
            <Mark mark={mark?.others ? { ...mark.others, y: middle + 6 } : null} tone="var(--ink-3)" hollow />
            <Mark mark={mark?.core ? { ...mark.core, y: middle - 6 } : null} tone="var(--accent)" />
            <text x={w} y={middle + 4} textAnchor="end" style={{ fontSize: 11 }}>
              {shortText(words.counts(row), counts - 14, 11)}
            </text>
          </g>
        );
      })}
      <Legend words={words} x={name} y={floor + 38} />
    </ForFiles>
  );
}

function Legend({ words, x, y }: { readonly words: ShareWords; readonly x: number; readonly y: number }) {
  return (
    <g>
      <circle cx={x + 5} cy={y - 4} r={4.5} fill="var(--accent)" stroke="var(--accent)" strokeWidth={2} />
      <text x={x + 16} y={y} style={{ fontSize: 11 }}>
        {words.core}
      </text>
      <circle cx={x + 165} cy={y - 4} r={4.5} fill="var(--page)" stroke="var(--ink-3)" strokeWidth={2} />
      <text x={x + 176} y={y} style={{ fontSize: 11 }}>
        {words.others}
      </text>
    </g>
  );
}

const card = { w: 250, h: 96, gap: 16, columns: 3 } as const;

/** Themes as cards beside one another, most people first. */
export function CardsDrawing({ rows, words }: Props) {
  const columns = Math.min(card.columns, Math.max(1, rows.length));
  const lines = Math.ceil(rows.length / columns);
  const size = {
    w: columns * card.w + (columns - 1) * card.gap,
    h: Math.max(1, lines) * (card.h + card.gap) + 22,
  };
  return (
    <ForFiles w={size.w} h={size.h}>
      {rows.map((row, at) => (
        <Card
          key={row.key}
          row={row}
          words={words}
          x={(at % columns) * (card.w + card.gap)}
          y={Math.floor(at / columns) * (card.h + card.gap)}
        />
      ))}
      <Legend words={words} x={0} y={size.h - 4} />
    </ForFiles>
  );
}

type CardProps = {
  readonly row: ShareRow;
  readonly words: ShareWords;
  readonly x: number;
  readonly y: number;
};

function Card({ row, words, x, y }: CardProps) {
  const plot = intervalPlot(
    [sharesOf(row)],
    { w: card.w - 24, h: 20 },
    { nameSpace: 6, valueSpace: 6, axisSpace: 0 },
  );
  const [mark] = plot.rows;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        x={0.5}
        y={0.5}
        width={card.w - 1}
        height={card.h - 1}
        rx={6}
        fill="none"
        stroke="var(--line-strong)"
      />
      <Name row={row} x={12} y={20} width={card.w - 24} />
      <g transform="translate(12 44)">
        <path d={`M6 10H${card.w - 30}`} stroke="var(--line)" />
        <Mark mark={mark?.others ? { ...mark.others, y: 15 } : null} tone="var(--ink-3)" hollow />
        <Mark mark={mark?.core ? { ...mark.core, y: 5 } : null} tone="var(--accent)" />
      </g>
      <text x={12} y={card.h - 12} style={{ fontSize: 11 }}>
        {shortText(words.counts(row), card.w - 24, 11)}
      </text>
    </g>
  );
}
