import type { ActLabel } from '../../shared/api/label.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { ReadDb, WriteDb } from '../database/sql.ts';
import type { Leftovers } from '../database/leftovers.ts';
import type { StudyStore } from '../database/study-store.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { TaskPool } from '../workers/task-pool.ts';
import type { ModelUse } from '../models/model-use.ts';
import type { SearchIndex } from './search-index.ts';

/** What a use case may use. Made afresh for every call. */
export type StudyContext = {
  readonly store: StudyStore;
  readonly db: ReadDb;
  /** Everything of the study as plain values, read once per version of the study. */
  readonly data: () => StudyData;
  readonly search: SearchIndex;
  readonly blobs: BlobStore;
  readonly tasks: TaskPool;
  readonly modelUse: ModelUse;
  /** The study's handle. */
  readonly study: string;
  /** Runs one act and tells every view; see `StudyStore.act`. */
  act<T>(label: ActLabel | ((result: T) => ActLabel), work: (db: WriteDb) => T): T;
  undo(): ActLabel;
  redo(): ActLabel;
  /** Removes the past from the file and tells every view; see `StudyStore.forget`. */
  forget(): Leftovers;
  readonly coder: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, stage: string) => void;
  readonly newId: () => string;
  readonly now: () => Date;
};

export function label(key: string, values: Record<string, string | number> = {}): ActLabel {
  return { key, values };
}
