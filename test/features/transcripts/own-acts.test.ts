import { expect, it } from 'vitest';
import { createOwnActs } from '../../../renderer/features/transcripts/own-acts.ts';

it('asks at once after a change from elsewhere and waits for the hands to rest after an own one', async () => {
  let time = 10_000;
  const own = createOwnActs(() => time);
  const atFirst = own.restTime();
  await own.track(Promise.resolve('done'));
  const afterOwn = own.restTime();
  time += 5000;
  expect([atFirst, afterOwn > 0, own.restTime(), own.count()]).toEqual([0, true, 0, 1]);
});

it('is busy until the answer is there, also where it is a refusal', async () => {
  const own = createOwnActs(() => 0);
  const refused = own.track(Promise.reject(new Error('no')));
  const during = own.isBusy();
  await refused.catch(() => undefined);
  expect([during, own.isBusy()]).toEqual([true, false]);
});
