import { expect, it } from 'vitest';
import { laterClock } from '../../electron/backend/later-clock.ts';

it('gives later times, also where the clock stands still or goes back', () => {
  const times = [1000, 1000, 1000, 400, 5000];
  let asked = 0;
  const now = laterClock(() => new Date(times[asked++] ?? 0));
  expect(times.map(() => now().getTime())).toEqual([1000, 1001, 1002, 1003, 5000]);
});
