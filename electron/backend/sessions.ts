import { ApiError } from '../../shared/api/errors.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { createStore, openStore, type StoreOptions, type StudyStore } from '../database/study-store.ts';
import { readStudyData } from '../repositories/study-data-repository.ts';
import { createSearchIndex, type SearchIndex } from '../services/search-index.ts';

/** One open study with what is kept in memory of it. */
export type Session = {
  readonly store: StudyStore;
  readonly search: SearchIndex;
  readonly data: () => StudyData;
};

/** The open studies by handle. */
export type Sessions = {
  open(handle: string, path: string): Session;
  create(handle: string, path: string): Session;
  /** @throws ApiError study-not-open */
  get(handle: string): Session;
  close(handle: string): void;
  closeAll(): void;
};

export function createSessions(options: StoreOptions): Sessions {
  const open = new Map<string, Session>();

  function keep(handle: string, store: StudyStore): Session {
    const session: Session = {
      store,
      search: createSearchIndex(store.db, store.version),
      data: oncePerVersion(store),
    };
    open.set(handle, session);
    return session;
  }

  function close(handle: string): void {
    const session = open.get(handle);
    open.delete(handle);
    session?.store.close();
  }

  return {
    // One connection per file and process: a second one would defeat the file locks.
    open: (handle, path) => open.get(handle) ?? keep(handle, openStore(path, options)),
    create: (handle, path) => keep(handle, createStore(path, options)),
    get(handle) {
      const session = open.get(handle);
      if (!session) throw new ApiError('study-not-open', 'this study is not open', { handle });
      return session;
    },
    close,
    closeAll: () => [...open.keys()].forEach(close),
  };
}

function oncePerVersion(store: StudyStore): () => StudyData {
  let known: { readonly version: number; readonly data: StudyData } | undefined;
  return () => {
    const version = store.version();
    if (known?.version === version) return known.data;
    const before = known;
    const data = readStudyData(
      store.db,
      before && { data: before.data, hasChanged: (topic) => store.version(topic) > before.version },
    );
    known = { version, data };
    return data;
  };
}
