import type Database from 'better-sqlite3';

type Statement = Database.Statement<unknown[], unknown>;

/** A study that may be read. */
export type ReadDb = {
  readonly access: 'read' | 'write';
  /** The open file itself, for what is kept in memory beside it. */
  readonly connection: object;
  statement(sql: string): Statement;
};
/** A study inside an act: only acts hand this out, so nothing can be written outside a change set. */
export type WriteDb = ReadDb & { readonly access: 'write' };

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** Prepares each statement once per connection. */
export function createReadDb(database: Database.Database): ReadDb {
  return { access: 'read', connection: database, statement: statementCache(database) };
}

export function createWriteDb(read: ReadDb): WriteDb {
  return { ...read, access: 'write' };
}

function statementCache(database: Database.Database): (sql: string) => Statement {
  const cache = new Map<string, Statement>();
  return (sql) => {
    let statement = cache.get(sql);
    if (!statement) {
      statement = database.prepare<unknown[], unknown>(sql);
      cache.set(sql, statement);
    }
    return statement;
  };
}

export function all(db: ReadDb, sql: string, ...values: readonly SqlValue[]): readonly Row[] {
  return db.statement(sql).all(...values) as Row[];
}

/** Each row as `read` makes it: of large tables, all rows at once would be held beside what is made of them. */
export function each<T>(
  db: ReadDb,
  sql: string,
  read: (row: Row) => T,
  ...values: readonly SqlValue[]
): readonly T[] {
  const made: T[] = [];
  for (const row of db.statement(sql).iterate(...values)) made.push(read(row as Row));
  return made;
}

export function first(db: ReadDb, sql: string, ...values: readonly SqlValue[]): Row | undefined {
  return db.statement(sql).get(...values) as Row | undefined;
}

/** The number in the first column of the first row; 0 when there is none. */
export function count(db: ReadDb, sql: string, ...values: readonly SqlValue[]): number {
  const row = first(db, sql, ...values);
  return row ? Number(Object.values(row)[0]) : 0;
}

/** @returns number of rows changed */
export function run(db: WriteDb, sql: string, ...values: readonly SqlValue[]): number {
  return db.statement(sql).run(...values).changes;
}

/** Inserts a row given as column -> value. */
export function insert(db: WriteDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  db.statement(sql).run(...Object.values(row));
}

/** Updates the columns given of the row with this id. @returns false where there is no such row */
export function update(db: WriteDb, table: string, id: string, row: Row): boolean {
  const columns = Object.keys(row);
  if (columns.length === 0) return count(db, `SELECT count(*) FROM ${table} WHERE id = ?`, id) === 1;
  const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  return db.statement(sql).run(...Object.values(row), id).changes === 1;
}
