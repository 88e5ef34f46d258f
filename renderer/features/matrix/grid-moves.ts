/** A cell by shown place; -1 is the heading. */
export type GridPlace = { readonly row: number; readonly column: number };

type Size = {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Down go. */
  readonly page: number;
};

/** Where a key leads from a cell, as grids do (WAI-ARIA Authoring Practices, "Grid"); undefined: not a key of the grid. */
export function gridMove(
  { row, column }: GridPlace,
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { rows, columns, page }: Size,
): GridPlace | undefined {
  const far = ctrlKey || metaKey;
  const last = { row: rows - 1, column: columns - 1 };
  const inside = (to: GridPlace): GridPlace => ({
    row: Math.max(-1, Math.min(last.row, to.row)),
    column: Math.max(-1, Math.min(last.column, to.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return inside({ row: far ? 0 : row - 1, column });
    case 'ArrowDown':
      return inside({ row: far ? last.row : row + 1, column });
    case 'ArrowLeft':
      return inside({ row, column: far ? 0 : column - 1 });
    case 'ArrowRight':
      return inside({ row, column: far ? last.column : column + 1 });
    case 'Home':
      return inside({ row: far ? 0 : row, column: 0 });
    case 'End':
      return inside({ row: far ? last.row : row, column: last.column });
    case 'PageUp':
      return inside({ row: Math.max(0, row - page), column });
    case 'PageDown':
      return inside({ row: row + page, column });
    default:
      return undefined;
  }
}
