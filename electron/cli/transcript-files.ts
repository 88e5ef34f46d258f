import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What was named on the command line, resolved to files; `problem` where there is nothing to read. */
export type NamedFile = {
  /** As a person would name it. */
  readonly path: string;
  readonly problem?: { readonly reason: string; readonly key: 'cli.file-missing' | 'cli.folder-empty' };
};

const transcriptName = /\.(txt|md|docx|vtt|srt|csv|tsv)$/i;
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
    return inside.length > 0 ? inside : [{ path, problem: { reason: 'empty-folder', key: 'cli.folder-empty' } }];
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
 * Titles for files that bear the same name, so that each can be told apart: with their folder's name in front.
 * Others are titled by the importer.
 */
export function distinctTitles(paths: readonly string[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(paths, (path) => basename(path).toLowerCase());
  const titles = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const path of group) titles.set(path, path.split(/[\\/]/).slice(-2).join(' ').replace(transcriptName, ''));
  }
  return titles;
}
