import type Database from 'better-sqlite3';

/** What a study's file still holds of the past: it serves undo and the history, and can be forgotten. */
export type Leftovers = {
  /** Acts on record, undone ones too. */
  readonly acts: number;
  /** Contents that nothing in the study uses any more, such as the texts of removed transcripts. */
  readonly texts: number;
};

type Reference = { readonly table_name: string; readonly column_name: string };

export function leftoversOf(database: Database.Database): Leftovers {
  const counted = (sql: string) => Number(database.prepare(sql).pluck().get());
  return {
    acts: counted('SELECT count(*) FROM change_set'),
    texts: counted(`SELECT count(*) FROM body WHERE ${unusedBody(database)}`),
  };
}

/** Stands in the file from the moment that its past is gone until the file is written anew. */
const unfinished = 'unfinished_forgetting';

/**
 * Removes the record of all acts and every content that nothing uses, and leaves no byte of them in the file: the rows go in
 * one transaction, then the file is written anew. Killed in the middle, the study is as before or as after; where it was
 * killed between the two, the next opening finishes it. Cannot be undone.
 * @throws SqliteError where the disk is full; the study is then whole, with its past or without it
 */
export function forgetLeftovers(database: Database.Database): Leftovers {
  const found = leftoversOf(database);
  database
    .transaction(() => {
      database.exec(`CREATE TABLE IF NOT EXISTS ${unfinished} (n INTEGER) STRICT`);
      database.exec('DELETE FROM change_row');
      database.exec('DELETE FROM change_set');
      database.exec(`DELETE FROM body WHERE ${unusedBody(database)}`);
    })
    .immediate();
  finishForgetting(database);
  return found;
}

/** Writes the file anew where that is still to be done. */
export function finishForgetting(database: Database.Database): void {
  const pending = database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(unfinished);
  if (pending === undefined) return;
  database.exec('VACUUM');
  // The write-ahead log holds pages as they were: it is emptied into the file, which is cut to its new length.
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec(`DROP TABLE ${unfinished}`);
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Condition for a body that no column of any table refers to; told by the schema, so that new tables count at once. */
function unusedBody(database: Database.Database): string {
  const references = database
    .prepare<[], Reference>(
      `SELECT tables.name AS table_name, key."from" AS column_name
       FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS key
       WHERE tables.type = 'table' AND key."table" = 'body'`,
    )
    .all();
  return references
    .map(
      ({ table_name: table, column_name: column }) =>
        `hash NOT IN (SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL)`,
    )
    .join(' AND ');
}
