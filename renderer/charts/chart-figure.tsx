import type { ReactNode } from 'react';
import styles from './charts.module.css';

/** The same figures as a table, for those who do not see the drawing. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

type Props = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly table: ChartTable;
  readonly children: ReactNode;
};

export function ChartFigure({ title, subtitle, table, children }: Props) {
  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <b>{title}</b> {subtitle}
      </figcaption>
      {children}
      <HiddenTable table={table} caption={title} />
    </figure>
  );
}

/** Clipped by a box of its own: a table element does not keep to a width of one pixel. */
function HiddenTable({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  return (
    <div className={styles['hidden']}>
      <table>
        <caption>{caption}</caption>
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
          {table.rows.map((row, index) => (
            <tr key={index}>
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
