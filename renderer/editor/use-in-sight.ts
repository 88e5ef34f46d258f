import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../platform/after-paint.ts';

/**
 * The beginning of a list at once, the rest a frame later: an answer to a letter is there as soon as what can be seen of
 * it is. All of it where `wanted` (the row in hand) is further down.
 */
export function useInSight<T>(rows: readonly T[], first: number, wanted: number): readonly T[] {
  const [whole, setWhole] = useState<readonly T[]>();
  const isWhole = whole === rows || wanted >= first || rows.length <= first;
  useEffect(() => {
    if (isWhole) return undefined;
    let ended = false;
    void afterPaint().then(() => ended || startTransition(() => setWhole(rows)));
    return () => {
      ended = true;
    };
  }, [rows, isWhole]);
  return isWhole ? rows : rows.slice(0, first);
}
