import { memo, type CSSProperties } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import type { MatrixModel } from './matrix-model.ts';
import styles from './matrix.module.css';

/** Columns that come and go together: scrolling mounts a block now and then and leaves all others as they are. */
export const blockSize = 8;
/** More characters may not have room in the narrowest cell, and are cut there. */
const roomy = 6;

type Props = {
  readonly model: MatrixModel;
  readonly row: number;
  readonly block: number;
  readonly gridId: string;
  readonly nameWidth: number;
  readonly cellWidth: number;
  /** The active cell's column, where it lies in this row and block; else -1. */
  readonly active: number;
};

/**
 * Some cells of a row, side by side in a box of their own: one box to place, cut and layer instead of one a cell, as hundreds
 * come into view at once. Clicks are taken by the grid, which knows a cell by its `data-row` and `data-column`.
 */
export const GridBlock = memo(function GridBlock(props: Props) {
  const { model, row, block, gridId, nameWidth, cellWidth, active } = props;
  const t = useTranslate();
  const from = block * blockSize;
  const lines = model.columns.slice(from, from + blockSize);
  const left = nameWidth + from * cellWidth;
  return (
    <div role="presentation" className={styles['block']} style={{ left, width: lines.length * cellWidth }}>
      {lines.map((line, at) => {
        const column = from + at;
        const cell = model.cell(row, column);
        const isActive = column === active;
        const name = {
          row: model.rows[row]?.name ?? '',
          column: line.name,
          value: cell.text || t('matrix.cell.empty'),
        };
        return (
          <div
            key={line.item.id}
            id={`${gridId}-${row}-${column}`}
            data-row={row}
            data-column={column}
            role="gridcell"
            aria-colindex={column + 2}
            // Named only while it is the one that is read: hundreds are drawn at once.
            aria-label={isActive ? t('matrix.cell', name) : undefined}
            className={classNames(
              styles['cell'],
              cell.self && styles['self'],
              cell.text.length > roomy && styles['long'],
              isActive && styles['active'],
            )}
            style={cellStyle(cell.heat)}
          >
            {cell.text}
          </div>
        );
      })}
    </div>
  );
});

/** Full heat is a little under two thirds of the ink, so that the number over it keeps its contrast. */
function cellStyle(heat: number): (CSSProperties & { readonly '--heat': string }) | undefined {
  return heat === 0 ? undefined : { '--heat': `${Math.round(heat * 62)}%` };
}
