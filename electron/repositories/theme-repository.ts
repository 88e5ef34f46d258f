import type { FoundThemes } from '../../shared/domain/found-themes.ts';
import { foundThemesSchema } from '../../shared/domain/found-themes.ts';
import { themeLevelSchema, themeStabilitySchema } from '../../shared/domain/theme.ts';
import type { Theme, ThemeMember, ThemeRun } from '../../shared/domain/theme.ts';
import { ApiError } from '../../shared/api/errors.ts';
import {
  all,
  each,
  count,
  first,
  insert,
  run,
  update,
  type ReadDb,
  type Row,
  type WriteDb,
} from '../database/sql.ts';
import { putBody, readBody } from './document-repository.ts';
import { definedOnly } from './study-repository.ts';

function fromRow(row: Row): Theme {
  return {
    id: String(row.id),
    label: String(row.label),
    labelByHand: row.label_by_hand === 1,
    description: String(row.description),
    position: Number(row.position),
    locked: row.locked === 1,
    ...(typeof row.stability === 'string'
      ? { stability: themeStabilitySchema.parse(JSON.parse(row.stability)) }
      : {}),
  };
}

export function listThemes(db: ReadDb): readonly Theme[] {
  return all(db, 'SELECT * FROM theme ORDER BY position, id').map(fromRow);
}

/** @throws ApiError not-found */
export function readTheme(db: ReadDb, id: string): Theme {
  const row = first(db, 'SELECT * FROM theme WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such theme', { reason: 'theme' });
  return fromRow(row);
}

export function listMembers(db: ReadDb): readonly ThemeMember[] {
  return each(db, 'SELECT * FROM theme_member ORDER BY coding_id', (row) => ({
    codingId: String(row.coding_id),
    themeId: row.theme_id === null ? null : String(row.theme_id),
    byHand: row.by_hand === 1,
    score: Number(row.score),
    isNew: row.is_new === 1,
    suggestedId: row.suggested_id === null ? null : String(row.suggested_id),
  }));
}

export function readRun(db: ReadDb): ThemeRun | null {
  const row = first(db, 'SELECT * FROM theme_run ORDER BY created_at DESC LIMIT 1');
  if (!row) return null;
  return {
    id: String(row.id),
    k: row.k === null ? null : Number(row.k),
    seed: Number(row.seed),
    version: String(row.version),
    inputHash: String(row.input_hash),
    createdAt: String(row.created_at),
    levels: themeLevelSchema.array().parse(JSON.parse(String(row.levels))),
    level: Number(row.level),
    chosen: Number(row.chosen),
    foundHash: row.found_hash === null ? null : String(row.found_hash),
  };
}

/** What each open study's last run found, as it was last read: it is large, and every move of the slider asks for it. */
const lastFound = new WeakMap<object, { readonly hash: string; readonly found: FoundThemes }>();

/** What the run found on every level; undefined where an older version ran. */
export function readFound(db: ReadDb, { foundHash }: ThemeRun): FoundThemes | undefined {
  if (foundHash === null || foundHash === undefined) return undefined;
  const kept = lastFound.get(db.connection);
  if (kept?.hash === foundHash) return kept.found;
  const found = foundThemesSchema.parse(JSON.parse(readBody(db, foundHash)));
  lastFound.set(db.connection, { hash: foundHash, found });
  return found;
}

/** Stores what was found and gives its hash. */
export function storeFound(db: WriteDb, found: FoundThemes): string {
  const hash = putBody(db, JSON.stringify(found));
  lastFound.set(db.connection, { hash, found });
  return hash;
}

export function setRunLevel(db: WriteDb, id: string, level: number): void {
  update(db, 'theme_run', id, { level });
}

export function nextThemePosition(db: ReadDb): number {
  return 1 + count(db, 'SELECT max(position) FROM theme');
}

export function insertTheme(db: WriteDb, theme: Theme): void {
  insert(db, 'theme', {
    id: theme.id,
    label: theme.label,
    label_by_hand: theme.labelByHand ? 1 : 0,
    description: theme.description,
    position: theme.position,
    locked: theme.locked === true ? 1 : 0,
    stability: theme.stability === undefined ? null : JSON.stringify(theme.stability),
  });
}

export function updateTheme(db: WriteDb, id: string, change: Partial<Omit<Theme, 'id'>>): void {
  const { labelByHand, locked, stability, ...plain } = change;
  update(db, 'theme', id, {
    ...definedOnly(plain),
    ...(labelByHand === undefined ? {} : { label_by_hand: labelByHand ? 1 : 0 }),
    ...(locked === undefined ? {} : { locked: locked ? 1 : 0 }),
    ...(stability === undefined ? {} : { stability: JSON.stringify(stability) }),
  });
}

/**
 * Statements drawn from the theme stay, without a theme; its passages must have been moved before. Memos on it stay as
 * well: themes come and go when they are found again, and what was thought about one must not go with it.
 */
export function deleteTheme(db: WriteDb, id: string): void {
  run(db, 'UPDATE statement SET theme_id = NULL WHERE theme_id = ?', id);
  run(db, 'UPDATE theme_member SET suggested_id = NULL WHERE suggested_id = ?', id);
  run(db, 'DELETE FROM theme WHERE id = ?', id);
}

/** Puts a coding into a theme (null: the unassigned list), wherever it was. Unchanged places are not written. */
export function putMember(db: WriteDb, member: ThemeMember): void {
  run(
    db,
    `INSERT INTO theme_member (coding_id, theme_id, by_hand, score, is_new, suggested_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (coding_id) DO UPDATE SET theme_id = excluded.theme_id, by_hand = excluded.by_hand,
       score = excluded.score, is_new = excluded.is_new, suggested_id = excluded.suggested_id
     WHERE theme_id IS NOT excluded.theme_id OR by_hand <> excluded.by_hand OR score <> excluded.score
       OR is_new <> excluded.is_new OR suggested_id IS NOT excluded.suggested_id`,
    member.codingId,
    member.themeId,
    member.byHand ? 1 : 0,
    member.score,
    member.isNew === true ? 1 : 0,
    member.suggestedId ?? null,
  );
}

export function replaceRun(db: WriteDb, themeRun: ThemeRun): void {
  run(db, 'DELETE FROM theme_run');
  insert(db, 'theme_run', {
    id: themeRun.id,
    k: themeRun.k,
    seed: themeRun.seed,
    version: themeRun.version,
    input_hash: themeRun.inputHash,
    created_at: themeRun.createdAt,
    levels: JSON.stringify(themeRun.levels ?? []),
    level: themeRun.level ?? 0,
    chosen: themeRun.chosen ?? 0,
    found_hash: themeRun.foundHash ?? null,
  });
}
