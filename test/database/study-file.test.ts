import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resourceFolder } from '../../electron/backend/resource-folder.ts';
import { readMigrations } from '../../electron/database/migrate.ts';
import { createStore, openStore } from '../../electron/database/study-store.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { insertStudy, readStudy } from '../../electron/repositories/study-repository.ts';
import { temporaryFolder } from '../support/open-backend.ts';

const migrations = readMigrations(resourceFolder('migrations'));
const options = { migrations, now: () => new Date(0) };
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newStudy(name: string): string {
  const path = join(folder, name);
  const store = createStore(path, options);
  store.setUp((db) =>
    insertStudy(db, {
      id: 's',
      name: 'A study',
      language: 'en',
      offering: '',
      question: '',
      companyValues: [],
      phases: [],
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
  );
  store.close();
  return path;
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function errorCode(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof ApiError ? error.code : String(error);
  }
  return 'no error';
}

describe('a study file', () => {
  it('is one movable file when closed', () => {
    const path = newStudy('one.hara');
    expect(readdirSync(folder)).toEqual(['one.hara']);
    const moved = join(folder, 'elsewhere.hara');
    cpSync(path, moved);
    const store = openStore(moved, options);
    expect(readStudy(store.db).name).toBe('A study');
    store.close();
  });

  it.each([
    ['text', Buffer.from('Interviewer: hello\n'.repeat(20)), 'study-foreign'],
    ['nothing', Buffer.alloc(0), 'study-foreign'],
  ])('that is %s is refused and left as it was', (_what, bytes, code) => {
    const path = join(folder, 'foreign.hara');
    writeFileSync(path, bytes);
    expect(errorCode(() => openStore(path, options))).toBe(code);
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['foreign.hara']);
  });

  it('of another program is refused and left byte-identical', () => {
    const path = join(folder, 'other.sqlite');
    const database = new Database(path);
    database.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    database.close();
    const before = hash(path);
    expect(errorCode(() => openStore(path, options))).toBe('study-foreign');
    expect(hash(path)).toBe(before);
  });

  it('of a newer version is refused and left byte-identical', () => {
    const path = newStudy('newer.hara');
    const database = new Database(path);
    database.pragma(`user_version = ${migrations.length + 1}`);
    database.close();
    const before = hash(path);
    expect(errorCode(() => openStore(path, options))).toBe('study-newer');
    expect(hash(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(['newer.hara']);
  });

  it('that is damaged is refused with a clear code', () => {
    const path = newStudy('damaged.hara');
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 8192);
    writeFileSync(path, bytes);
    expect(errorCode(() => openStore(path, options))).toBe('study-damaged');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('in a folder where nothing can be written is opened to read', () => {
    const path = newStudy('shared.hara');
    mkdirSync(`${path}-lock`); // where the lock would be made
    const store = openStore(path, options);
    expect({ readOnly: store.readOnly, name: readStudy(store.db).name }).toEqual({
      readOnly: true,
      name: 'A study',
    });
    store.close();
  });

  it('that is only to be read keeps nobody from writing, and leaves nothing beside it', () => {
    const path = newStudy('read.hara');
    const reader = openStore(path, { ...options, readOnly: true });
    const writer = openStore(path, options);
    expect([reader.readOnly, writer.readOnly]).toEqual([true, false]);
    writer.close();
    reader.close();
    expect(readdirSync(folder)).toEqual(['read.hara']);
  });

  it('that is only to be read is put right first where a program died amid a change', () => {
    const path = newStudy('died.hara');
    writeFileSync(`${path}-wal`, '');
    const store = openStore(path, { ...options, readOnly: true });
    expect(readStudy(store.db).name).toBe('A study');
    store.close();
    expect(readdirSync(folder)).toEqual(['died.hara']);
  });

  it('that is not there says so', () => {
    expect(errorCode(() => openStore(join(folder, 'none.hara'), options))).toBe('study-missing');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('migrations', () => {
  function withSecond(sql: string) {
    const where = join(folder, 'migrations');
    mkdirSync(where, { recursive: true });
    cpSync(resourceFolder('migrations'), where, { recursive: true });
    writeFileSync(join(where, `${String(migrations.length + 1).padStart(4, '0')}-more.sql`), sql);
    return { ...options, migrations: readMigrations(where) };
  }

  it('take a backup first and bring the study to the newest version', () => {
    const path = newStudy('old.hara');
    const store = openStore(path, withSecond('ALTER TABLE participant ADD COLUMN extra TEXT'));
    expect(readStudy(store.db).name).toBe('A study');
    store.close();
    const backup = `${path}.backup-v${migrations.length}`;
    const old = new Database(backup, { readonly: true });
    const oldVersion = old.pragma('user_version', { simple: true });
    const oldName = old.prepare('SELECT name FROM study').pluck().get();
    old.close();
    expect({ oldVersion, oldName }).toEqual({ oldVersion: migrations.length, oldName: 'A study' });
    const now = new Database(path, { readonly: true });
    expect(now.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    now.close();
  });

  it('that fail leave the study at its old version', () => {
    const path = newStudy('old.hara');
    expect(errorCode(() => openStore(path, withSecond('CREATE TABLE half (a); SELECT nonsense')))).toContain(
      'nonsense',
    );
    const store = openStore(path, options);
    const tables = store.db.statement("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get();
    expect(tables).toEqual({ n: 0 });
    store.close();
  });

  it('are refused when one that was applied has changed since', () => {
    const path = newStudy('tampered.hara');
    const changed = migrations.map((migration) => ({ ...migration, hash: `${migration.hash}0` }));
    expect(errorCode(() => openStore(path, { ...options, migrations: changed }))).toBe('study-damaged');
    expect(existsSync(`${path}-lock`)).toBe(false);
  });
});
