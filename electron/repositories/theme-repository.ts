import type { Id } from '../../shared/domain/ids.ts';
import { themeStabilitySchema } from '../../shared/domain/theme.ts';
import type { Theme, ThemeMember } from '../../shared/domain/theme.ts';
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
import { definedOnly } from './study-repository.ts';
import { runPlaces } from './theme-run-repository.ts';

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

function memberFromRow(row: Row): ThemeMember {
  return {
    codingId: String(row.coding_id),
    themeId: row.theme_id === null ? null : String(row.theme_id),
    byHand: row.by_hand === 1,
    score: Number(row.score),
    isNew: row.is_new === 1,
    suggestedId: row.suggested_id === null ? null : String(row.suggested_id),
  };
}

/** Where codings are: those of the last run in its order, with what was placed since; then any others. */
export function listMembers(db: ReadDb): readonly ThemeMember[] {
  const placed = each(db, 'SELECT * FROM theme_member ORDER BY coding_id', memberFromRow);
  const { members } = runPlaces(db);
  if (members.length === 0) return placed;
  const there = new Set(db.statement('SELECT id FROM coding').pluck().all());
  const since = new Map(placed.map((member) => [member.codingId, member]));
  const known = members.flatMap((member) => {
    const later = since.get(member.codingId);
    since.delete(member.codingId);
    // The body of a run never changes: codings that went since are still in it.
    return later ?? (there.has(member.codingId) ? member : []);
  });
  return [...known, ...since.values()];
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
  run(db, 'UPDATE theme_member SET theme_id = NULL WHERE theme_id = ?', id);
  run(db, 'UPDATE theme_member SET suggested_id = NULL WHERE suggested_id = ?', id);
  run(db, 'DELETE FROM theme WHERE id = ?', id);
}

/**
 * Puts a coding into a theme (null: the unassigned list), wherever it was: from then on its row goes before what the run
 * says of it. Unchanged places are not written.
 */
export function putMember(db: WriteDb, member: ThemeMember): void {
  const row = first(db, 'SELECT * FROM theme_member WHERE coding_id = ?', member.codingId);
  const before = row === undefined ? runPlaces(db).ofCoding(member.codingId) : memberFromRow(row);
  if (before !== undefined && isSame(member, before)) return;
  run(
    db,
    `INSERT INTO theme_member (coding_id, theme_id, by_hand, score, is_new, suggested_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (coding_id) DO UPDATE SET theme_id = excluded.theme_id, by_hand = excluded.by_hand,
       score = excluded.score, is_new = excluded.is_new, suggested_id = excluded.suggested_id`,
    member.codingId,
    member.themeId,
    member.byHand ? 1 : 0,
    member.score,
    member.isNew === true ? 1 : 0,
    member.suggestedId ?? null,
  );
}

function isSame(member: ThemeMember, before: ThemeMember): boolean {
  return (
    before.themeId === member.themeId &&
    before.byHand === member.byHand &&
    before.score === member.score &&
    (before.isNew === true) === (member.isNew === true) &&
    (before.suggestedId ?? null) === (member.suggestedId ?? null)
  );
}

/** Takes back what was placed since the last run, of these codings: a new run says where they are. */
export function dropPlaces(db: WriteDb, codingIds: readonly Id[]): void {
  const placed = all(db, 'SELECT coding_id FROM theme_member').map((row) => String(row.coding_id));
  const known = new Set(placed.length === 0 ? [] : codingIds);
  for (const id of placed) if (known.has(id)) run(db, 'DELETE FROM theme_member WHERE coding_id = ?', id);
}
