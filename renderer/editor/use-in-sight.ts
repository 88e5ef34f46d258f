import { startTransition, useEffect, useState } from 'react';

/** Milliseconds without another answer; whoever types goes on sooner. */
const rest = 150;

/**
 * The beginning of a list at once, the rest when it stays: an answer to a letter is there as soon as what can be seen of
 * it is, and the next letter waits for nothing. All of it where `wanted` (the row in hand) is further down.
 */
export function useInSight<T>(rows: readonly T[], first: number, wanted: number): readonly T[] {
  const [whole, setWhole] = useState<readonly T[]>();
  const isWhole = whole === rows || wanted >= first || rows.length <= first;
  useEffect(() => {
    if (isWhole) return undefined;
    const waiting = setTimeout(() => startTransition(() => setWhole(rows)), rest);
    return () => clearTimeout(waiting);
  }, [rows, isWhole]);
  return isWhole ? rows : rows.slice(0, first);
}
