import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { benchBackend, storeStudy } from './stored-study.ts';

// `npm run bench:scale [codings...]`: themes with all checks, as the product finds them: a study file, the backend, a worker
// thread, the result stored. Each size has a process of its own, so that its memory is its own. Cancelling is timed from the
// moment it was meant to happen, so that whatever keeps the backend busy counts.
const codingsPerPerson = 100;
const megabyte = 1024 * 1024;
const limits = { cancelMs: 1000, peakMb: 1536, growth: 1.25, blockMs: 100, blockOfManyMs: 500 };
/** More codings than this are many. */
const usualCodings = 20_000;

type Measured = {
  readonly codings: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly longestBlockMs: number;
  readonly reports: number;
  readonly cancels: readonly { readonly when: string; readonly ms: number }[];
};

const [mode, path, count] = process.argv.slice(2);
if (mode === 'measure' && path !== undefined) await measure(path, Number(count));
else await compare(process.argv.slice(2).map(Number));

async function compare(asked: readonly number[]): Promise<void> {
  const sizes = asked.length > 0 ? asked : [2000, 20_000, 200_000];
  const folder = mkdtempSync(join(tmpdir(), 'hara-scale-'));
  console.log('| codings | people | s | CPU s | growth | peak MB | longest block ms | slowest cancel ms |');
  console.log('|---|---|---|---|---|---|---|---|');
  let before: Measured | undefined;
  try {
    for (const codings of sizes) {
      const people = Math.max(12, codings / codingsPerPerson);
      const found = inOwnProcess(await storeStudy(folder, codings, people), codings);
      const slowest = found.cancels.reduce((most, one) => (one.ms > most.ms ? one : most));
      const growth = before === undefined ? null : growthBetween(before, found);
      console.log(
        `| ${codings} | ${people} | ${found.seconds.toFixed(1)} | ${found.cpuSeconds.toFixed(1)} | ${growth === null ? '-' : `${growth.toFixed(2)} of linear`} | ${found.peakMb.toFixed(0)} | ${found.longestBlockMs.toFixed(0)} | ${slowest.ms.toFixed(0)} (${slowest.when}) |`,
      );
      const mostBlock = codings > usualCodings ? limits.blockOfManyMs : limits.blockMs;
      const holds =
        slowest.ms <= limits.cancelMs &&
        found.peakMb <= limits.peakMb &&
        found.longestBlockMs <= mostBlock &&
        (growth ?? 0) <= limits.growth;
      if (!holds) process.exitCode = 1;
      before = found;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `Limits: cancelled within ${limits.cancelMs} ms, at most ${limits.peakMb} MB, no block over ${limits.blockMs} ms (${limits.blockOfManyMs} beyond ${usualCodings} codings), growth of CPU time at most ${limits.growth} of linear.`,
  );
}

function growthBetween(small: Measured, large: Measured): number {
  return large.cpuSeconds / small.cpuSeconds / (large.codings / small.codings);
}

function inOwnProcess(study: string, codings: number): Measured {
  const done = spawnSync(process.execPath, [import.meta.filename, 'measure', study, String(codings)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`measuring ${codings} codings failed`);
  return JSON.parse(done.stdout) as Measured;
}

async function measure(study: string, codings: number): Promise<void> {
  const backend = benchBackend(join(study, '..'));
  const handle = backend.handleFor(study);
  let calls = 0;
  const call = (procedure: string, input: unknown, of?: string) => {
    calls += 1;
    const id = `${calls}`;
    return { id, reply: backend.call({ id, procedure, input, ...(of === undefined ? {} : { study: of }) }) };
  };
  await call('studies.open', { handle }).reply;
  await call('study.get', {}, handle).reply;

  const cpu = process.cpuUsage();
  const started = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let reports = 0;
  const stop = backend.subscribe((event) => {
    const { type } = event as { type: string };
    if (type === 'progress') reports += 1;
  });
  const reply = await call('themes.run', {}, handle).reply;
  stop();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  if (!reply.ok) throw new Error(reply.error.message);
  const peakMb = (process.resourceUsage().maxRSS * 1024) / megabyte;
  const cancels: { when: string; ms: number }[] = [];
  for (const after of [0, 100, 500, 1500, 4000]) cancels.push(await cancelledAfter(after));
  for (const share of [0.02, 0.2]) cancels.push(await cancelledAtShare(share));
  const result: Measured = {
    codings,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMb,
    longestBlockMs: delay.max / 1e6,
    reports,
    cancels,
  };
  process.stderr.write(`${JSON.stringify(result)}\n`);
  process.stdout.write(JSON.stringify(result));
  await backend.close();

  /** Milliseconds from when a cancel was meant to come to the answer. */
  async function cancelledAfter(after: number): Promise<{ when: string; ms: number }> {
    const due = performance.now() + after;
    const { id, reply: answer } = call('themes.run', {}, handle);
    const timer = setTimeout(() => backend.cancel(id), after);
    const { ok } = await answer;
    clearTimeout(timer);
    return {
      when: ok ? `done before ${after} ms` : `after ${after} ms`,
      ms: ok ? 0 : performance.now() - due,
    };
  }

  async function cancelledAtShare(share: number): Promise<{ when: string; ms: number }> {
    let due = 0;
    const { id, reply: answer } = call('themes.run', {}, handle);
    const unsubscribe = backend.subscribe((event) => {
      const { type, done } = event as { type: string; done?: number };
      if (due > 0 || type !== 'progress' || (done ?? 0) < share) return;
      due = performance.now();
      setTimeout(() => backend.cancel(id), 0);
    });
    const { ok } = await answer;
    unsubscribe();
    return { when: `at ${Math.round(100 * share)} %`, ms: ok ? 0 : performance.now() - due };
  }
}
