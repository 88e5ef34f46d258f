import { useMemo } from 'react';
import type { CodeKind } from '../../shared/domain/code.ts';
import { flowRow } from '../../shared/layout/flow-row.ts';
import { stripsByPhase, stripsByShare } from '../../shared/layout/portrait-strips.ts';
import { codeColor } from '../ui/kind-glyph.tsx';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import styles from './charts.module.css';
import { KindSign } from './kind-sign.tsx';
import { measure } from './measure.ts';
import { shortText } from './short-text.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';

export type PortraitCell = {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
  /** Place in the palette, or null for the hue of the kind. */
  readonly color: number | null;
  readonly phase: number | null;
  readonly says: string;
};
export type PortraitRow = {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly cells: readonly PortraitCell[];
};

type Props = {
  readonly rows: readonly PortraitRow[];
  /** Kinds in use, one lane each, in this order. */
  readonly kinds: readonly CodeKind[];
  /** Names of phases to stand side by side; absent: from beginning to end. */
  readonly phases?: readonly { readonly phase: number | null; readonly name: string }[];
  readonly table: ChartTable;
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly description: string;
    readonly beginning: string;
    readonly end: string;
    readonly kind: (kind: CodeKind) => string;
  };
  readonly onPick: (row: string, cell: PortraitCell) => void;
};

const head = 24;

/** Transcripts as strips of their codings in order: a lane a kind, a cell a passage. */
export function PortraitChart({ rows, kinds, phases, table, words, onPick }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(800);
  const plan = useMemo(() => {
    const few = rows.length <= 2;
    const box = {
      w: width,
      nameW: Math.min(170, width * 0.24),
      top: head,
      lanes: Math.max(1, kinds.length),
      laneH: few ? 20 : rows.length <= 6 ? 12 : 8,
      gap: few ? 26 : 12,
    };
    const sources = rows.map(({ length, cells }) => ({
      length,
      marks: cells.map(({ start, end, kind, phase }) => ({ start, end, phase, lane: kinds.indexOf(kind) })),
    }));
    const strips = phases
      ? stripsByPhase(
          sources,
          box,
          phases.map(({ phase }) => phase),
        )
      : stripsByShare(sources, box);
    return { ...strips, nameW: box.nameW };
  }, [rows, kinds, phases, width]);
  const legend = flowRow(
    kinds.map((kind) => 16 + measure(words.kind(kind), 12)),
    width,
    18,
    20,
  );
  const ids = useMemo(
    () => rows.flatMap(({ cells }, row) => cells.map((_, cell) => `${row}-${cell}`)),
    [rows],
  );
  const at = (id: string): readonly [number, number] => {
    const [row = 0, cell = 0] = id.split('-').map(Number);
    return [row, cell];
  };
  const { item } = useRoving(
    ids,
    (id) => {
      const [row, cell] = at(id);
      const [line, mark] = [rows[row], rows[row]?.cells[cell]];
      if (line && mark) onPick(line.id, mark);
    },
    (id, key) => {
      const [row, cell] = at(id);
      const inRow = (next: number): string | undefined => {
        const last = (rows[row]?.cells.length ?? 1) - 1;
        return `${row}-${Math.max(0, Math.min(last, next))}`;
      };
      if (key === 'Home') return inRow(0);
      if (key === 'End') return inRow(Number.MAX_SAFE_INTEGER);
      if (key === 'ArrowLeft') return inRow(cell - 1);
      if (key === 'ArrowRight') return inRow(cell + 1);
      return nearestIn(plan.strips, row, cell, key === 'ArrowUp' ? -1 : 1);
    },
  );
  return (
    <ChartFigure title={words.title} subtitle={words.subtitle} table={table}>
      <div ref={ref} data-roving-root="">
        <svg
          data-drawing=""
          viewBox={`0 0 ${plan.w} ${plan.h + legend.h}`}
          role="group"
          aria-label={words.description}
        >
          <g aria-hidden="true">
            {kinds.map((kind, at) => {
              const place = legend.places[at];
              if (!place) return null;
              const y = plan.h + 10 + place.y;
              return (
                <g key={kind}>
                  <KindSign kind={kind} color={null} x={place.x + 6} y={y} />
                  <text x={place.x + 16} y={y + 4}>
                    {words.kind(kind)}
                  </text>
                </g>
              );
            })}
          </g>
          {phases ? (
            plan.columns.map(({ x, w }, column) => (
              <text key={column} x={x} y={14} aria-hidden="true">
                {shortText(phases[column]?.name ?? '', w - 4)}
              </text>
            ))
          ) : (
            <g aria-hidden="true">
              <text x={plan.nameW} y={14}>
                {words.beginning}
              </text>
              <text x={plan.w} y={14} textAnchor="end">
                {words.end}
              </text>
            </g>
          )}
          {rows.map((row, index) => {
            const strip = plan.strips[index];
            if (!strip) return null;
            return (
              <g key={row.id}>
                <text x={0} y={strip.y + Math.min(strip.h, 24) / 2 + 4} className={styles['strong']}>
                  {shortText(row.name, plan.nameW - 14, 12, true)}
                </text>
                {plan.columns.map(({ x, w }) => (
                  <rect
                    key={x}
                    x={x}
                    y={strip.y - 1}
                    width={w}
                    height={strip.h + 1}
                    fill="var(--margin)"
                    aria-hidden="true"
                  />
                ))}
                {row.cells.map((cell, at) => {
                  const box = strip.cells[at];
                  if (!box) return null;
                  return (
                    <g key={at} {...item(`${index}-${at}`)} aria-label={cell.says}>
                      <title>{cell.says}</title>
                      <rect
                        x={box.x}
                        y={box.y}
                        width={box.w}
                        height={box.h}
                        fill={codeColor(cell.kind, cell.color)}
                        stroke="var(--margin)"
                        strokeWidth={0.5}
                      />
                      <rect
                        x={box.x - 2}
                        y={box.y - 2}
                        width={box.w + 4}
                        height={box.h + 4}
                        rx={2}
                        className={styles['ring']}
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

/** The cell of the next transcript that has any, nearest along the strip. */
function nearestIn(
  strips: readonly { readonly cells: readonly { readonly x: number }[] }[],
  row: number,
  cell: number,
  step: 1 | -1,
): string | undefined {
  const x = strips[row]?.cells[cell]?.x ?? 0;
  for (let next = row + step; next >= 0 && next < strips.length; next += step) {
    const cells = strips[next]?.cells ?? [];
    const order = cells.map((_, at) => at).toSorted((one, other) => far(cells[one]) - far(cells[other]));
    if (order[0] !== undefined) return `${next}-${order[0]}`;
  }
  return undefined;

  function far(each: { readonly x: number } | undefined): number {
    return Math.abs((each?.x ?? 0) - x);
  }
}
