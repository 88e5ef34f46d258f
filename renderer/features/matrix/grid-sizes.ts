/** In rem, so that the grid grows with the text. */
const rem = { row: 1.75, narrow: 2.9, wide: 8, level: 5.2, name: 16, leastName: 8 } as const;

export type GridSizes = {
  readonly nameWidth: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Columns are narrow, and their names stand on end. */
  readonly upright: boolean;
};

/** Sizes of a grid in CSS pixels: few columns share the room, many are as narrow as a number allows. */
export function gridSizes(width: number, columns: number): GridSizes {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const nameWidth = Math.min(rem.name * size, Math.max(rem.leastName * size, width * 0.26));
  const room = (width - nameWidth - size) / Math.max(1, columns);
  const cellWidth = Math.floor(Math.min(rem.wide * size, Math.max(rem.narrow * size, room)));
  const upright = cellWidth < rem.level * size;
  return {
    nameWidth: Math.round(nameWidth),
    cellWidth,
    rowHeight: Math.round(rem.row * size),
    headHeight: Math.round((upright ? 8 : 4.1) * size),
    upright,
  };
}
