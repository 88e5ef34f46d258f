import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { SentenceModelEntry } from '../../shared/api/model-procedures.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { readJsonFile, writeJsonFile } from '../backend/json-file.ts';
import { modelFactsSchema, type ModelFacts } from './check-model.ts';
import { findModelFolder, stampOf } from './model-folder.ts';

const problemSchema = z.strictObject({ reason: z.string(), file: z.string() });
/** Outcome of the last trial; `stamp` says of which files. */
const triedSchema = z.object({
  stamp: z.string(),
  facts: modelFactsSchema.nullable(),
  problem: problemSchema.nullable(),
});
const knownSchema = z.object({ handle: z.string(), path: z.string(), tried: triedSchema.nullable() });
type Known = z.infer<typeof knownSchema>;
type Tried = z.infer<typeof triedSchema>;

/** Sentence models that this program knows of: those in its folders for models, and folders that a person chose. */
export type ModelList = {
  entries(): SentenceModelEntry[];
  /** The handle of a folder, remembered from now on. */
  handleFor(path: string): string;
  /** @throws ApiError not-found */
  pathOf(handle: string): string;
  /** What the last trial found, also where the files have changed or gone since. */
  lastFacts(handle: string): ModelFacts | undefined;
  /** What the last trial found, if the files are still the same. */
  freshFacts(handle: string): ModelFacts | undefined;
  keepTrial(handle: string, outcome: ModelFacts | ApiError): void;
  forget(handle: string): void;
};

type Options = {
  /** Where the list is kept; null: only in memory (command line). */
  readonly configFolder: string | null;
  /** Folders whose folders are models. */
  readonly places: readonly string[];
  readonly newId: () => string;
};

export function createModelList({ configFolder, places: given, newId }: Options): ModelList {
  const places = given.map((place) => resolve(place));
  const file = configFolder === null ? null : join(configFolder, 'models.json');
  let known: readonly Known[] = file === null ? [] : readJsonFile(file, z.array(knownSchema), []);

  function keep(next: readonly Known[]): void {
    known = next;
    if (file !== null) writeJsonFile(file, known);
  }

  function handleFor(path: string): string {
    const full = resolve(path);
    const before = known.find((model) => model.path === full);
    if (before) return before.handle;
    const handle = newId();
    keep([...known, { handle, path: full, tried: null }]);
    return handle;
  }

  function find(handle: string): Known {
    const found = known.find((model) => model.handle === handle);
    if (!found) throw new ApiError('not-found', 'there is no such model', { reason: 'model' });
    return found;
  }

  function freshTrial(model: Known): Tried | undefined {
    return model.tried?.stamp === stampIn(model.path) ? model.tried : undefined;
  }

  return {
    entries() {
      const found = new Set(places.flatMap(foldersIn));
      for (const path of found) handleFor(path);
      return known
        .filter((model) => found.has(model.path) || !places.includes(dirname(model.path)))
        .map((model) => toEntry(model, found.has(model.path), freshTrial(model)))
        .toSorted((left, right) => left.name.localeCompare(right.name));
    },
    handleFor,
    pathOf: (handle) => find(handle).path,
    lastFacts: (handle) => known.find((model) => model.handle === handle)?.tried?.facts ?? undefined,
    freshFacts: (handle) => freshTrial(find(handle))?.facts ?? undefined,
    keepTrial(handle, outcome) {
      const { path } = find(handle);
      const stamp = stampIn(path);
      const tried =
        outcome instanceof ApiError
          ? { stamp, facts: null, problem: problemOf(outcome) }
          : { stamp, facts: outcome, problem: null };
      keep(known.map((model) => (model.handle === handle ? { ...model, tried } : model)));
    },
    forget: (handle) => keep(known.filter((model) => model.handle !== handle)),
  };
}

function toEntry({ handle, path }: Known, found: boolean, tried: Tried | undefined): SentenceModelEntry {
  return {
    handle,
    name: basename(path),
    place: `${basename(dirname(path))}/${basename(path)}`,
    removable: !found,
    facts: tried?.facts
      ? { width: tried.facts.width, mostTokens: tried.facts.mostTokens, bytes: tried.facts.bytes }
      : null,
    problem: missingParts(path) ?? tried?.problem ?? null,
  };
}

/** What can be seen without loading the model. */
function missingParts(path: string): z.infer<typeof problemSchema> | undefined {
  try {
    findModelFolder(path);
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): z.infer<typeof problemSchema> {
  const details = error instanceof ApiError ? error.details : {};
  return { reason: details['reason'] ?? 'folder-missing', file: details['file'] ?? '' };
}

/** Empty where the folder is no model. */
function stampIn(path: string): string {
  try {
    return stampOf(findModelFolder(path));
  } catch {
    return '';
  }
}

function foldersIn(place: string): readonly string[] {
  try {
    return readdirSync(place)
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(place, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
  } catch {
    return []; // the folder for models is made by whoever has one
  }
}
