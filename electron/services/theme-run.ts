import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { hashThemeInput, type ThemeInput } from '../../shared/analysis/theme-input.ts';
import type { ThemeResult } from '../../shared/analysis/themes.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deleteTheme,
  insertTheme,
  listThemes,
  nextThemePosition,
  putMember,
  replaceRun,
  updateTheme,
} from '../repositories/theme-repository.ts';
import { label, type StudyContext } from './study-context.ts';

const defaultSeed = 1;

export function themeInput(data: StudyData): ThemeInput {
  return {
    documents: data.documents,
    participants: data.participants,
    codes: data.codes,
    codings: data.codings,
    language: data.study.language,
    existing: { themes: data.themes, members: data.members },
  };
}

/** True where codings, codes, transcripts or the sentence model changed since themes were last found. */
export function isStale(context: StudyContext): boolean {
  const data = context.data();
  const input = { ...themeInput(data), sentenceModel: context.modelUse.current() };
  return data.run !== null && data.run.inputHash !== hashThemeInput(input);
}

/**
 * Finds themes in a worker and stores them as one act. What a person named, merged, split or moved stays.
 * @throws ApiError nothing-coded, sentence-model, cancelled
 */
export async function findStudyThemes(
  context: StudyContext,
  { k, seed }: ParsedInput<'themes.run'>,
): Promise<Output<'themes.run'>> {
  const data = context.data();
  if (data.codings.length === 0) throw new ApiError('nothing-coded', 'no passage is coded yet');
  const { modelUse, study, signal, progress } = context;
  const input = await modelUse.read(study, themeInput(data), signal, progress);
  const request = { input, k: k ?? undefined, seed: seed ?? data.run?.seed ?? defaultSeed };
  const result = await context.tasks.run('find-themes', request, context.signal, context.progress);
  return context.act<Output<'themes.run'>>(
    ({ themes }) => label('themes.run', { themes }),
    (db) => {
      storeResult(context, db, result, k ?? null);
      return { themes: result.themes.length, unassigned: result.unassigned.length };
    },
  );
}

function storeResult(context: StudyContext, db: WriteDb, result: ThemeResult, k: number | null): void {
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const kept = new Set<string>();
  // Codings may have gone while the worker was busy.
  const codings = new Set(context.data().codings.map((coding) => coding.id));
  let position = nextThemePosition(db);
  for (const found of result.themes) {
    const before = found.id === null ? undefined : known.get(found.id);
    const id = before?.id ?? context.newId();
    kept.add(id);
    if (before) {
      if (before.label !== found.label) updateTheme(db, id, { label: found.label });
    } else {
      insertTheme(db, { id, label: found.label, labelByHand: found.labelByHand, description: '', position });
      position += 1;
    }
    for (const { codingId, score, byHand } of found.members) {
      if (codings.has(codingId)) putMember(db, { codingId, themeId: id, byHand, score });
    }
  }
  const pinned = new Set(result.unassignedByHand);
  for (const codingId of result.unassigned) {
    if (codings.has(codingId))
      putMember(db, { codingId, themeId: null, byHand: pinned.has(codingId), score: 0 });
  }
  for (const theme of known.values()) {
    if (kept.has(theme.id)) continue;
    if (theme.labelByHand) continue; // a theme named by hand stays, even empty: only a person removes it
    deleteTheme(db, theme.id);
  }
  replaceRun(db, {
    id: context.newId(),
    k,
    seed: result.seed,
    version: result.version,
    inputHash: result.inputHash,
    createdAt: context.now().toISOString(),
  });
}
