import { useRef, type ReactNode } from 'react';
import { BareFigures } from '../../charts/bare-figures.ts';
import type { ChartTable } from '../../charts/chart-figure.tsx';
import { FigureMenu } from '../../charts/figure-menu.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';

type Props = {
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
};

/** A figure with its caption, or the same numbers as a table where tables are wanted. */
export function FigureFrame({ title, subtitle, table, children }: Props) {
  const { asTable } = useExplorer();
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className={styles['figure']}>
      <div className={styles['captionRow']}>
        <figcaption className={styles['caption']}>
          <b>{title}</b> {subtitle}
        </figcaption>
        <FigureMenu figure={figure} words={{ title, subtitle }} table={table} asTable={asTable} />
      </div>
      <BareFigures value={true}>
        {asTable ? <FigureTable table={table} caption={title} /> : children}
      </BareFigures>
    </figure>
  );
}

export function FigureTable({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  return (
    <div className={styles['tableBox']} tabIndex={0} role="group" aria-label={caption}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
