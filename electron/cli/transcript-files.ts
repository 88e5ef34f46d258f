import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What was named on the command line, resolved to files; `problem` where there is nothing to read. */
export type NamedFile = {
  /** As a person would name it. */
  readonly path: string;
  readonly problem?: { readonly reason: string; readonly key: 'cli.file-missing' | 'cli.folder-empty' };
};

const transcriptName = /\.(txt|md|docx|pdf|vtt|srt|csv|tsv)$/i;
const tableName = /\.(csv|tsv)$/i;
const byName = new Intl.Collator('en', { numeric: true });

export function isTable(path: string): boolean {
  return tableName.test(path);
}

/** Files as they are; folders as the transcripts in them and below, in the order of their names, hidden ones left out. */
export function transcriptFiles(named: readonly string[]): readonly NamedFile[] {
  return named.flatMap((path): readonly NamedFile[] => {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (!kind) return [{ path, problem: { reason: 'missing', key: 'cli.file-missing' } }];
    if (!kind.isDirectory()) return [{ path }];
    const inside = filesBelow(path);
    return inside.length > 0
      ? inside
      : [{ path, problem: { reason: 'empty-folder', key: 'cli.folder-empty' } }];
  });
}

function filesBelow(folder: string): readonly NamedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => transcriptName.test(name) && !/(^|[\\/])[.~]/.test(name))
    .toSorted(byName.compare)
    .map((name) => ({ path: join(folder, name) }))
    .filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/**
 * Titles for files that the importer would give the same title, so that each can be told apart: with the folder's name in
 * front, or with the ending where they lie in one folder. Files that are not in the result need none.
 */
export function distinctTitles(paths: readonly string[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const group of Map.groupBy(paths, (path) => stemOf(path).toLowerCase()).values()) {
    if (group.length < 2) continue;
    const folders = new Set(group.map((path) => basename(dirname(path))));
    const apart = folders.size === group.length;
    for (const path of group) {
      titles.set(
        path,
        apart ? `${basename(dirname(path))} ${stemOf(path)}` : join(basename(dirname(path)), basename(path)),
      );
    }
  }
  return titles;
}

function stemOf(path: string): string {
  return basename(path).replace(transcriptName, '');
}
