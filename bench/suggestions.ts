import { existsSync } from 'node:fs';
import { createTaskPool } from '../electron/workers/task-pool.ts';
import { corpora } from './labelled/labelled-sets.ts';
import { median } from './median.ts';
import type { BenchRow } from './row.ts';
import { codedInterviews } from './suggest/coded-interviews.ts';

const twoSeconds = 2000;

/** Where to look next at 5,000 codings, as the product computes it: in a worker, by the clock on the wall. */
export async function run(): Promise<BenchRow[]> {
  if (!existsSync(corpora)) return [];
  const study = codedInterviews();
  const fresh: Taken[] = [];
  const again: Taken[] = [];
  for (let n = 0; n < 3; n += 1) {
    const pool = createTaskPool();
    const learn = () => pool.run('next-turns', study, new AbortController().signal, () => undefined);
    fresh.push(await timed(learn));
    again.push(await timed(learn), await timed(learn));
    await pool.close();
  }
  const row = (where: string, taken: readonly Taken[]): BenchRow => ({
    question: `learning where to look next from 5,000 codings with 50 codes, ${where}, median`,
    ours: median(taken.map(({ wall }) => wall)),
    baseline: twoSeconds,
    baselineName: 'two seconds',
    limit: 1,
    note: told(taken),
  });
  return [row('in a thread started for it', fresh), row('in a thread that is there', again)];
}

/** By the clock on the wall, and processor time of all threads meanwhile; milliseconds. */
type Taken = { readonly wall: number; readonly work: number };

async function timed(task: () => Promise<unknown>): Promise<Taken> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await task();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - started, work: (user + system) / 1000 };
}

function told(taken: readonly Taken[]): string {
  const walls = taken.map(({ wall }) => wall);
  const work = median(taken.map((each) => each.work));
  return `wall clock, ${Math.min(...walls).toFixed(0)} to ${Math.max(...walls).toFixed(0)} ms; processor time ${work.toFixed(0)} ms`;
}
