import { columnIn, dotsIn, lineLevel } from '../../shared/layout/journey-grid.ts';
import type { JourneyCell as CellBox, journeyGrid } from '../../shared/layout/journey-grid.ts';
import styles from './charts.module.css';
import type { JourneyTime } from './journey-data.ts';
import type { RovingItem } from './use-roving.ts';

type CellProps = {
  readonly cell: CellBox;
  readonly core: number;
  readonly others: number;
  readonly most: number;
  readonly dot: number | null;
  readonly chosen: boolean;
  readonly item?: RovingItem;
  readonly says?: string;
};

/** People of one theme in one phase. */
export function JourneyCell({ cell, core, others, most, dot, chosen, item, says }: CellProps) {
  if (core + others === 0) return null;
  return (
    <g {...(item ? { ...item, 'aria-label': says, 'aria-pressed': chosen } : {})}>
      {says && <title>{says}</title>}
      <rect
        x={cell.x + 1}
        y={cell.y + 1}
        width={cell.w - 2}
        height={cell.h - 2}
        rx={4}
        className={styles['ring']}
        {...(chosen ? { style: { fill: 'var(--accent-soft)' } } : {})}
      />
      {dot === null ? (
        <Bar {...{ cell, core, others, most }} />
      ) : (
        dotsIn(cell, core, others, dot).map(({ x, y, core: filled }, index) => (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={filled ? dot : dot - 0.5}
            fill={filled ? 'var(--accent)' : 'var(--page)'}
            stroke={filled ? 'none' : 'var(--ink-3)'}
            strokeWidth={1}
          />
        ))
      )}
    </g>
  );
}

function Bar({ cell, core, others, most }: Pick<CellProps, 'cell' | 'core' | 'others' | 'most'>) {
  const column = columnIn(cell, core, others, most);
  return (
    <>
      <rect
        x={column.core.x}
        y={column.core.y}
        width={column.core.w}
        height={column.core.h}
        fill="var(--accent)"
      />
      <rect
        x={column.others.x + 0.5}
        y={column.others.y}
        width={column.others.w - 1}
        height={column.others.h}
        fill="var(--page)"
        stroke="var(--ink-3)"
      />
      <text x={column.number.x} y={column.number.y} textAnchor="middle" style={{ fontSize: 10.5 }}>
        {core + others}
      </text>
    </>
  );
}

type TimeLineProps = {
  readonly time: JourneyTime;
  readonly row: number;
  readonly grid: ReturnType<typeof journeyGrid>;
};

/** From the first phase to the last in which somebody first had it; the diamond is where half of them had. */
export function TimeLine({ time, row, grid }: TimeLineProps) {
  if (time.first === null || time.last === null || time.median === null) return null;
  const y = lineLevel(grid.cell(row, 0));
  const at = (column: number) => grid.columns[column]?.middle ?? 0;
  const x = at(time.median);
  return (
    <g pointerEvents="none">
      <path
        d={`M${at(time.first)} ${y}H${at(time.last)}`}
        stroke="var(--sensation)"
        strokeWidth={1.6}
        strokeLinecap="round"
      />
      <path d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} fill="var(--sensation)" />
    </g>
  );
}
