import { describe, expect, it } from 'vitest';
import { noteRecent, withoutMissing, type RecentCodes } from '../../renderer/editor/recent-codes.ts';

const empty: RecentCodes = [];

function after(codes: readonly string[]) {
  return codes.reduce((state, code) => noteRecent(state.slots, state.order, code), {
    slots: empty,
    order: [] as readonly string[],
  });
}

describe('numbers of recent codes', () => {
  it('are given in the order of first use and stay when a code is used again', () => {
    expect(after(['a', 'b', 'a', 'c', 'b']).slots.slice(0, 4)).toEqual(['a', 'b', 'c', undefined]);
  });

  it('pass from the code used longest ago to a tenth code', () => {
    const nine = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(after([...nine, 'a', 'j']).slots).toEqual(['a', 'j', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('leave a hole where a code was removed, and fill it next', () => {
    const slots = withoutMissing(['a', 'b', 'c'], new Set(['a', 'c']));
    expect([slots, noteRecent(slots, ['a', 'c'], 'd').slots.slice(0, 3)]).toEqual([
      ['a', undefined, 'c'],
      ['a', 'd', 'c'],
    ]);
  });
});
