import { journeyGrid } from '../../shared/layout/journey-grid.ts';
import { phrases } from '../../shared/layout/phrases.ts';
import type { Translate } from '../../shared/messages/translate.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import { JourneyCell, TimeLine } from './journey-cell.tsx';
import type { JourneyRow, JourneyStripProps } from './journey-data.ts';
import { JourneyHead } from './journey-head.tsx';
import { JourneyLegend } from './journey-legend.tsx';
import { cellId, gridMove, separator } from './journey-moves.ts';
import { countAt, rowInWords, timeInWords } from './journey-words.ts';
import { measure } from './measure.ts';
import { shortText, twoLines } from './short-text.ts';
import { useRoving } from './use-roving.ts';

const rowHeight = 40;
const textSize = 12;
const timeSize = 11.5;

/** The svg of a journey strip. */
export function JourneyDrawing({
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
  const word = Math.max(0, ...phases.map((phase) => longestWord(phase.name)));
  const names = word <= column - 6 ? 'level' : word <= column * 2 - 10 ? 'staggered' : 'slanted';
  const headSpace = { level: 46, staggered: 72, slanted: 84 }[names];
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
      <JourneyHead {...{ names, phases, grid, headSpace, width, selectedPhase, timed, endSpace }} />
      {rows.map((row, index) => {
        const top = grid.rows[index]?.y ?? 0;
        const chosen = row.id === selected;
        const label = twoLines(row.label, nameSpace - 18, textSize, chosen);
        const told = timeInWords(row, phases, t);
        const time = told
          .map((line) => fitting(line, row, endSpace, t))
          .flatMap((line, place) => timeLines(line, place === 0, endSpace));
        const step = time.length > 2 ? 12.5 : 14;
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
            </g>
            {/* Beside the button, whose name says the whole row. */}
            <g aria-hidden={onPick ? true : undefined} style={{ pointerEvents: 'none' }}>
              {label.map((name, line) => (
                <text
                  key={line}
                  x={4}
                  y={top + rowHeight / 2 + 4 + (line - (label.length - 1) / 2) * 15}
                  className={chosen ? styles['strong'] : undefined}
                >
                  {name}
                </text>
              ))}
            </g>
            {phases.map((phase, column) => (
              <JourneyCell
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
                  y={top + rowHeight / 2 + 4 + (place - (time.length - 1) / 2) * step}
                  className={told.length > 1 && place < time.length - 1 ? styles['strong'] : undefined}
                  style={{ fontSize: timeSize }}
                >
                  {line}
                </text>
              ))}
          </g>
        );
      })}
      <JourneyLegend y={h - 6} width={width} dots={grid.dot !== null} timed={timed} />
    </svg>
  );
}

/** The name of a phase, or that there is none, in up to two lines. */
function timeLines(line: string, isName: boolean, room: number): readonly string[] {
  return isName
    ? twoLines(line, (room - 12) / 1.07, timeSize, true)
    : [shortText(line, (room - 12) / 1.07, timeSize)];
}

/** The line, or the people in figures alone where it is too wide. */
function fitting(line: string, { time }: JourneyRow, room: number, t: Translate): string {
  if (!time || measure(line, timeSize) <= room - 12 || !/\d/u.test(line)) return line;
  return t('figures.of', { count: time.reached, total: time.total });
}

/** Names break between words or Japanese phrases only: the widest piece decides how names of phases are set. */
function longestWord(name: string): number {
  return Math.max(0, ...phrases(name).map((word) => measure(word.trim(), 11)));
}
