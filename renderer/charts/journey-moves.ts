import type { JourneyPhase, JourneyRow } from './journey-data.ts';
import { countAt } from './journey-words.ts';
import type { Move } from './use-roving.ts';

export const separator = '\u001F';
export const cellId = (row: string, phase: string) => `${row}${separator}${phase}`;

/** Left and right within a row, up and down to the nearest cell of the next; Home and End to the row's ends. */
export function gridMove(rows: readonly JourneyRow[], phases: readonly JourneyPhase[]): Move {
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
