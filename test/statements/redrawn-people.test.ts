import { describe, expect, it } from 'vitest';
import { redrawnCheck } from '../../shared/statements/redrawn-people.ts';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe('a statement among people drawn anew', () => {
  // A person is missed by n draws of n with (1 - 1/n)^n, two of them with (1 - 2/n)^n, three with (1 - 3/n)^n.
  const [one, two, three] = [1, 2, 3].map((missed) => (1 - missed / 14) ** 14) as [number, number, number];

  it('stands as often as counted by hand for two and for three people of fourteen', () => {
    const bothOfTwo = 1 - 2 * one + two;
    const twoOfThree = 1 - (3 * two - 2 * three);
    expect(redrawnCheck(14, [upTo(2)])?.share).toBeCloseTo(bothOfTwo, 1);
    expect(redrawnCheck(14, [upTo(3)])?.share).toBeCloseTo(twoOfThree, 1);
  });

  it('is stable with many voices, hangs on single people with two, and on its weakest part', () => {
    expect(redrawnCheck(14, [upTo(8), upTo(10)])?.words).toBe('stable');
    expect(redrawnCheck(14, [upTo(2)])?.words).toBe('unstable');
    expect(redrawnCheck(14, [upTo(8), [3, 9]])?.words).toBe('unstable');
    expect(redrawnCheck(14, [upTo(8), [3]])).toEqual({ share: 0, words: 'unstable' });
  });

  it('says nothing of three people, or of a statement without parts', () => {
    expect([redrawnCheck(3, [upTo(3)]), redrawnCheck(14, [])]).toEqual([null, null]);
  });

  it('is the same at every reading', () => {
    expect(redrawnCheck(14, [upTo(3)])).toEqual(redrawnCheck(14, [upTo(3)]));
  });
});
