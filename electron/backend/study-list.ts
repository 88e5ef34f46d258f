import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { StudyEntry } from '../../shared/api/app-procedures.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const knownSchema = z.object({
  handle: z.string(),
  path: z.string(),
  name: z.string(),
  lastOpened: z.string().nullable(),
});
type Known = z.infer<typeof knownSchema>;

/** Studies this program knows of: handle <-> path. The renderer sees handles and folder names only. */
export type StudyList = {
  entries(): StudyEntry[];
  /** The handle of a path, remembered from now on. */
  handleFor(path: string): string;
  pathOf(handle: string): string | undefined;
  opened(handle: string, name: string, at: string): void;
  forget(handle: string): void;
};

/** @param folder where the list is kept; null: only in memory (command line) */
export function createStudyList(folder: string | null, newId: () => string): StudyList {
  const file = folder === null ? null : join(folder, 'studies.json');
  let known: readonly Known[] = file === null ? [] : readJsonFile(file, z.array(knownSchema), []);

  function keep(next: readonly Known[]): void {
    known = next;
    // Only studies that were opened are worth remembering.
    if (file !== null)
      writeJsonFile(
        file,
        known.filter((study) => study.lastOpened !== null),
      );
  }

  return {
    entries: () =>
      known
        .filter((study) => study.lastOpened !== null)
        .toSorted((left, right) => (right.lastOpened ?? '').localeCompare(left.lastOpened ?? ''))
        .map(({ handle, path, name, lastOpened }) => ({
          handle,
          name,
          place: `${basename(dirname(path))}/${basename(path)}`,
          lastOpened,
          bytes: existsSync(path) ? statSync(path).size : 0,
          missing: !existsSync(path),
        })),
    handleFor(path) {
      const full = resolve(path);
      const before = known.find((study) => study.path === full);
      if (before) return before.handle;
      const handle = newId();
      known = [...known, { handle, path: full, name: basename(full, '.hara'), lastOpened: null }];
      return handle;
    },
    pathOf: (handle) => known.find((study) => study.handle === handle)?.path,
    opened: (handle, name, at) =>
      keep(known.map((study) => (study.handle === handle ? { ...study, name, lastOpened: at } : study))),
    forget: (handle) => keep(known.filter((study) => study.handle !== handle)),
  };
}
