import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './virtual-list.module.css';

export type VirtualListProps<T> = {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  /** About how high a row is, in pixels; real heights are measured. */
  readonly estimateSize: number;
  readonly renderItem: (item: T, index: number) => ReactNode;
  /** Name of the list for readers. */
  readonly label: string;
  /** Brings this row into view whenever it changes. */
  readonly scrollTo?: number;
  /** Called when the end comes into view, for lists that load more. */
  readonly onNearEnd?: () => void;
  readonly className?: string;
};

/** A list that only draws what is in view; it fills its parent and scrolls by itself. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, estimateSize, renderItem, label, scrollTo, onNearEnd, className } = props;
  const parent = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => parent.current,
    estimateSize: () => estimateSize,
    overscan: 8,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
  });
  useEffect(() => {
    if (scrollTo !== undefined && scrollTo >= 0) virtualizer.scrollToIndex(scrollTo, { align: 'auto' });
  }, [scrollTo, virtualizer]);
  const rows = virtualizer.getVirtualItems();
  const isNearEnd = items.length > 0 && (rows.at(-1)?.index ?? 0) >= items.length - 1;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd]);
  return (
    <div
      ref={parent}
      className={classNames(styles['scroll'], className)}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <ul className={styles['list']} style={{ height: virtualizer.getTotalSize() }} aria-label={label}>
        {rows.map((row) => {
          const item = items[row.index];
          return (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={styles['row']}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {item !== undefined && renderItem(item, row.index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
