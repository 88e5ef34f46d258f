import type { Turn } from '../domain/transcript.ts';

/** Index of the last turn that starts at or before the offset; 0 before the first. */
export function turnIndex(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
