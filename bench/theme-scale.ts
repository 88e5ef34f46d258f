import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import { findThemes } from '../shared/analysis/themes.ts';
import { interviewPassages, syntheticStudy } from './themes-study.ts';

// `node bench/theme-scale.ts [codings...]`: themes with all checks, in a worker as in the product: time, growth, peak memory and
// how long cancelling takes. Passages are those of real interviews, shuffled where more are wanted.
const interviews = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'interviews_en_changelog');
const codingsPerPerson = 100;

if (isMainThread) await compare(process.argv.slice(2).map(Number));
else work(workerData as number);

async function compare(asked: readonly number[]): Promise<void> {
  const sizes = asked.length > 0 ? asked : [2000, 20_000, 200_000];
  let before: { readonly codings: number; readonly seconds: number } | undefined;
  for (const codings of sizes) {
    const seconds = await timed(codings);
    const growth =
      before === undefined
        ? ''
        : ` (${(seconds / before.seconds).toFixed(1)}x for ${codings / before.codings}x)`;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`${codings} codings: ${seconds.toFixed(1)} s${growth}, peak ${peak} MB of the whole process`);
    before = { codings, seconds };
  }
  console.log(`cancelled in ${await cancelled(sizes.at(-1) ?? 2000)} ms`);
}

function timed(codings: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: codings });
    worker.on('message', (message: { seconds?: number }) => {
      if (message.seconds !== undefined) resolve(message.seconds);
    });
    worker.on('error', reject);
  });
}

/** The pool ends the thread; so does this, in the middle of the run. */
async function cancelled(codings: number): Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: codings });
  await new Promise<void>((resolve) => {
    worker.on('message', (message: { share?: number }) => {
      if ((message.share ?? 0) > 0.2) resolve();
    });
  });
  const started = performance.now();
  await worker.terminate();
  return Math.round(performance.now() - started);
}

function work(codings: number): void {
  const study = syntheticStudy(
    interviewPassages(interviews, codings),
    Math.max(12, codings / codingsPerPerson),
  );
  const started = performance.now();
  findThemes(study, { seed: 1, checks: true, onProgress: (share) => parentPort?.postMessage({ share }) });
  parentPort?.postMessage({ seconds: (performance.now() - started) / 1000 });
}
