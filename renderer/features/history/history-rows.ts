import type { HistoryEntry } from '../../../shared/api/study-procedures.ts';

export type HistoryRow =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'act'; readonly entry: HistoryEntry; readonly steps: number };

/**
 * The acts (newest first) under their days. `steps`: how many undos (for an act that is done) or redos (undone)
 * it takes up to and including this act; 0 where it can be reached by neither.
 */
export function historyRows(
  entries: readonly HistoryEntry[],
  dayOf: (iso: string) => string,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  const undone = entries.filter(({ state }) => state === 'undone');
  let done = 0;
  let undoneAbove = 0;
  let day = '';
  for (const entry of entries) {
    if (dayOf(entry.at) !== day) {
      day = dayOf(entry.at);
      rows.push({ kind: 'day', day });
    }
    if (entry.state === 'done') done += 1;
    // Redo brings back the oldest undone act first.
    const redos = undone.length - undoneAbove;
    if (entry.state === 'undone') undoneAbove += 1;
    const steps = entry.state === 'done' ? done : entry.state === 'undone' ? redos : 0;
    rows.push({ kind: 'act', entry, steps });
  }
  return rows;
}
