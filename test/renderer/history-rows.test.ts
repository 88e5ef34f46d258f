import { describe, expect, it } from 'vitest';
import { historyRows } from '../../renderer/features/history/history-rows.ts';
import type { PlacedAct } from '../../shared/api/history-procedures.ts';

const entry = (seq: number, state: PlacedAct['state'], at = '2026-11-02T10:00:00Z'): PlacedAct => ({
  seq,
  at,
  actor: '',
  label: { key: 'study.update', values: {} },
  state,
  steps: 1,
  place: null,
});
const dayOf = (iso: string) => iso.slice(0, 10);

describe('the history', () => {
  it('stands under its days', () => {
    const rows = historyRows([entry(2, 'done', '2026-11-03T08:00:00Z'), entry(1, 'done')], dayOf);
    expect(rows.map((row) => (row.kind === 'day' ? row.day : row.entry.seq))).toEqual([
      '2026-11-03',
      2,
      '2026-11-02',
      1,
    ]);
  });
});
