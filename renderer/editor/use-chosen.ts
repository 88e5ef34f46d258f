import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Chosen } from './found-list.tsx';

const none: ReadonlySet<string> = new Set();

/** What is chosen of an answer; forgotten with another question. */
export function useChosen(question: string): Chosen & { readonly clear: () => void } {
  const [keys, setKeys] = useState(none);
  useEffect(() => setKeys(none), [question]);
  const toggle = useCallback((key: string) => {
    setKeys((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const clear = useCallback(() => setKeys(none), []);
  return useMemo(() => ({ keys, toggle, clear }), [keys, toggle, clear]);
}
