import type { ReactNode } from 'react';
import type { ChartTable } from '../../charts/chart-figure.tsx';
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
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <b>{title}</b> {subtitle}
      </figcaption>
      {asTable ? <FigureTable table={table} caption={title} /> : children}
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
