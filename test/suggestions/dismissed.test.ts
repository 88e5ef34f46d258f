import { describe, expect, it } from 'vitest';
import { anchorOf, dismissedIn } from '../../shared/suggestions/dismissed.ts';

const text = 'It was warm there. Later it was warm again, and I left.';
const first = { start: 7, end: 11 };
const second = { start: 32, end: 36 };
const dismissed = [
  { id: 'd', documentId: 'a', kind: 'sensation' as const, codeId: null, ...anchorOf(text, first) },
];

describe('a dismissed suggestion', () => {
  it('is found at its place and not where the same words stand elsewhere', () => {
    const isDismissed = dismissedIn(text, dismissed);
    expect(text.slice(second.start, second.end)).toBe('warm');
    expect([isDismissed('sensation', first), isDismissed('sensation', second)]).toEqual([true, false]);
    expect(isDismissed('value', first)).toBe(false);
  });

  it('stays dismissed when the transcript is edited before it, or on one side of it', () => {
    const before = `Somebody corrected this line.\n${text}`;
    expect(dismissedIn(before, dismissed)('sensation', { start: 37, end: 41 })).toBe(true);
    const beside = text.replace('It was', 'That is');
    expect(dismissedIn(beside, dismissed)('sensation', { start: 8, end: 12 })).toBe(true);
  });

  it('is another one when its own words change', () => {
    const other = text.replace('warm there', 'cold there');
    expect(dismissedIn(other, dismissed)('sensation', first)).toBe(false);
  });
});
