import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { useWidth } from '../../charts/use-width.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { blockSize, GridBlock } from './grid-block.tsx';
import { HeadBlock, RowHead } from './grid-head.tsx';
import { gridMove, type GridPlace } from './grid-moves.ts';
import { gridSizes } from './grid-sizes.ts';
import type { MatrixModel } from './matrix-model.ts';
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

/**
 * A matrix as a grid of which only what is in view is drawn. The focus stays on the grid, which names its active cell, so that it
 * is never lost to scrolling; headings stick to the edges.
 */
export function MatrixGrid({ model, label, active, onActive, onOpen, onSort, sortedBy }: Props) {
  const t = useTranslate();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [measured, width] = useWidth<HTMLDivElement>(800);
  const { rows, columns } = model;
  const { nameWidth, cellWidth, rowHeight, headHeight, upright } = gridSizes(width, columns.length);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: Math.ceil(columns.length / blockSize),
    getScrollElement: () => frame.current,
    estimateSize: () => cellWidth * blockSize,
    overscan: 1,
  });
  useEffect(() => across.measure(), [across, cellWidth]);
  useEffect(() => down.measure(), [down, rowHeight]);
  useEffect(() => {
    const scroller = frame.current;
    if (!scroller) return;
    const { row, column } = active;
    if (row >= 0)
      scroller.scrollTop = brought(scroller.scrollTop, row * rowHeight, {
        size: rowHeight,
        room: scroller.clientHeight - headHeight,
      });
    if (column >= 0)
      scroller.scrollLeft = brought(scroller.scrollLeft, column * cellWidth, {
        size: cellWidth,
        room: scroller.clientWidth - nameWidth,
      });
  }, [active, rowHeight, headHeight, cellWidth, nameWidth]);
  const choose = ({ row, column }: GridPlace) => {
    if (row < 0 && column >= 0) onSort(column);
    else if (row >= 0) onOpen({ row, column });
  };
  const onClick = (event: MouseEvent) => {
    const place = placeAt(event.target);
    if (!place) return;
    onActive(place);
    choose(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(active);
      return;
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / rowHeight) - 2);
    const next = gridMove(active, event, { rows: rows.length, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    onActive(next);
  };
  const blocks = across.getVirtualItems().map(({ index }) => index);
  const totalWidth = nameWidth + columns.length * cellWidth;
  const activeIn = (row: number, block: number): number =>
    active.row === row && Math.floor(active.column / blockSize) === block ? active.column : -1;
  const sizes = { model, gridId: id, nameWidth, cellWidth };
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
        aria-activedescendant={`${id}-${active.row}-${active.column}`}
        aria-describedby={`${id}-hint`}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div
          role="presentation"
          className={styles['canvas']}
          style={canvasStyle({ width: totalWidth, height: headHeight + rows.length * rowHeight, rowHeight })}
        >
          <div
            role="row"
            aria-rowindex={1}
            className={styles['headRow']}
            style={{ height: headHeight, width: totalWidth }}
          >
            <div
              id={`${id}--1--1`}
              role="columnheader"
              aria-colindex={1}
              className={classNames(
                styles['corner'],
                active.row < 0 && active.column < 0 && styles['active'],
              )}
              style={{ width: nameWidth, height: headHeight }}
            >
              <span className="visually-hidden">{t('matrix.rows')}</span>
            </div>
            {blocks.map((block) => (
              <HeadBlock
                key={block}
                {...sizes}
                block={block}
                height={headHeight}
                upright={upright}
                active={activeIn(-1, block)}
                sortedBy={sortedBy}
              />
            ))}
          </div>
          {down.getVirtualItems().map(({ index: row }) => {
            const line = rows[row];
            if (!line) return null;
            return (
              <div
                key={line.item.id}
                role="row"
                aria-rowindex={row + 2}
                className={styles['row']}
                style={{ top: headHeight + row * rowHeight, width: totalWidth, height: rowHeight }}
              >
                <RowHead
                  line={line}
                  row={row}
                  gridId={id}
                  width={nameWidth}
                  active={active.row === row && active.column < 0}
                />
                {blocks.map((block) => (
                  <GridBlock key={block} {...sizes} row={row} block={block} active={activeIn(row, block)} />
                ))}
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

function canvasStyle(size: {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
}): CSSProperties & { readonly '--row-height': string } {
  const { width, height, rowHeight } = size;
  return { width, height, '--row-height': `${rowHeight}px` };
}

/** Where to scroll so that something at `start` is in view, moving no further than needed. */
function brought(
  scrolled: number,
  start: number,
  { size, room }: { readonly size: number; readonly room: number },
): number {
  if (start < scrolled) return start;
  return start + size > scrolled + room ? start + size - room : scrolled;
}

function placeAt(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
