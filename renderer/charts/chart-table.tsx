/** The same figures as a table, for those who do not see the drawing. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

export function ChartTableView({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {table.head.map((cell, column) => (
            <th key={column} scope="col">
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
  );
}
