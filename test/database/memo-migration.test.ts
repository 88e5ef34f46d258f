import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { resourceFolder } from '../../electron/backend/resource-folder.ts';
import { readMigrations } from '../../electron/database/migrate.ts';
import { all, insert, run, type ReadDb, type WriteDb } from '../../electron/database/sql.ts';
import { createStore, openStore, type StudyStore } from '../../electron/database/study-store.ts';
import { listMemos } from '../../electron/repositories/memo-repository.ts';
import { temporaryFolder } from '../support/open-backend.ts';

const migrations = readMigrations(resourceFolder('migrations'));
const now = () => new Date('2026-02-03T04:05:06.000Z');
const before = { migrations: migrations.slice(0, 4), now };
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A study of the time when a coding, a participant and every other thing had one plain memo each. */
function oldStudy(path: string): StudyStore {
  const store = createStore(path, before);
  store.setUp((db) => {
    const blank = { language: 'en', offering: '', question: '', company_values: '[]', phases: '[]' };
    insert(db, 'study', { id: 's', name: 'Old', ...blank, created_at: '2025-01-01T00:00:00.000Z' });
    for (const hash of ['text', 'turns']) insert(db, 'body', { hash, content: 'x'.repeat(50) });
    const lengths = { length: 50, words: 1, turns: 1, text_hash: 'text', turns_hash: 'turns', position: 1 };
    const file = { title: 'D', file_name: 'd.txt', format: 'txt', language: 'en', imported_at: '' };
    insert(db, 'document', { id: 'd', participant_id: null, ...file, ...lengths });
    const look = { parent_id: null, kind: 'free', color: null, description: '', facets: '{}', position: 1 };
    insert(db, 'code', { id: 'c', name: 'code', ...look });
  });
  return store;
}

const words = fc.constantFrom('', 'first line\nsecond', '考えたこと', '  spaced  ', '"quoted" \\ {}');
const oldAct = fc.record({
  what: fc.constantFrom('coding', 'participant', 'code'),
  n: fc.nat(2),
  words,
  go: fc.boolean(),
});
type OldAct = { what: string; n: number; words: string; go: boolean };

function perform(db: WriteDb, { what, n, words: memo, go }: OldAct): void {
  const id = `${what}-${n}`;
  const at = '2026-01-01T00:00:00.000Z';
  if (what === 'code') {
    run(db, "DELETE FROM memo WHERE target_kind = 'code' AND target_id = ?", id);
    if (memo !== '')
      insert(db, 'memo', { id: `m${n}`, target_kind: 'code', target_id: id, text: memo, updated_at: at });
    return;
  }
  if (go) return void run(db, `DELETE FROM ${what} WHERE id = ?`, id);
  if (run(db, `UPDATE ${what} SET memo = ? WHERE id = ?`, memo, id) === 1) return;
  if (what === 'participant') {
    const rest = { pseudonym: '', segment: null, consent: 'quote', attributes: '{}', position: n };
    insert(db, 'participant', { id, name: id, ...rest, memo });
    return;
  }
  const place = { document_id: 'd', code_id: 'c', start_at: n, end_at: n + 1, coder: 'Ana', facets: '{}' };
  insert(db, 'coding', { id, ...place, memo, created_at: at });
}

function oldMemos(db: ReadDb): readonly string[] {
  const sql = `SELECT 'coding' AS kind, id, memo FROM coding WHERE memo <> ''
    UNION ALL SELECT 'participant', id, memo FROM participant WHERE memo <> ''
    UNION ALL SELECT target_kind, target_id, text FROM memo`;
  return all(db, sql)
    .map((row) => JSON.stringify([row.kind, row.id, row.memo]))
    .toSorted();
}

function newMemos(db: ReadDb): readonly string[] {
  return listMemos(db)
    .map((memo) => JSON.stringify([memo.targetKind, memo.targetId, memo.text]))
    .toSorted();
}

function undoAll(store: StudyStore, look: (db: ReadDb) => readonly string[]): readonly (readonly string[])[] {
  const seen = [look(store.db)];
  while (all(store.db, "SELECT 1 FROM change_set WHERE state = 'done'").length > 0) {
    store.undo();
    seen.push(look(store.db));
  }
  return seen;
}

it('every memo of an older study is there, and undo brings back every wording it ever had', () => {
  let run = 0;
  fc.assert(
    fc.property(fc.array(oldAct, { minLength: 3, maxLength: 15 }), (acts) => {
      run += 1;
      const [path, copy] = [join(folder, `${run}.hara`), join(folder, `${run}-copy.hara`)];
      const old = oldStudy(path);
      for (const act of acts) old.act('Ana', { key: 'memos.set', values: {} }, (db) => perform(db, act));
      old.copyTo(copy);
      const expected = undoAll(old, oldMemos);
      old.close();
      const store = openStore(copy, { migrations, now });
      expect(undoAll(store, newMemos)).toEqual(expected);
      for (const _ of expected.slice(1)) store.redo();
      expect(newMemos(store.db)).toEqual(expected[0]);
      expect(store.integrityProblems()).toEqual([]);
      store.close();
    }),
    { numRuns: 12 },
  );
});

it('who wrote a memo and when is taken from the record', () => {
  const path = join(folder, 'old.hara');
  const old = oldStudy(path);
  old.act('Ben', { key: 'memos.set', values: {} }, (db) =>
    perform(db, { what: 'code', n: 0, words: 'why?', go: false }),
  );
  old.close();
  const store = openStore(path, { migrations, now });
  expect(listMemos(store.db)).toMatchObject([
    { kind: 'note', title: '', text: 'why?', author: 'Ben', createdAt: '2026-02-03T04:05:06.000Z' },
  ]);
  store.close();
});
