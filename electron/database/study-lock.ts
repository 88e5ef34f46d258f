import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';

/** Held for as long as a study is open for writing. */
export type StudyLock = { release(): void };

/** The lock, or who has it (a program's name and process, as written by its holder). */
export type LockResult = { readonly lock: StudyLock } | { readonly heldBy: string };

/**
 * One writer per study. The lock is a reserved SQLite lock on a small file beside the study, so the operating
 * system lets go of it when the process dies, however it dies; nothing stale can be left behind.
 */
export function lockStudy(path: string): LockResult {
  const lockPath = `${path}-lock`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const result = tryLock(lockPath);
    if (result !== 'replaced') return result;
  }
  return { heldBy: '' };
}

function tryLock(lockPath: string): LockResult | 'replaced' {
  const database = new Database(lockPath, { timeout: 0 });
  const token = randomUUID();
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('CREATE TABLE IF NOT EXISTS holder (name TEXT, token TEXT)');
    database.exec('DELETE FROM holder');
    database.prepare('INSERT INTO holder VALUES (?, ?)').run(`${hostname()} (process ${process.pid})`, token);
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const heldBy = readHolder(database);
    database.close();
    if (isBusy(error)) return { heldBy };
    throw error;
  }
  // The former holder may have removed the file between our opening and our locking it.
  if (readToken(lockPath) !== token) {
    database.close();
    return 'replaced';
  }
  return { lock: { release: () => release(database, lockPath) } };
}

function readToken(lockPath: string): unknown {
  try {
    const seen = new Database(lockPath, { readonly: true, fileMustExist: true });
    try {
      return seen.prepare('SELECT token FROM holder').pluck().get();
    } finally {
      seen.close();
    }
  } catch {
    return undefined;
  }
}

function readHolder(database: Database.Database): string {
  try {
    return String(database.prepare('SELECT name FROM holder').pluck().get() ?? '');
  } catch {
    return '';
  }
}

function release(database: Database.Database, lockPath: string): void {
  if (!database.open) return;
  if (process.platform !== 'win32') rmSync(lockPath, { force: true });
  database.exec('ROLLBACK');
  database.close();
  if (process.platform === 'win32') removeQuietly(lockPath);
}

function removeQuietly(lockPath: string): void {
  try {
    rmSync(lockPath, { force: true });
  } catch {
    // Another program has it already; the file is its lock now.
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
