import { accessSync, constants, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ApiError } from '../../shared/api/errors.ts';
import type { Topic } from '../../shared/api/events.ts';
import { actLabelSchema, type ActLabel } from '../../shared/api/label.ts';
import { backUp } from './backup.ts';
import { installCapture, trackedTables, type TrackedTable } from './change-capture.ts';
import { applyImages, readImages, type RowImage } from './change-images.ts';
import { finishForgetting, forgetLeftovers, leftoversOf, type Leftovers } from './leftovers.ts';
import { migrate, type Migration } from './migrate.ts';
import { count, createReadDb, createWriteDb, first, type ReadDb, type WriteDb } from './sql.ts';
import { applicationId, checkStudyFile } from './study-file.ts';
import { lockStudy, type LockResult, type StudyLock } from './study-lock.ts';

/** What an act touched, for views to reload. */
export type Change = { readonly topics: readonly Topic[]; readonly documentIds: readonly string[] };

export type Act<T> = { readonly result: T; readonly change: Change };

/** One open study file. All writing goes through `act`, `undo` and `redo`. */
export type StudyStore = {
  readonly path: string;
  readonly readOnly: boolean;
  /** Who has the file, where that is why it is read-only. */
  readonly heldBy: string | null;
  readonly db: ReadDb;
  /**
   * Runs one command as one transaction and one change set. `label` may be computed from the result.
   * Nothing changed: nothing is recorded.
   */
  act<T>(actor: string, label: ActLabel | ((result: T) => ActLabel), work: (db: WriteDb) => T): Act<T>;
  /** Writes what a study begins with: the one thing that is not an act and cannot be undone. */
  setUp(work: (db: WriteDb) => void): void;
  undo(): Act<ActLabel>;
  redo(): Act<ActLabel>;
  /**
   * Grows with every change, whoever made it: a cache made at one version holds until the next. With a topic: of what
   * belongs to that topic alone.
   */
  version(topic?: Topic): number;
  /** Consistent copy of the study into a new file. */
  copyTo(path: string): void;
  integrityProblems(): readonly string[];
  leftovers(): Leftovers;
  /** Removes all leftovers from the file, history included; see `forgetLeftovers`. @throws ApiError study-read-only */
  forget(): Leftovers;
  /** Leaves one movable file behind. */
  close(): void;
};

export type StoreOptions = {
  readonly migrations: readonly Migration[];
  readonly now: () => Date;
  /** Only to be read: no lock is taken, so that others can write meanwhile. A study that needs mending is opened for writing all the same. */
  readonly readOnly?: boolean;
};

/** Makes a new, empty study file. @throws ApiError disk where the file exists or cannot be made */
export function createStore(path: string, options: StoreOptions): StudyStore {
  const lock = lockStudy(path);
  if ('heldBy' in lock) throw new ApiError('study-read-only', 'another program is using this file', { path });
  const database = new Database(path);
  database.pragma(`application_id = ${applicationId}`);
  return prepare(database, path, lock.lock, options);
}

/**
 * Opens a study for writing, or read-only where another program has it.
 * @throws ApiError study-missing, study-foreign, study-newer, study-damaged; the file is then untouched.
 */
export function openStore(path: string, options: StoreOptions): StudyStore {
  const header = checkStudyFile(path, options.migrations.length);
  const reads = options.readOnly && header.userVersion === options.migrations.length && isWhole(path);
  const lock = reads || !isWritable(path) ? { heldBy: '' } : lockOrRead(path);
  if ('heldBy' in lock) return openReadOnly(path, lock.heldBy, header.userVersion, options);
  const database = openOrRelease(path, lock.lock);
  try {
    return prepare(database, path, lock.lock, options);
  } catch (error) {
    database.close();
    lock.lock.release();
    throw damaged(error, path);
  }
}

/** False where a program is at work, or died and left what only a writer can put right. */
function isWhole(path: string): boolean {
  return !existsSync(`${path}-journal`) && !existsSync(`${path}-wal`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A study in a folder where nothing can be written (a read-only share, a disc) can still be read. */
function lockOrRead(path: string): LockResult {
  try {
    return lockStudy(path);
  } catch (error) {
    if (error instanceof Database.SqliteError && /CANTOPEN|READONLY|IOERR|PERM/.test(error.code))
      return { heldBy: '' };
    throw error;
  }
}

function openOrRelease(path: string, lock: StudyLock): Database.Database {
  try {
    return new Database(path);
  } catch (error) {
    lock.release();
    throw damaged(error, path);
  }
}

function damaged(error: unknown, path: string): unknown {
  if (error instanceof Database.SqliteError && /CORRUPT|NOTADB|FORMAT/.test(error.code)) {
    return new ApiError('study-damaged', `${path} is damaged: ${error.message}`, { path });
  }
  return error;
}

function openReadOnly(path: string, heldBy: string, version: number, options: StoreOptions): StudyStore {
  if (version < options.migrations.length) {
    throw new ApiError('study-read-only', 'an older study must be opened alone once', { path, heldBy });
  }
  const database = new Database(path, { readonly: true });
  return storeOf({ database, path, heldBy, lock: undefined, tables: [], now: options.now });
}

function prepare(
  database: Database.Database,
  path: string,
  lock: StudyLock,
  options: StoreOptions,
): StudyStore {
  database.pragma('journal_mode = WAL');
  // FULL: an act that was acknowledged survives a power cut, not only the end of the process.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(pagesKept.between);
  migrate(database, options.migrations, (from) => backUp(database, path, from));
  finishForgetting(database);
  const tables = trackedTables(database);
  installCapture(database, tables);
  return storeOf({ database, path, heldBy: null, lock, tables, now: options.now });
}

/**
 * Memory for pages of the file. An act over 200,000 codings takes half the time with 64 MB that it takes with the usual 2;
 * between acts a study is read from end to end, where more than a few pages are never used again.
 */
const pagesKept = { between: 'cache_size = -8192', inAct: 'cache_size = -65536' } as const;

type StoreParts = {
  readonly database: Database.Database;
  readonly path: string;
  readonly heldBy: string | null;
  readonly lock: StudyLock | undefined;
  readonly tables: readonly TrackedTable[];
  readonly now: () => Date;
};

function storeOf(parts: StoreParts): StudyStore {
  const { database, path, heldBy, lock } = parts;
  const db = createReadDb(database);
  const write = createWriteDb(db);
  const readOnly = lock === undefined;
  let version = 0;
  /** Since when everything may be different, and each topic. */
  let changedAll = 0;
  const changedAt = new Map<Topic, number>();

  /** Runs what changes the study. @throws ApiError study-read-only */
  function changing<T>(work: () => T, topicsOf: (result: T) => readonly Topic[] | 'all'): T {
    if (readOnly)
      throw new ApiError('study-read-only', 'this study is open read-only', { heldBy: heldBy ?? '' });
    const result = work();
    version += 1;
    const topics = topicsOf(result);
    if (topics === 'all') changedAll = version;
    else for (const topic of topics) changedAt.set(topic, version);
    return result;
  }

  const recorded = <T>(work: () => Act<T>): Act<T> =>
    changing(
      () => {
        database.pragma(pagesKept.inAct);
        try {
          return database.transaction(work).immediate();
        } finally {
          database.pragma(pagesKept.between);
        }
      },
      ({ change }) => change.topics,
    );

  function act<T>(
    actor: string,
    label: ActLabel | ((result: T) => ActLabel),
    work: (db: WriteDb) => T,
  ): Act<T> {
    return recorded(() => {
      const seq = 1 + count(db, 'SELECT max(seq) FROM change_set');
      const before = count(db, 'SELECT max(n) FROM change_row');
      write
        .statement("INSERT INTO change_set VALUES (?, ?, ?, '', 'done')")
        .run(seq, parts.now().toISOString(), actor);
      write.statement('INSERT INTO temp.capture VALUES (?)').run(seq);
      const result = work(write);
      write.statement('DELETE FROM temp.capture').run();
      const change = changeSince(db, before);
      if (change.topics.length === 0) {
        write.statement('DELETE FROM change_set WHERE seq = ?').run(seq);
        return { result, change };
      }
      const text = JSON.stringify(typeof label === 'function' ? label(result) : label);
      write.statement('UPDATE change_set SET label = ? WHERE seq = ?').run(text, seq);
      // A new act closes the way forward: what was undone can no longer be redone, but stays on record.
      write.statement("UPDATE change_set SET state = 'abandoned' WHERE state = 'undone'").run();
      return { result, change };
    });
  }

  function step(direction: 'undo' | 'redo'): Act<ActLabel> {
    return recorded(() => {
      const set = nextSet(db, direction);
      const images = readImages(db, set.seq);
      database.pragma('defer_foreign_keys = ON');
      applyImages(write, parts.tables, images, direction);
      write
        .statement('UPDATE change_set SET state = ? WHERE seq = ?')
        .run(direction === 'undo' ? 'undone' : 'done', set.seq);
      return { result: set.label, change: changeOf(db, images) };
    });
  }

  return {
    path,
    readOnly,
    heldBy,
    db,
    act,
    setUp: (work) =>
      changing(
        () => database.transaction(() => work(write)).immediate(),
        () => 'all',
      ),
    undo: () => step('undo'),
    redo: () => step('redo'),
    version: (topic) => {
      if (readOnly) return Number(database.pragma('data_version', { simple: true }));
      return topic === undefined ? version : Math.max(changedAll, changedAt.get(topic) ?? 0);
    },
    copyTo: (target) => void database.prepare('VACUUM INTO ?').run(target),
    integrityProblems: () => integrityProblems(database),
    leftovers: () => leftoversOf(database),
    forget: () =>
      changing(
        () => forgetLeftovers(database),
        () => 'all',
      ),
    close: () => {
      if (!database.open) return;
      if (!readOnly) database.pragma('journal_mode = DELETE');
      database.close();
      lock?.release();
    },
  };
}

function nextSet(db: ReadDb, direction: 'undo' | 'redo'): { seq: number; label: ActLabel } {
  const row =
    direction === 'undo'
      ? first(db, "SELECT seq, label FROM change_set WHERE state = 'done' ORDER BY seq DESC LIMIT 1")
      : first(db, "SELECT seq, label FROM change_set WHERE state = 'undone' ORDER BY seq LIMIT 1");
  if (!row) throw new ApiError(`nothing-to-${direction}`, `there is nothing to ${direction}`);
  return { seq: Number(row.seq), label: actLabelSchema.parse(JSON.parse(String(row.label))) };
}

const topicOfTable: Readonly<Record<string, Topic>> = {
  study: 'study',
  participant: 'participants',
  document: 'documents',
  code: 'codes',
  code_version: 'codes',
  coding: 'codings',
  memo: 'memos',
  theme: 'themes',
  theme_member: 'themes',
  theme_run: 'themes',
  statement: 'statements',
  evidence: 'statements',
  state_move: 'statements',
  statement_version: 'statements',
  named_view: 'views',
  saved_query: 'queries',
  dismissed_suggestion: 'suggestions',
  deck: 'decks',
  deck_slide: 'decks',
  deck_version: 'decks',
  deck_file: 'decks',
};

function changeSince(db: ReadDb, n: number): Change {
  const tables = db
    .statement('SELECT DISTINCT table_name AS name FROM change_row WHERE n > ?')
    .all(n) as readonly { name: string }[];
  const documents = db
    .statement(
      `SELECT DISTINCT json_extract(coalesce(row_after, row_before), '$.document_id') AS id
       FROM change_row WHERE n > ? AND table_name = 'coding' LIMIT 1000`,
    )
    .all(n) as readonly { id: string }[];
  const written = db
    .statement(
      `SELECT DISTINCT json_extract(coalesce(row_after, row_before), '$.target_kind') AS kind,
         json_extract(coalesce(row_after, row_before), '$.target_id') AS id
       FROM change_row WHERE n > ? AND table_name = 'memo' LIMIT 1000`,
    )
    .all(n) as readonly MemoPlace[];
  return changeFrom(
    db,
    tables.map((table) => table.name),
    documents.map((document) => document.id),
    written,
  );
}

function changeOf(db: ReadDb, images: readonly RowImage[]): Change {
  const rowsOf = (table: string) =>
    images.filter((image) => image.table === table).map((image) => image.after ?? image.before);
  return changeFrom(
    db,
    images.map((image) => image.table),
    rowsOf('coding').map((row) => String(row?.document_id)),
    rowsOf('memo').map((row) => ({ kind: String(row?.target_kind), id: String(row?.target_id) })),
  );
}

/** What a changed memo is written on. */
type MemoPlace = { readonly kind: string; readonly id: string };

/** Codings and participants are read with the words of their memos, so they change with them. */
function changeFrom(
  db: ReadDb,
  tables: readonly string[],
  documentIds: readonly string[],
  memos: readonly MemoPlace[],
): Change {
  const kinds = new Set(memos.map(({ kind }) => kind));
  const changed = [...tables, ...['coding', 'participant'].filter((kind) => kinds.has(kind))];
  const topics = new Set(changed.map((table) => topicOfTable[table]).filter((topic) => topic !== undefined));
  if (topics.size > 0) topics.add('history');
  const ofMemos = memos
    .filter(({ kind }) => kind === 'coding')
    .flatMap(({ id }) => first(db, 'SELECT document_id FROM coding WHERE id = ?', id)?.document_id ?? []);
  return { topics: [...topics], documentIds: [...new Set([...documentIds, ...ofMemos.map(String)])] };
}

function integrityProblems(database: Database.Database): readonly string[] {
  const integrity = database.pragma('integrity_check') as readonly { integrity_check: string }[];
  const references = database.pragma('foreign_key_check') as readonly { table: string }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...references.map((row) => `broken reference in table ${row.table}`),
  ];
}
