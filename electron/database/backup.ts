import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** Copies a study beside itself before its tables change: `name.hara.backup-v1`, never over an older copy. */
export function backUp(database: Database.Database, path: string, fromVersion: number): void {
  let target = `${path}.backup-v${fromVersion}`;
  for (let n = 2; existsSync(target); n += 1) target = `${path}.backup-v${fromVersion}-${n}`;
  database.prepare('VACUUM INTO ?').run(target);
}
