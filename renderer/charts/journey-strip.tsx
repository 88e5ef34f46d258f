import { columnIn, dotsIn, journeyGrid, lineLevel } from '../../shared/layout/journey-grid.ts';
import type { JourneyCell } from '../../shared/layout/journey-grid.ts';
import { phrases } from '../../shared/layout/phrases.ts';
import { flowRow } from '../../shared/layout/flow-row.ts';
import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import { JourneyHead } from './journey-head.tsx';
import { measure } from './measure.ts';
import { shortText, twoLines } from './short-text.ts';
import { useRoving, type Move } from './use-roving.ts';
import { useWidth } from './use-width.ts';

export type JourneyPhase = {
  readonly id: string;
  readonly name: string;
  /** People who say that the company was not there in this phase; 0 or absent where nobody does. */
  readonly alone?: number;
};

/** Time to the core experience as `timeToCore` gives it: places are indices into the phases. */
export type JourneyTime = {
  readonly reached: number;
  readonly total: number;
  readonly median: number | null;
  readonly first: number | null;
  readonly last: number | null;
};

export type JourneyRow = {
  readonly id: string;
  readonly label: string;
  /** People by phase, in the order of `phases`. */
  readonly core: readonly number[];
  readonly others: readonly number[];
  readonly time?: JourneyTime;
};

export type JourneyStripProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly phases: readonly JourneyPhase[];
  /** Themes or statements, in the order to show them. */
  readonly rows: readonly JourneyRow[];
  /** Id of a row. */
  readonly selected?: string | undefined;
  readonly selectedPhase?: string | undefined;
  /** A row alone, or a row in one phase. */
  readonly onPick?: (rowId: string, phaseId: string | null) => void;
};

const rowHeight = 40;
const textSize = 12;

/**
 * Phases across, themes down, people as dots (core customers filled, others hollow; bars where they are too many). Under
 * each row a line tells from which phase to which people first had the experience, with a diamond where half of them had.
 */
export function JourneyStrip(props: JourneyStripProps) {
  const { title, subtitle, phases, rows } = props;
  const t = useTranslate();
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const timed = rows.some((row) => row.time);
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      table={{
        head: [
          t('figures.theme'),
          ...phases.map((phase) => phase.name),
          ...(timed ? [t('figures.timeToCore')] : []),
        ],
        rows: rows.map((row) => [
          row.label,
          ...phases.map((_, index) => countAt(row, index)),
          ...(timed ? [timeInWords(row, phases, t).join(', ')] : []),
        ]),
      }}
    >
      <div ref={ref}>
        <Drawing {...props} width={width} timed={timed} />
      </div>
    </ChartFigure>
  );
}

const countAt = (row: JourneyRow, index: number) => (row.core[index] ?? 0) + (row.others[index] ?? 0);

function Drawing({
  title,
  phases,
  rows,
  selected,
  selectedPhase,
  onPick,
  width,
  timed,
}: JourneyStripProps & { readonly width: number; readonly timed: boolean }) {
  const t = useTranslate();
  const nameSpace = Math.min(180, width * 0.25);
  const endSpace = timed ? Math.min(132, width * 0.19) : 6;
  const most = Math.max(1, ...rows.flatMap((row) => phases.map((_, index) => countAt(row, index))));
  const column = (width - nameSpace - endSpace) / Math.max(1, phases.length);
  const staggered = phases.some((phase) => longestWord(phase.name) > column - 6);
  const headSpace = staggered ? 72 : 46;
  const grid = journeyGrid({
    rows: rows.length,
    columns: phases.length,
    width,
    nameSpace,
    endSpace,
    headSpace,
    rowHeight,
    most,
  });
  const ids = rows.flatMap((row) => [
    row.id,
    ...phases.flatMap((phase, index) => (countAt(row, index) > 0 ? [cellId(row.id, phase.id)] : [])),
  ]);
  const pick = (id: string) => {
    const [rowId = '', phaseId] = id.split(separator);
    onPick?.(rowId, phaseId ?? null);
  };
  const { item } = useRoving(ids, pick, gridMove(rows, phases));
  const feet = phases.some((phase) => (phase.alone ?? 0) > 0) ? 40 : 22;
  const h = grid.h + feet;
  return (
    <svg
      data-drawing=""
      data-roving-root=""
      viewBox={`0 0 ${width} ${h}`}
      role={onPick ? 'group' : 'img'}
      aria-label={onPick ? title : `${title} ${rows.map((row) => rowInWords(row, phases, t)).join('. ')}`}
    >
      <JourneyHead {...{ staggered, phases, grid, headSpace, width, selectedPhase, timed, endSpace }} />
      {rows.map((row, index) => {
        const top = grid.rows[index]?.y ?? 0;
        const chosen = row.id === selected;
        const names = twoLines(row.label, nameSpace - 18, textSize, chosen);
        const time = timeInWords(row, phases, t);
        return (
          <g key={row.id}>
            <path d={`M0 ${top + rowHeight}H${width}`} stroke="var(--line)" />
            <g
              {...(onPick
                ? {
                    ...item(row.id),
                    'aria-label': rowInWords(row, phases, t),
                    'aria-pressed': chosen && !selectedPhase,
                  }
                : {})}
            >
              <rect
                x={0}
                y={top + 1}
                width={nameSpace - 6}
                height={rowHeight - 2}
                rx={4}
                className={styles['ring']}
              />
              {names.map((name, line) => (
                <text
                  key={line}
                  x={4}
                  y={top + rowHeight / 2 + 4 + (line - (names.length - 1) / 2) * 15}
                  className={chosen ? styles['strong'] : undefined}
                >
                  {name}
                </text>
              ))}
            </g>
            {phases.map((phase, column) => (
              <Cell
                key={phase.id}
                cell={grid.cell(index, column)}
                core={row.core[column] ?? 0}
                others={row.others[column] ?? 0}
                most={most}
                dot={grid.dot}
                chosen={chosen && selectedPhase === phase.id}
                {...(onPick && countAt(row, column) > 0
                  ? {
                      item: item(cellId(row.id, phase.id)),
                      says: `${row.label}, ${phase.name}: ${t('figures.people', { count: countAt(row, column) })}`,
                    }
                  : {})}
              />
            ))}
            {row.time && <TimeLine time={row.time} row={index} grid={grid} />}
            {timed &&
              time.map((line, place) => (
                <text
                  key={place}
                  x={width - endSpace + 10}
                  y={top + rowHeight / 2 + 4 + (place - (time.length - 1) / 2) * 14}
                  className={place === 0 && time.length > 1 ? styles['strong'] : undefined}
                  style={{ fontSize: 11.5 }}
                >
                  {shortText(line, (endSpace - 12) / 1.07, 11.5, place === 0)}
                </text>
              ))}
          </g>
        );
      })}
      <Legend y={h - 6} width={width} dots={grid.dot !== null} timed={timed} />
    </svg>
  );
}

/** Names break between words or Japanese phrases; where one is wider than its column, names stand on two levels. */
function longestWord(name: string): number {
  return Math.max(0, ...phrases(name).map((word) => measure(word.trim(), 11)));
}

const separator = '\u001F';
const cellId = (row: string, phase: string) => `${row}${separator}${phase}`;

/** Left and right within a row, up and down to the nearest cell of the next; Home and End to the row's ends. */
function gridMove(rows: readonly JourneyRow[], phases: readonly JourneyPhase[]): Move {
  const lines = rows.map((row) => [
    { id: row.id, column: -1 },
    ...phases.flatMap((phase, column) =>
      countAt(row, column) > 0 ? [{ id: cellId(row.id, phase.id), column }] : [],
    ),
  ]);
  return (id, key) => {
    const at = lines.findIndex((line) => line.some((each) => each.id === id));
    const line = lines[at] ?? [];
    const place = line.findIndex((each) => each.id === id);
    const column = line[place]?.column ?? -1;
    if (key === 'Home') return line[0]?.id;
    if (key === 'End') return line.at(-1)?.id;
    if (key === 'ArrowLeft') return line[Math.max(0, place - 1)]?.id;
    if (key === 'ArrowRight') return line[Math.min(line.length - 1, place + 1)]?.id;
    const next = lines[at + (key === 'ArrowUp' ? -1 : 1)];
    return next?.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]?.id;
  };
}

type CellProps = {
  readonly cell: JourneyCell;
  readonly core: number;
  readonly others: number;
  readonly most: number;
  readonly dot: number | null;
  readonly chosen: boolean;
  readonly item?: ReturnType<ReturnType<typeof useRoving>['item']>;
  readonly says?: string;
};

function Cell({ cell, core, others, most, dot, chosen, item, says }: CellProps) {
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
function TimeLine({ time, row, grid }: TimeLineProps) {
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

type Translate = ReturnType<typeof useTranslate>;

/** "half by repeated use" and "9 of 14 people". */
function timeInWords(row: JourneyRow, phases: readonly JourneyPhase[], t: Translate): readonly string[] {
  if (!row.time) return [];
  const { median, reached, total } = row.time;
  const phase = median === null ? undefined : phases[median];
  if (!phase || reached === 0) return [t('figures.timeUnknown')];
  return [phase.name, t('figures.reached', { count: reached, total })];
}

function rowInWords(row: JourneyRow, phases: readonly JourneyPhase[], t: Translate): string {
  const counts = phases.flatMap((phase, index) =>
    countAt(row, index) > 0 ? [`${phase.name} ${countAt(row, index)}`] : [],
  );
  const median = row.time?.median == null ? undefined : phases[row.time.median];
  const time =
    row.time && median
      ? [t('figures.halfBy', { phase: median.name, count: row.time.reached, total: row.time.total })]
      : [];
  return [`${row.label}: ${counts.join(', ') || t('figures.noPhase')}`, ...time].join('. ');
}

type LegendProps = {
  readonly y: number;
  readonly width: number;
  readonly dots: boolean;
  readonly timed: boolean;
};

function Legend({ y, width, dots, timed }: LegendProps) {
  const t = useTranslate();
  const names = [
    t('figures.coreCustomer'),
    t('figures.otherPerson'),
    ...(timed ? [t('figures.timeLegend')] : []),
  ];
  const signs = [12, 12, 28];
  const { places } = flowRow(
    names.map((name, index) => (signs[index] ?? 0) + 6 + measure(name, 11)),
    Number.POSITIVE_INFINITY,
    18,
    0,
  );
  const drawn = [
    dots ? (
      <circle key="core" cx={5} cy={y - 4} r={3.6} fill="var(--accent)" />
    ) : (
      <rect key="core" x={1} y={y - 8} width={8} height={8} fill="var(--accent)" />
    ),
    <circle key="others" cx={5} cy={y - 4} r={3.2} fill="var(--page)" stroke="var(--ink-3)" />,
    <g key="time">
      <path d={`M0 ${y - 4}h26`} stroke="var(--sensation)" strokeWidth={1.6} />
      <path d={`M13 ${y - 8}l4 4l-4 4l-4 -4z`} fill="var(--sensation)" />
    </g>,
  ];
  return (
    <g aria-hidden="true">
      {names.map((name, index) => (
        <g key={name} transform={`translate(${places[index]?.x ?? 0} 0)`}>
          {drawn[index]}
          <text x={(signs[index] ?? 0) + 5} y={y} style={{ fontSize: 11 }}>
            {shortText(name, (width - (places[index]?.x ?? 0) - 30) / 1.07, 11)}
          </text>
        </g>
      ))}
    </g>
  );
}
