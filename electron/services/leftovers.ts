import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Output } from '../../shared/api/contract.ts';
import type { StudyContext } from './study-context.ts';

/** What the study's file could forget. */
export function leftovers({ store }: StudyContext): Output<'study.leftovers'> {
  return { ...store.leftovers(), backups: backupsOf(store.path) };
}

/** Removes the history and unused texts from the file for good. @throws ApiError study-read-only, disk */
export function forget(context: StudyContext): Output<'study.forget'> {
  const { store, modelUse, study } = context;
  const bytesBefore = bytesOf(store.path);
  const forgotten = context.forget();
  modelUse.forget(study);
  return { ...forgotten, backups: backupsOf(store.path), bytesBefore, bytesAfter: bytesOf(store.path) };
}

/** With the write-ahead log, where much of an open study lies. */
function bytesOf(path: string): number {
  const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size(path) + size(`${path}-wal`);
}

/** Copies that were made before the tables changed (`backUp`), and whatever else lies there under such a name. */
function backupsOf(path: string): string[] {
  const start = `${basename(path)}.backup-`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start))
    .toSorted();
}
