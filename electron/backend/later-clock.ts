/**
 * A clock that never gives a time twice or an earlier one: what was done later stands later wherever things are
 * ordered by their times (memos, moves, versions), also within one millisecond and after the system's clock went back.
 */
export function laterClock(read: () => Date): () => Date {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    last = Math.max(read().getTime(), last + 1);
    return new Date(last);
  };
}
