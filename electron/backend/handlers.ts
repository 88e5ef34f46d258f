import type { AppProcedureName, Output, ParsedInput, StudyProcedureName } from '../../shared/api/contract.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { ModelList } from '../models/model-list.ts';
import type { ModelUse } from '../models/model-use.ts';
import type { StudyContext } from '../services/study-context.ts';
import type { BackendOptions } from './backend.ts';
import type { Session, Sessions } from './sessions.ts';
import type { SettingsFile } from './settings-file.ts';
import type { StudyList } from './study-list.ts';

/** One function for each procedure of an open study. */
export type StudyHandlers = {
  readonly [P in StudyProcedureName]: (
    context: StudyContext,
    input: ParsedInput<P>,
  ) => Output<P> | Promise<Output<P>>;
};

/** What procedures of the program are given. */
export type AppContext = {
  readonly options: BackendOptions;
  readonly version: string;
  readonly sessions: Sessions;
  readonly studies: StudyList;
  readonly settings: SettingsFile;
  readonly models: ModelList;
  readonly modelUse: ModelUse;
  /** The folder where people put models. */
  readonly modelPlace: string;
  readonly blobs: BlobStore;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, stage: string) => void;
  emit(event: ApiEvent): void;
  /** A context for work on a study that was just opened. */
  studyContext(handle: string, session: Session): StudyContext;
};

export type AppHandlers = {
  readonly [P in AppProcedureName]: (
    context: AppContext,
    input: ParsedInput<P>,
  ) => Output<P> | Promise<Output<P>>;
};
