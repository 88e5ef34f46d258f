import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  contract,
  isProcedureName,
  type AppProcedureName,
  type ParsedInput,
  type StudyProcedureName,
} from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { CallReply, CallRequest } from '../../shared/api/transport.ts';
import { createBlobStore } from '../blobs/blob-store.ts';
import { readMigrations } from '../database/migrate.ts';
import type { Act } from '../database/study-store.ts';
import type { StudyContext } from '../services/study-context.ts';
import { createTaskPool } from '../workers/task-pool.ts';
import { appHandlers, createStudyAt } from './app-handlers.ts';
import type { Backend, BackendOptions, StudyMaker } from './backend.ts';
import { errorReply } from './error-reply.ts';
import type { AppContext } from './handlers.ts';
import { laterClock } from './later-clock.ts';
import { resourceFolder } from './resource-folder.ts';
import { createModelList } from '../models/model-list.ts';
import { createModelUse } from '../models/model-use.ts';
import { createSessions, type Session } from './sessions.ts';
import { createSettingsFile } from './settings-file.ts';
import { studyHandlers } from './study-handlers.ts';
import { createStudyList } from './study-list.ts';

/** One handler as dispatch sees it: validated input in, output or a throw out. */
type Handler<C> = (context: C, input: unknown) => unknown;

/** Wires the whole Node side together. Every host makes one. */
export function createBackend(options: BackendOptions): Backend & StudyMaker {
  const now = laterClock(options.now ?? (() => new Date()));
  const newId = options.newId ?? randomUUID;
  const remembers = options.host !== 'cli';
  const listeners = new Set<(event: unknown) => void>();
  const running = new Map<string, AbortController>();
  const blobs = createBlobStore();
  const tasks = createTaskPool();
  const sessions = createSessions({
    migrations: readMigrations(resourceFolder('migrations')),
    now,
    readOnly: options.readOnly ?? false,
  });
  const studies = createStudyList(remembers ? options.configFolder : null, newId);
  const settings = createSettingsFile(remembers ? options.configFolder : null);

  const modelFolders = options.modelFolders ?? [join(options.configFolder, 'models')];
  const models = createModelList({
    configFolder: remembers ? options.configFolder : null,
    places: modelFolders,
    newId,
  });
  const modelUse = createModelUse({ models, tasks, chosen: () => settings.get().sentenceModel });

  const emit = (event: ApiEvent): void => listeners.forEach((listener) => listener(event));

  const progressOf = (call: string) => (done: number, total: number, stage: string) =>
    emit({ type: 'progress', call, done, total, stage });

  function studyContext(handle: string, session: Session, callId: string, signal: AbortSignal): StudyContext {
    const { store } = session;
    const coder = settings.get().coder;
    const publish = <T>({ result, change }: Act<T>): T => {
      if (change.topics.length > 0) {
        const [topics, documentIds] = [[...change.topics], [...change.documentIds]];
        emit({ type: 'study.changed', study: handle, topics, documentIds, call: callId });
      }
      return result;
    };
    return {
      store,
      db: store.db,
      data: session.data,
      search: session.search,
      blobs,
      tasks,
      modelUse,
      study: handle,
      act: (label, work) => publish(store.act(coder, label, work)),
      undo: () => publish(store.undo()),
      redo: () => publish(store.redo()),
      forget: () => publish({ result: store.forget(), change: { topics: ['history'], documentIds: [] } }),
      coder,
      signal,
      progress: progressOf(callId),
      newId,
      now,
    };
  }

  function appContext(callId: string, signal: AbortSignal): AppContext {
    return {
      options,
      version: productVersion(),
      sessions,
      studies,
      settings,
      models,
      modelUse,
      modelPlace: modelFolders[0] ?? '',
      blobs,
      newId,
      now,
      signal,
      progress: progressOf(callId),
      emit,
      studyContext: (handle, session) => studyContext(handle, session, callId, signal),
    };
  }

  async function dispatch(request: CallRequest, signal: AbortSignal): Promise<unknown> {
    const { procedure, id } = request;
    if (!isProcedureName(procedure)) {
      throw new ApiError('unknown-procedure', `there is no procedure ${procedure}`, { procedure });
    }
    const input = parseInput(procedure, request.input);
    if (contract[procedure].scope === 'app') {
      return (appHandlers[procedure as AppProcedureName] as Handler<AppContext>)(
        appContext(id, signal),
        input,
      );
    }
    if (request.study === undefined) throw new ApiError('study-not-open', 'the call names no study');
    const context = studyContext(request.study, sessions.get(request.study), id, signal);
    return (studyHandlers[procedure as StudyProcedureName] as Handler<StudyContext>)(context, input);
  }

  return {
    async call(request): Promise<CallReply> {
      const controller = new AbortController();
      running.set(request.id, controller);
      try {
        return { ok: true, value: await dispatch(request, controller.signal) };
      } catch (error) {
        return errorReply(error, newId, options.log);
      } finally {
        running.delete(request.id);
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    blobs,
    handleFor: studies.handleFor,
    modelHandleFor: models.handleFor,
    createAt: (path, input) =>
      createStudyAt(
        appContext(newId(), new AbortController().signal),
        path,
        parseInput('studies.create', input) as ParsedInput<'studies.create'>,
      ),
    pathOf: studies.pathOf,
    settings: settings.get,
    async close() {
      for (const controller of running.values()) controller.abort();
      await tasks.close();
      sessions.closeAll();
    },
  };
}

function parseInput(procedure: keyof typeof contract, input: unknown): unknown {
  const parsed = contract[procedure].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ApiError('invalid-input', `${procedure}: ${field} ${issue?.message ?? ''}`.trim(), {
    procedure,
    field,
  });
}

let version: string | undefined;

function productVersion(): string {
  const file = join(dirname(resourceFolder('migrations')), 'package.json');
  version ??= String((JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? '');
  return version;
}
