import { describe, expect, it } from 'vitest';
import { historyRows } from '../../renderer/features/history/history-rows.ts';
import type { HistoryEntry } from '../../shared/api/study-procedures.ts';

const entry = (seq: number, state: HistoryEntry['state'], at = '2026-11-02T10:00:00Z'): HistoryEntry => ({
  seq,
  at,
  actor: '',
  label: { key: 'study.update', values: {} },
  state,
});
const dayOf = (iso: string) => iso.slice(0, 10);
const steps = (entries: readonly HistoryEntry[]) =>
  historyRows(entries, dayOf).flatMap((row) => (row.kind === 'act' ? [[row.entry.seq, row.steps]] : []));

describe('the history', () => {
  it('says how many undos lead to just before an act', () => {
    expect(steps([entry(3, 'done'), entry(2, 'done'), entry(1, 'done')])).toEqual([
      [3, 1],
      [2, 2],
      [1, 3],
    ]);
  });

  it('says how many redos bring an undone act back: the oldest comes first', () => {
    expect(steps([entry(4, 'undone'), entry(3, 'undone'), entry(2, 'done'), entry(1, 'done')])).toEqual([
      [4, 2],
      [3, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  it('passes over what was undone and then overtaken', () => {
    expect(steps([entry(3, 'done'), entry(2, 'abandoned'), entry(1, 'done')])).toEqual([
      [3, 1],
      [2, 0],
      [1, 2],
    ]);
  });

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
