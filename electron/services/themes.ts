import { reportThemes, unassignedPassages } from '../../shared/analysis/theme-report.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { unknownStability, type ThemeMember } from '../../shared/domain/theme.ts';
import type { WriteDb } from '../database/sql.ts';
import { readCoding } from '../repositories/coding-repository.ts';
import {
  deleteTheme,
  insertTheme,
  listMembers,
  nextThemePosition,
  putMember,
  readTheme,
  updateTheme,
} from '../repositories/theme-repository.ts';
import { moveMemos } from '../repositories/memo-repository.ts';
import { moveStatements } from '../repositories/statement-repository.ts';
import { label, type StudyContext } from './study-context.ts';
import { isStale, unplacedCodings } from './theme-run.ts';

export function themes(context: StudyContext): Output<'themes.report'> {
  const data = context.data();
  const levels = data.run?.levels ?? [];
  const anyTheme = data.themes.length > 0 || data.run !== null;
  return {
    run: data.run,
    stale: isStale(context),
    levels: [...levels],
    chosen: levels.length === 0 ? null : (data.run?.chosen ?? null),
    level: levels.length === 0 ? null : (data.run?.level ?? null),
    seedAgreement: levels[data.run?.level ?? 0]?.seedAgreement ?? null,
    unplaced: unplacedCodings(data),
    themes: [...reportThemes(data)],
    unassigned: anyTheme ? [...unassignedPassages(data)] : [],
  };
}

export function addTheme(context: StudyContext, input: ParsedInput<'themes.add'>): Output<'themes.add'> {
  const moved = membersOf(context, input.codingIds ?? []);
  return context.act(label('themes.add', { label: input.label }), (db) => {
    const theme = newTheme(context, db, input.label);
    place(db, moved, theme.id);
    return theme;
  });
}

function newTheme(context: StudyContext, db: WriteDb, name: string): { id: string } {
  const id = context.newId();
  insertTheme(db, { id, label: name, labelByHand: true, description: '', position: nextThemePosition(db) });
  return { id };
}

export function changeTheme(
  context: StudyContext,
  { id, ...change }: ParsedInput<'themes.update'>,
): Output<'themes.update'> {
  const theme = readTheme(context.db, id);
  const byHand = change.label !== undefined && change.label !== theme.label;
  const locks = change.locked !== undefined && change.locked !== (theme.locked === true);
  const act = !locks ? 'themes.update' : change.locked === true ? 'themes.lock' : 'themes.unlock';
  context.act(label(act, { label: change.label ?? theme.label }), (db) =>
    updateTheme(db, id, { ...change, ...(byHand ? { labelByHand: true } : {}) }),
  );
  return {};
}

/** All passages go to the first theme and stay there when themes are found again. */
export function mergeThemes(
  context: StudyContext,
  { ids }: ParsedInput<'themes.merge'>,
): Output<'themes.merge'> {
  const [target, ...rest] = [...new Set(ids)].map((id) => readTheme(context.db, id));
  if (!target || rest.length === 0) return {};
  context.act(label('themes.merge', { count: rest.length + 1, label: target.label }), (db) => {
    const merged = new Set([target.id, ...rest.map((theme) => theme.id)]);
    place(
      db,
      listMembers(db).filter((member) => merged.has(member.themeId ?? '')),
      target.id,
    );
    for (const theme of rest) {
      moveMemos(db, 'theme', theme.id, target.id);
      moveStatements(db, theme.id, target.id);
      deleteTheme(db, theme.id);
    }
    updateTheme(db, target.id, { stability: unknownStability });
  });
  return {};
}

export function splitTheme(
  context: StudyContext,
  input: ParsedInput<'themes.split'>,
): Output<'themes.split'> {
  readTheme(context.db, input.id);
  const moved = membersOf(context, input.codingIds);
  return context.act(label('themes.split', { label: input.label, count: moved.length }), (db) => {
    const theme = newTheme(context, db, input.label);
    // What stays was looked at as well: it keeps its place in a re-run.
    const staying = listMembers(db).filter(
      (member) => member.themeId === input.id && !input.codingIds.includes(member.codingId),
    );
    place(db, staying, input.id);
    place(db, moved, theme.id);
    updateTheme(db, input.id, { stability: unknownStability });
    return theme;
  });
}

export function moveToTheme(
  context: StudyContext,
  { codingIds, themeId }: ParsedInput<'themes.move'>,
): Output<'themes.move'> {
  const name = themeId === null ? '' : readTheme(context.db, themeId).label;
  const moved = membersOf(context, codingIds);
  context.act(label('themes.move', { count: moved.length, label: name }), (db) => place(db, moved, themeId));
  return {};
}

export function removeTheme(
  context: StudyContext,
  { id }: ParsedInput<'themes.remove'>,
): Output<'themes.remove'> {
  const theme = readTheme(context.db, id);
  context.act(label('themes.remove', { label: theme.label }), (db) => {
    for (const member of listMembers(db)) {
      if (member.themeId === id) putMember(db, { ...member, themeId: null, byHand: false, score: 0 });
    }
    deleteTheme(db, id);
  });
  return {};
}

/** Puts members where a person wants them; their likeness to the theme is kept for the order of quotes. */
function place(db: WriteDb, members: readonly ThemeMember[], themeId: string | null): void {
  for (const member of members)
    putMember(db, { ...member, themeId, byHand: true, isNew: false, suggestedId: null });
}

/** Places of codings; one that was never placed (coded after the last run) has score 0. */
function membersOf(context: StudyContext, codingIds: readonly string[]): readonly ThemeMember[] {
  const known = new Map(listMembers(context.db).map((member) => [member.codingId, member]));
  return [...new Set(codingIds)].map((id) => {
    readCoding(context.db, id);
    return known.get(id) ?? { codingId: id, themeId: null, byHand: false, score: 0 };
  });
}
