import { shareOf, type Share } from '../../../shared/matrix/matrix-shares.ts';
import type { MatrixReport } from '../../../shared/matrix/matrix.ts';

/** The shown number of every cell by place, rows times columns; 0 where nothing is. */
export type CellValues = {
  readonly at: (row: number, column: number) => number;
  /** Index into the report's lists, or undefined for an empty cell. */
  readonly index: (row: number, column: number) => number | undefined;
  /** The largest number shown, codes with themselves left out: where shading is full. */
  readonly most: number;
};

export function cellValues(report: MatrixReport, share: Share | 'none'): CellValues {
  const width = report.columns.length;
  const places = new Map<number, number>();
  const shown = new Float64Array(report.value.length);
  let most = 0;
  for (let row = 0; row < report.rows.length; row += 1) {
    for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1) {
      const column = report.column[at] ?? 0;
      places.set(row * width + column, at);
      const value = share === 'none' ? (report.value[at] ?? 0) : (shareOf(report, row, at, share) ?? 0);
      shown[at] = value;
      if (report.rows[row]?.id !== report.columns[column]?.id) most = Math.max(most, value);
    }
  }
  const index = (row: number, column: number) => places.get(row * width + column);
  return { most, index, at: (row, column) => shown[index(row, column) ?? -1] ?? 0 };
}
