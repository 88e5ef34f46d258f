import { afterAll, expect, it } from 'vitest';
import { createTaskPool } from '../../electron/workers/task-pool.ts';
import { demoStudy } from '../support/demo-study.ts';

const pool = createTaskPool();
afterAll(() => pool.close());

it('a task that nobody cancelled is done, whatever is cancelled beside it', async () => {
  const data = demoStudy('en');
  const wish = { audience: 'board', length: 20, language: 'en' } as const;
  const tasks = Array.from({ length: 24 }, (_, at) => {
    const cancel = new AbortController();
    const done = pool.run('propose-deck', { data, wish, kinds: undefined }, cancel.signal, () => undefined);
    return {
      at,
      cancel,
      done: done.then(
        (contents) => contents.length > 5,
        (error: Error) => error.message,
      ),
    };
  });
  const cancelled = tasks.filter(({ at }) => at % 3 === 1);
  // Each as soon as the one before it is through, so that threads end while others wait or begin.
  for (const { at, cancel } of cancelled) {
    await tasks[at - 1]?.done;
    cancel.abort();
  }
  const answers = await Promise.all(tasks.map((task) => task.done));
  expect(answers.filter((_, at) => at % 3 !== 1)).toEqual(Array.from({ length: 16 }, () => true));
  for (const { at } of cancelled) expect(['cancelled', true]).toContain(answers[at]);
}, 60_000);
