import Database from 'better-sqlite3';
import { trackedTables } from '../../electron/database/change-capture.ts';

/** Every row of every table that people's acts change, as text: two studies are the same when their dumps are. */
export function dump(path: string): string {
  const database = new Database(path, { readonly: true });
  try {
    const tables = trackedTables(database).map((table) => {
      const rows = database.prepare(`SELECT * FROM ${table.name} ORDER BY ${table.key.join(', ')}`).all();
      return [table.name, rows];
    });
    return JSON.stringify(Object.fromEntries(tables), undefined, 1);
  } finally {
    database.close();
  }
}
