import { createContext, use, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { BareFigures } from './bare-figures.ts';
import { ChartTableView, type ChartTable } from './chart-table.tsx';
import styles from './charts.module.css';
import { FigureMenu } from './figure-menu.tsx';

export type { ChartTable } from './chart-table.tsx';

type Props = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly table: ChartTable;
  /** Controls of the figure, beside its menu. */
  readonly controls?: ReactNode;
  /** True where what is drawn is a table already. */
  readonly isTable?: boolean;
  /** One svg with `data-drawing` is what is saved as a drawing; without one, the table is. */
  readonly children: ReactNode;
};

/** True around figures that should all show their tables, until one is told otherwise by its menu. */
export const TablesWanted = createContext(false);

/**
 * A figure with its heading, the same as a table (read by screen readers, or shown in its place), and one menu to save it
 * as a drawing, a picture, a slide or numbers. Inside `BareFigures` only the drawing: the frame around gives the rest.
 */
export function ChartFigure({ title, subtitle, table, controls, isTable = false, children }: Props) {
  const figure = useRef<HTMLElement>(null);
  const wanted = use(TablesWanted);
  const [own, setOwn] = useState<boolean>();
  const asTable = own ?? wanted;
  const drawing = useRef<HTMLDivElement>(null);
  const tableBox = useRef<HTMLDivElement>(null);
  // What goes out of sight hands the focus on to what comes in its place.
  useLayoutEffect(() => {
    const gone = asTable ? drawing.current : tableBox.current;
    if (!gone?.contains(document.activeElement)) return;
    if (asTable) tableBox.current?.focus();
    else drawing.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [asTable]);
  if (use(BareFigures)) return <div className={styles['figure']}>{children}</div>;
  return (
    <figure ref={figure} className={styles['figure']}>
      <div className={styles['head']}>
        <figcaption className={styles['caption']}>
          <b>{title}</b> {subtitle}
        </figcaption>
        {controls}
        <FigureMenu
          figure={figure}
          words={{ title, subtitle }}
          table={table}
          asTable={asTable}
          {...(isTable ? {} : { onToggleTable: () => setOwn(!asTable) })}
        />
      </div>
      <div ref={drawing} hidden={asTable}>
        {children}
      </div>
      {!isTable && (
        // Clipped by a box of its own: a table element does not keep to a width of one pixel.
        <div
          ref={tableBox}
          className={asTable ? styles['shown'] : styles['hidden']}
          // It scrolls, so it can be reached by keyboard.
          {...(asTable ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
        >
          <ChartTableView table={table} caption={title} />
        </div>
      )}
    </figure>
  );
}
