import type Database from 'better-sqlite3';

/** Tables whose rows are not part of what a person made, or never change. */
const untracked = new Set(['body', 'migration', 'change_set', 'change_row']);

type Column = { readonly name: string; readonly pk: number };

export type TrackedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

/** Tables under capture with their columns, as the schema has them now. */
export function trackedTables(database: Database.Database): readonly TrackedTable[] {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return names
    .filter((name) => !untracked.has(name))
    .map((name) => {
      const columns = database
        .prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)')
        .all(name);
      const key = columns.filter((column) => column.pk > 0).map((column) => column.name);
      return { name, columns: columns.map((column) => column.name), key };
    });
}

/**
 * Puts triggers on every tracked table that write each changed row's image before and after into `change_row`
 * while `temp.capture` names a change set. They are temporary: made from the schema at each opening, never stored.
 */
export function installCapture(database: Database.Database, tables: readonly TrackedTable[]): void {
  database.exec('CREATE TEMP TABLE capture (set_seq INTEGER)');
  for (const table of tables) {
    database.exec(trigger(table, 'INSERT', 'NULL', image(table, 'NEW')));
    database.exec(trigger(table, 'UPDATE', image(table, 'OLD'), image(table, 'NEW')));
    database.exec(trigger(table, 'DELETE', image(table, 'OLD'), 'NULL'));
  }
}

function trigger(table: TrackedTable, event: string, before: string, after: string): string {
  return `CREATE TEMP TRIGGER capture_${table.name}_${event.toLowerCase()} AFTER ${event} ON main.${table.name}
    WHEN EXISTS (SELECT 1 FROM temp.capture)
    BEGIN
      INSERT INTO change_row (set_seq, table_name, row_before, row_after)
      SELECT set_seq, '${table.name}', ${before}, ${after} FROM temp.capture;
    END`;
}

function image(table: TrackedTable, row: 'NEW' | 'OLD'): string {
  return `json_object(${table.columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}
