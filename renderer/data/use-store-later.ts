import { startTransition, useEffect, useRef, useState } from 'react';
import type { StoreApi } from 'zustand';
import { afterPaint } from '../platform/after-paint.ts';

/**
 * Follows a store one frame late: what stands beside the page must not hold up what a key does on it. Handlers that
 * need the state of this moment read the store itself.
 */
export function useStoreLater<S, T>(store: StoreApi<S>, select: (state: S) => T): T {
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  const [seen, setSeen] = useState(() => ({ store, value: select(store.getState()) }));
  useEffect(() => {
    let waiting = false;
    let ended = false;
    const look = () => {
      waiting = false;
      if (ended) return;
      const value = latest.current(store.getState());
      startTransition(() =>
        setSeen((before) =>
          before.store === store && Object.is(before.value, value) ? before : { store, value },
        ),
      );
    };
    look();
    const unsubscribe = store.subscribe(() => {
      if (waiting) return;
      waiting = true;
      void afterPaint().then(look);
    });
    return () => {
      ended = true;
      unsubscribe();
    };
  }, [store]);
  return seen.store === store ? seen.value : select(store.getState());
}
