import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { ApiError } from '../../shared/api/errors.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
};

/** Reads `NNNN-name.sql` files in order. Throws when a number is missing or doubled. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .toSorted();
  return files.map((file, index) => {
    const number = Number(file.slice(0, 4));
    if (number !== index + 1) throw new Error(`migration ${file} is out of order`);
    // Line ends must not change a migration's identity when a checkout rewrites them.
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number, name: file.slice(5, -4), sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings a study to the newest version, all in one transaction.
 * @param beforeChange is called once before anything changes, to take a backup.
 * @returns the numbers applied now
 * @throws ApiError study-damaged when an applied migration is not the one known here
 */
export function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  beforeChange: (fromVersion: number) => void,
): readonly number[] {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > 0) checkApplied(database, migrations.slice(0, version));
  const pending = migrations.slice(version);
  if (pending.length === 0) return [];
  if (version > 0) beforeChange(version);
  database.pragma('foreign_keys = OFF');
  database
    .transaction(() => {
      database.exec(
        'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL) STRICT',
      );
      for (const migration of pending) apply(database, migration);
    })
    .immediate();
  database.pragma('foreign_keys = ON');
  return pending.map((migration) => migration.number);
}

function apply(database: Database.Database, migration: Migration): void {
  database.exec(migration.sql);
  database
    .prepare('INSERT INTO migration VALUES (?, ?, ?)')
    .run(migration.number, migration.name, migration.hash);
  const broken = database.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new ApiError('study-damaged', `migration ${migration.name} leaves broken references`);
  }
  database.pragma(`user_version = ${migration.number}`);
}

function checkApplied(database: Database.Database, known: readonly Migration[]): void {
  const applied = database.prepare('SELECT number, name, hash FROM migration ORDER BY number').all();
  const expected = known.map(({ number, name, hash }) => ({ number, name, hash }));
  if (JSON.stringify(applied) !== JSON.stringify(expected)) {
    throw new ApiError('study-damaged', 'the tables of this study are not those of this version');
  }
}
