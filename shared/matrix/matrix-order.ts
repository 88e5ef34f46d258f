import type { MatrixItem, MatrixReport } from './matrix.ts';
import type { SeriatedMatrix } from './seriation.ts';

/** How rows or columns are ordered; `of:ID` by the cells of one column (or row). */
export type Order = 'natural' | 'name' | 'size' | 'likeness' | `of:${string}`;

/** Rows and columns of a report in the order asked for, as indices; ties stay in natural order. */
export function orderOf(
  report: SeriatedMatrix,
  orders: { readonly rows: Order; readonly columns: Order },
  compareNames: (left: MatrixItem, right: MatrixItem) => number,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return {
    rows: sorted(report.rows, orders.rows, {
      likeness: report.likeness.rows,
      compareNames,
      cells: (id) => columnCells(report, id),
    }),
    columns: sorted(report.columns, orders.columns, {
      likeness: report.likeness.columns,
      compareNames,
      cells: (id) => rowCells(report, id),
    }),
  };
}

type Sources = {
  readonly likeness: readonly number[];
  readonly compareNames: (left: MatrixItem, right: MatrixItem) => number;
  /** Values by place of one column or row; undefined where it is not there. */
  readonly cells: (id: string) => Float64Array | undefined;
};

function sorted(items: readonly MatrixItem[], order: Order, sources: Sources): readonly number[] {
  const places = items.map((_, at) => at);
  if (order === 'likeness') return sources.likeness;
  if (order === 'size') return places.toSorted((one, other) => sizeAt(items, other) - sizeAt(items, one));
  if (order === 'name') {
    return places.toSorted((one, other) => {
      const [left, right] = [items[one], items[other]];
      return left && right ? sources.compareNames(left, right) : 0;
    });
  }
  const cells = order.startsWith('of:') ? sources.cells(order.slice(3)) : undefined;
  return cells ? places.toSorted((one, other) => (cells[other] ?? 0) - (cells[one] ?? 0)) : places;
}

function sizeAt(items: readonly MatrixItem[], at: number): number {
  return items[at]?.size ?? 0;
}

function columnCells(report: MatrixReport, id: string): Float64Array | undefined {
  const wanted = report.columns.findIndex((item) => item.id === id);
  if (wanted < 0) return undefined;
  const cells = new Float64Array(report.rows.length);
  for (let row = 0; row < report.rows.length; row += 1) {
    for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
      if (report.column[at] === wanted) cells[row] = report.value[at] ?? 0;
  }
  return cells;
}

function rowCells(report: MatrixReport, id: string): Float64Array | undefined {
  const row = report.rows.findIndex((item) => item.id === id);
  if (row < 0) return undefined;
  const cells = new Float64Array(report.columns.length);
  for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
    cells[report.column[at] ?? 0] = report.value[at] ?? 0;
  return cells;
}
