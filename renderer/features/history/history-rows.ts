import type { PlacedAct } from '../../../shared/api/history-procedures.ts';

export type HistoryRow =
  { readonly kind: 'day'; readonly day: string } | { readonly kind: 'act'; readonly entry: PlacedAct };

/** The acts (newest first) under their days. */
export function historyRows(
  entries: readonly PlacedAct[],
  dayOf: (iso: string) => string,
): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = '';
  for (const entry of entries) {
    if (dayOf(entry.at) !== day) {
      day = dayOf(entry.at);
      rows.push({ kind: 'day', day });
    }
    rows.push({ kind: 'act', entry });
  }
  return rows;
}
