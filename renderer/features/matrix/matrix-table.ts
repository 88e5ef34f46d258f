import type { ChartTable } from '../../charts/chart-table.tsx';
import type { MatrixModel } from './matrix-model.ts';

/** All numbers of the matrix, written out only when a file is asked for: there may be a million. */
export function matrixTable(model: MatrixModel, corner: string): ChartTable {
  const path = ({ item, name }: MatrixModel['rows'][number]): string =>
    item.kind === null ? name : [...item.above, name].join(' > ');
  return {
    head: [corner, ...model.columns.map(path)],
    get rows() {
      return model.rows.map((line, row) => [
        path(line),
        ...model.columns.map((_, column) => rounded(model.cell(row, column).value)),
      ]);
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
