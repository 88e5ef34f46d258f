import { basename } from 'node:path';
import type { SentenceModelUse } from '../../shared/domain/sentence-model.ts';
import type { ThemeInput } from '../../shared/analysis/theme-input.ts';
import type { TextVectors } from '../../shared/analysis/text-vectors.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { TaskPool } from '../workers/task-pool.ts';
import type { ReportProgress } from '../workers/tasks.ts';
import type { ModelFacts } from './check-model.ts';
import type { ModelList } from './model-list.ts';

/** The sentence model that is chosen in the settings, as services use it. */
export type ModelUse = {
  /** Its name and hash at once, for comparing; undefined where words alone are used. */
  current(): SentenceModelUse | undefined;
  /** Loads and tries a model where that was not done since its files last changed. @throws ApiError sentence-model */
  check(handle: string, signal: AbortSignal, progress: ReportProgress): Promise<ModelFacts>;
  /** The input with what the chosen model makes of its passages; as it was where none is chosen. @throws ApiError sentence-model, cancelled */
  read(study: string, input: ThemeInput, signal: AbortSignal, progress: ReportProgress): Promise<ThemeInput>;
  /** Drops what is in memory of a study's texts. */
  forget(study: string): void;
};

/** Vectors are kept in memory for so many studies; they tell of what was said, so they are never written to disk. */
const studiesKept = 3;

type Options = {
  readonly models: ModelList;
  readonly tasks: TaskPool;
  /** What the settings say now. */
  readonly chosen: () => Settings['sentenceModel'];
};

export function createModelUse({ models, tasks, chosen: chosenNow }: Options): ModelUse {
  const kept = new Map<string, { readonly hash: string; readonly vectors: TextVectors }>();

  function current(): SentenceModelUse | undefined {
    const chosen = chosenNow();
    if (chosen === null) return undefined;
    const facts = models.lastFacts(chosen.handle);
    if (facts === undefined) return undefined;
    const { handle, mode } = chosen;
    const name = basename(models.pathOf(handle));
    // Other files than those that were tried: it is not known what they give, but hardly the same.
    return { name, mode, hash: isExchanged(handle) ? 'exchanged' : facts.hash };
  }

  function isExchanged(handle: string): boolean {
    return models.freshFacts(handle) === undefined;
  }

  async function check(handle: string, signal: AbortSignal, progress: ReportProgress): Promise<ModelFacts> {
    const known = models.freshFacts(handle);
    if (known) return known;
    try {
      const facts = await tasks.run('check-model', { folder: models.pathOf(handle) }, signal, progress);
      models.keepTrial(handle, facts);
      return facts;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'sentence-model') models.keepTrial(handle, error);
      throw error;
    }
  }

  async function read(study: string, input: ThemeInput, signal: AbortSignal, progress: ReportProgress) {
    const chosen = chosenNow();
    if (chosen === null) return input;
    const { handle, mode } = chosen;
    const { hash } = await check(handle, signal, progress);
    const folder = models.pathOf(handle);
    const before = kept.get(study);
    const request = { input, folder, before: before?.hash === hash ? before.vectors : undefined };
    const textVectors = await tasks.run('embed-moments', request, signal, progress);
    kept.delete(study);
    kept.set(study, { hash, vectors: textVectors });
    for (const oldest of [...kept.keys()].slice(0, -studiesKept)) kept.delete(oldest);
    return { ...input, sentenceModel: { name: basename(folder), hash, mode }, textVectors };
  }

  return { current, check, read, forget: (study) => void kept.delete(study) };
}
