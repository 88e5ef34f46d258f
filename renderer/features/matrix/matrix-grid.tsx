import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { useWidth } from '../../charts/use-width.ts';
import { classNames } from '../../ui/class-names.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { gridMove, type GridPlace } from './grid-moves.ts';
import type { Line, MatrixModel } from './matrix-model.ts';
import styles from './matrix.module.css';

type Props = {
  readonly model: MatrixModel;
  readonly label: string;
  /** Shown places; -1 is the heading of rows or columns. */
  readonly active: GridPlace;
  readonly onActive: (place: GridPlace) => void;
  /** A cell, or with -1 a whole row, is asked for. */
  readonly onOpen: (place: GridPlace) => void;
  readonly onSort: (column: number) => void;
  readonly sortedBy: string | undefined;
};

/** In rem, so that the grid grows with the text. */
const rowHeight = 1.75;
const narrow = 2.9;
const widest = 8;
/** Narrower, and names of columns stand on end. */
const level = 5.2;

/**
 * A matrix as a grid of which only what is in view is drawn. The focus stays on the grid, which names its active cell, so that it
 * is never lost to scrolling; headings stick to the edges.
 */
export function MatrixGrid({ model, label, active, onActive, onOpen, onSort, sortedBy }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [measured, width] = useWidth<HTMLDivElement>(800);
  const rem = rootSize();
  const nameWidth = Math.min(16 * rem, Math.max(8 * rem, width * 0.26));
  const { rows, columns } = model;
  const room = (width - nameWidth - 16) / Math.max(1, columns.length);
  const cellWidth = Math.floor(Math.min(widest * rem, Math.max(narrow * rem, room)));
  const upright = cellWidth < level * rem;
  const headHeight = (upright ? 8 : 4.1) * rem;
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight * rem,
    overscan: 3,
    scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => cellWidth,
    overscan: 3,
    scrollPaddingStart: nameWidth,
  });
  useEffect(() => across.measure(), [across, cellWidth]);
  useEffect(() => {
    if (active.row >= 0) down.scrollToIndex(active.row, { align: 'auto' });
    if (active.column >= 0) across.scrollToIndex(active.column, { align: 'auto' });
  }, [active, down, across]);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (active.row < 0 && active.column >= 0) onSort(active.column);
      else if (active.row >= 0) onOpen(active);
      return;
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / (rowHeight * rem)) - 2);
    const next = gridMove(active, event, { rows: rows.length, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    onActive(next);
  };
  const shownColumns = across.getVirtualItems();
  const totalWidth = nameWidth + across.getTotalSize();
  const isActive = (row: number, column: number) => active.row === row && active.column === column;
  return (
    <div ref={measured} className={styles['gridFrame']}>
      <div
        ref={frame}
        className={styles['grid']}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(active.row, active.column)}
        aria-describedby={`${id}-hint`}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className={styles['canvas']}
          style={{ width: totalWidth, height: headHeight + down.getTotalSize() }}
        >
          <div
            role="row"
            aria-rowindex={1}
            className={styles['headRow']}
            style={{ height: headHeight, width: totalWidth }}
          >
            <div
              id={cellId(-1, -1)}
              role="columnheader"
              aria-colindex={1}
              className={classNames(styles['corner'], isActive(-1, -1) && styles['active'])}
              style={{ width: nameWidth, height: headHeight }}
            >
              <span className="visually-hidden">{t('matrix.rows')}</span>
            </div>
            {shownColumns.map(({ index, start }) => {
              const line = columns[index];
              if (!line) return null;
              return (
                <div
                  key={line.item.id}
                  id={cellId(-1, index)}
                  role="columnheader"
                  aria-colindex={index + 2}
                  aria-sort={sortedBy === line.item.id ? 'descending' : 'none'}
                  title={titleOf(line)}
                  className={classNames(
                    styles['columnHead'],
                    upright && styles['upright'],
                    isActive(-1, index) && styles['active'],
                    sortedBy === line.item.id && styles['sorted'],
                  )}
                  style={{ left: nameWidth + start, width: cellWidth, height: headHeight }}
                  onClick={() => {
                    onActive({ row: -1, column: index });
                    onSort(index);
                  }}
                >
                  <span className={styles['columnName']} dir="auto">
                    {line.name}
                  </span>
                  {line.item.kind && <KindGlyph kind={line.item.kind} color={line.item.color} />}
                  <span className={styles['headSize']}>{format.number(line.item.size)}</span>
                </div>
              );
            })}
          </div>
          {down.getVirtualItems().map(({ index: row, start }) => {
            const line = rows[row];
            if (!line) return null;
            return (
              <div
                key={line.item.id}
                role="row"
                aria-rowindex={row + 2}
                className={styles['row']}
                style={{ top: headHeight + start, width: totalWidth, height: rowHeight * rem }}
              >
                <div
                  id={cellId(row, -1)}
                  role="rowheader"
                  aria-colindex={1}
                  title={titleOf(line)}
                  className={classNames(styles['rowHead'], isActive(row, -1) && styles['active'])}
                  style={{ width: nameWidth }}
                  onClick={() => {
                    onActive({ row, column: -1 });
                    onOpen({ row, column: -1 });
                  }}
                >
                  {line.item.kind && <KindGlyph kind={line.item.kind} color={line.item.color} />}
                  <span className={styles['rowName']} dir="auto">
                    {line.name}
                  </span>
                  <span className={styles['headSize']}>{format.number(line.item.size)}</span>
                </div>
                {shownColumns.map(({ index: column, start: left }) => {
                  const cell = model.cell(row, column);
                  const other = columns[column];
                  return (
                    <div
                      key={other?.item.id ?? column}
                      id={cellId(row, column)}
                      role="gridcell"
                      aria-colindex={column + 2}
                      // Named only while it is the one that is read: hundreds are drawn in a frame.
                      aria-label={
                        isActive(row, column)
                          ? t('matrix.cell', {
                              row: line.name,
                              column: other?.name ?? '',
                              value: cell.text || t('matrix.cell.empty'),
                            })
                          : undefined
                      }
                      className={classNames(
                        styles['cell'],
                        cell.self && styles['self'],
                        isActive(row, column) && styles['active'],
                      )}
                      style={cellStyle(nameWidth + left, cellWidth, cell.heat)}
                      onClick={() => {
                        onActive({ row, column });
                        onOpen({ row, column });
                      }}
                    >
                      {cell.text}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <p id={`${id}-hint`} className="visually-hidden">
        {t('matrix.grid.hint')}
      </p>
    </div>
  );
}

/** Full heat is a little under two thirds of the ink, so that the number over it keeps its contrast. */
function cellStyle(left: number, width: number, heat: number): CSSProperties & { readonly '--heat': string } {
  return { left, width, '--heat': `${Math.round(heat * 62)}%` };
}

function titleOf({ item, name }: Line): string {
  return [...item.above, name].join(' › ');
}

function rootSize(): number {
  return typeof document === 'undefined'
    ? 16
    : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
