/** Geometry of a heat matrix on paper, in CSS pixels. */
export type HeatDrawing = {
  readonly w: number;
  readonly h: number;
  readonly nameW: number;
  readonly headH: number;
  readonly cellW: number;
  readonly cellH: number;
  /** Degrees by which names of columns are turned: few columns have room for level ones. */
  readonly slant: 0 | -60;
  /** Room along a column's name. */
  readonly nameRoom: number;
  readonly columnX: (column: number) => number;
  readonly rowY: (row: number) => number;
};

/** Cells of one size under level names where columns are few, else narrower ones under slanted names. */
export function heatDrawing({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}): HeatDrawing {
  const few = columns <= 8;
  const cellW = few ? 110 : 44;
  const cellH = 24;
  const nameW = 200;
  const headH = few ? 30 : 110;
  // A slanted name leans out to the right of its column.
  const lean = few ? 0 : 60;
  return {
    w: nameW + columns * cellW + lean,
    h: headH + rows * cellH + 4,
    nameW,
    headH,
    cellW,
    cellH,
    slant: few ? 0 : -60,
    nameRoom: few ? cellW - 10 : 110,
    columnX: (column) => nameW + column * cellW,
    rowY: (row) => headH + row * cellH,
  };
}
