import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether the host answers; `refused` means that it runs but no longer knows this window's token. */
export type ConnectionState = 'connected' | 'lost' | 'refused';

export type Connection = {
  readonly store: StoreApi<{ readonly state: ConnectionState; readonly since: number }>;
  set(state: ConnectionState): void;
  /** Called each time the host answers again after it was lost: everything shown may be out of date. */
  onRegained(listener: () => void): () => void;
  /** Tries now instead of waiting for the next attempt. */
  retry(): void;
  onRetry(listener: () => void): () => void;
};

/** State of the way to the host, shared by the transport that learns it and the banner that shows it. */
export function createConnection(): Connection {
  const store = createStore(() => ({ state: 'connected' as ConnectionState, since: 0 }));
  const regained = new Set<() => void>();
  const retries = new Set<() => void>();
  return {
    store,
    set(state) {
      const before = store.getState().state;
      if (before === state) return;
      store.setState({ state, since: Date.now() });
      if (state === 'connected') for (const listener of regained) listener();
    },
    onRegained: (listener) => listen(regained, listener),
    retry: () => {
      for (const listener of retries) listener();
    },
    onRetry: (listener) => listen(retries, listener),
  };
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
