import { describe, expect, test } from 'vitest';
import type { PassageReport } from '../../shared/analysis/theme-report.ts';
import {
  allSelected,
  codingsOf,
  extendedTo,
  grabbed,
  keptIn,
  nothingSelected,
  passageKey,
  toggled,
} from '../../renderer/features/themes/passage-selection.ts';

function passage(start: number, codingIds: readonly string[]): PassageReport {
  return {
    codingIds,
    codeIds: [],
    documentId: 'd',
    document: 'D',
    participantId: null,
    participant: null,
    person: 'document:d',
    start,
    end: start + 5,
    quote: '',
    score: 0,
    byHand: false,
    time: null,
    isNew: false,
    suggestedId: null,
  };
}

const passages = [passage(0, ['a', 'b']), passage(10, ['c']), passage(20, ['d']), passage(30, ['e'])];
const order = passages.map(passageKey);
const [first = '', second = '', third = '', fourth = ''] = order;

describe('selection of passages', () => {
  test('a range goes from the last one chosen, in either direction, and adds to the rest', () => {
    const selection = extendedTo(toggled(toggled(nothingSelected, fourth), third), first, order);
    expect([...selection.keys].toSorted()).toEqual([...order].toSorted());
    expect(extendedTo(toggled(nothingSelected, second), third, order).keys).toEqual(new Set([second, third]));
  });

  test('all codings over a chosen passage go along', () => {
    expect(codingsOf(passages, toggled(nothingSelected, first))).toEqual(['a', 'b']);
    expect(codingsOf(passages, allSelected(order))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('what has left the list is no longer chosen', () => {
    const kept = keptIn(allSelected(order), [second, third]);
    expect(kept).toEqual({ keys: new Set([second, third]), anchor: undefined });
  });

  test('dragging takes the chosen ones along only if the grabbed one is among them', () => {
    const selection = toggled(toggled(nothingSelected, first), second);
    expect(grabbed(passages, selection, second)).toEqual(['a', 'b', 'c']);
    expect(grabbed(passages, selection, fourth)).toEqual(['e']);
  });
});
