import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { SentenceModelUse } from '../../shared/domain/sentence-model.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { ThemeRun } from '../../shared/domain/theme.ts';
import { arrangeLevel } from '../../shared/analysis/arrange-level.ts';
import { codingPeople, hashThemeInput, type ThemeInput } from '../../shared/analysis/theme-input.ts';
import { idsIn } from '../bodies/stored-found.ts';
import { membersIn, packArrangement } from '../bodies/stored-places.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  foundTextsOf,
  readFound,
  replaceRun,
  setRunLevel,
  storeFound,
} from '../repositories/theme-run-repository.ts';
import { packInput } from '../workers/packed-input.ts';
import type { PackedResult } from '../workers/packed-result.ts';
import { storeArrangement } from './store-arrangement.ts';
import { label, type StudyContext } from './study-context.ts';

const defaultSeed = 1;
/** From so many on, a thread that found themes ends before they are stored: both at once would take most memory. */
const manyCodings = 20_000;

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
  return data.run !== null && data.run.inputHash !== hashOfInput(data, context.modelUse.current());
}

type KnownHash = { readonly data: StudyData; readonly model: string; readonly hash: string };

/** By the codings of a study: a list of them stays the same object until one changes. */
const knownHashes = new WeakMap<StudyData['codings'], KnownHash>();

/** Hash of what themes are found in, taken anew only where something of it has changed. */
function hashOfInput(data: StudyData, sentenceModel: SentenceModelUse | undefined): string {
  const { codings, documents, codes, study } = data;
  const model = JSON.stringify(sentenceModel ?? null);
  const known = knownHashes.get(codings);
  if (
    known?.model === model &&
    known.data.documents === documents &&
    known.data.codes === codes &&
    known.data.study.language === study.language
  )
    return known.hash;
  const hash = hashThemeInput({ ...themeInput(data), sentenceModel });
  knownHashes.set(codings, { data: { ...data, themes: [], members: [] }, model, hash });
  return hash;
}

/** Codings that no run and no person ever placed, where themes were found before. */
export function unplacedCodings({ run, codings, members }: StudyData): number {
  if (run === null) return 0;
  const placed = new Set(members.map((member) => member.codingId));
  return codings.filter((coding) => !placed.has(coding.id)).length;
}

/**
 * Finds themes in a worker and stores them as one act, with every level and how sure they are. What a person named,
 * merged, split, moved or locked stays.
 * @throws ApiError nothing-coded, sentence-model, cancelled
 */
export async function findStudyThemes(
  context: StudyContext,
  { k, level, seed }: ParsedInput<'themes.run'>,
): Promise<Output<'themes.run'>> {
  const data = codedData(context);
  const { modelUse, study, signal, progress } = context;
  const request = {
    input: packInput(await modelUse.read(study, themeInput(data), signal, progress)),
    k: k ?? undefined,
    level: level ?? undefined,
    seed: seed ?? data.run?.seed ?? defaultSeed,
  };
  const result = await context.tasks.run('find-themes', request, context.signal, context.progress);
  if (data.codings.length > manyCodings) await context.tasks.rest();
  return context.act<Output<'themes.run'>>(
    ({ themes }) => label('themes.run', { themes }),
    (db) => {
      storeResult(context, db, result, k ?? null);
      return counted(result);
    },
  );
}

/**
 * Puts passages coded since the last run into the themes there are, in a worker and as one act; what fits none is new.
 * Without an earlier run, themes are found.
 * @throws ApiError nothing-coded, sentence-model, cancelled
 */
export async function placeStudyPassages(context: StudyContext): Promise<Output<'themes.place'>> {
  const data = codedData(context);
  const { run } = data;
  if (run === null && data.themes.length === 0) {
    const { themes, unassigned } = await findStudyThemes(context, {});
    return { placed: 0, newThemes: themes, unassigned };
  }
  const { modelUse, study, signal, progress } = context;
  const request = {
    input: packInput(await modelUse.read(study, themeInput(data), signal, progress)),
    found: run === null ? undefined : foundTextsOf(context.db, run),
    level: run?.level ?? 0,
    seed: run?.seed ?? defaultSeed,
  };
  const result = await context.tasks.run('place-passages', request, context.signal, context.progress);
  const placed = placedNow(result, data);
  return context.act(label('themes.place', { count: placed }), (db) => {
    storeResult(context, db, result, run?.k ?? null);
    const newThemes = result.arrangement.themes.filter((theme) => theme.id === null).length;
    return { placed, newThemes, unassigned: result.arrangement.unassigned };
  });
}

function counted({ arrangement }: PackedResult): { themes: number; unassigned: number } {
  return { themes: arrangement.themes.length, unassigned: arrangement.unassigned };
}

/** Passages in a theme that had no place before. */
function placedNow({ texts, arrangement }: PackedResult, { members }: StudyData): number {
  const known = new Set(members.map((member) => member.codingId));
  const placed = membersIn(
    arrangement.places,
    idsIn(texts.codingIds),
    arrangement.themes.map((_, theme) => `${theme}`),
  );
  return placed.filter(({ codingId, themeId }) => themeId !== null && !known.has(codingId)).length;
}

/**
 * Shows another level of the last run, as one act: nothing is found anew, so that it answers at once.
 * @throws ApiError not-found where there is no such level
 */
export function setThemeLevel(
  context: StudyContext,
  { level }: ParsedInput<'themes.setLevel'>,
): Output<'themes.setLevel'> {
  const data = context.data();
  const { run } = data;
  const found = run === null ? undefined : readFound(context.db, run);
  const wanted = found?.level(level);
  if (run === null || found === undefined || wanted === undefined)
    throw new ApiError('not-found', 'the last run has no such level', { reason: 'level' });
  if (run.level === level) return { themes: data.themes.length };
  const arrangement = arrangeLevel({
    level: wanted,
    codingIds: found.codingIds,
    themes: data.themes,
    members: data.members,
    people: codingPeople(data),
    marksNew: false,
  });
  return context.act(label('themes.setLevel', { groups: arrangement.themes.length }), (db) => {
    const places = storeArrangement(
      context,
      db,
      packArrangement(arrangement, found.codingIds),
      found.codingIds,
    );
    setRunLevel(db, run.id, level, places);
    return { themes: arrangement.themes.length };
  });
}

function codedData(context: StudyContext): StudyData {
  const data = context.data();
  if (data.codings.length === 0) throw new ApiError('nothing-coded', 'no passage is coded yet');
  return data;
}

function storeResult(context: StudyContext, db: WriteDb, result: PackedResult, k: number | null): void {
  const { texts, arrangement } = result;
  const places = storeArrangement(context, db, arrangement, idsIn(texts.codingIds));
  const run: ThemeRun = {
    id: context.newId(),
    k,
    seed: result.seed,
    version: result.version,
    inputHash: result.inputHash,
    createdAt: context.now().toISOString(),
    levels: [...result.levels],
    level: result.level,
    chosen: result.chosen,
  };
  replaceRun(db, run, { ...storeFound(db, texts), ...places });
}
