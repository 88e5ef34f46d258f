import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { ApiError, type ErrorBody } from '../../shared/api/errors.ts';
import { ImportError } from '../importers/import-error.ts';
import type { ReportProgress, TaskName, Tasks } from './tasks.ts';
import { createTurns } from './turns.ts';
import { workerFile } from './worker-file.ts';

export type TaskPool = {
  /** Runs a task in a worker thread. Aborting ends the thread at once. @throws ApiError cancelled or the task's own, ImportError */
  run<N extends TaskName>(
    name: N,
    input: Tasks[N]['input'],
    signal: AbortSignal,
    progress: ReportProgress,
  ): Promise<Tasks[N]['output']>;
  /** Ends threads that have nothing to do, which gives back what they hold. */
  rest(): Promise<void>;
  close(): Promise<void>;
};

/** Threads start with the first task and rest after half a minute without one. */
export function createTaskPool(): TaskPool {
  let pool: Promise<Tinypool> | undefined;
  const threads = () => (pool ??= startPool());
  // The library's own queue is forgotten where a cancelled task takes its thread with it: here nothing gets into that queue.
  const turns = createTurns(mostThreads);

  async function attempt(
    name: TaskName,
    input: unknown,
    signal: AbortSignal,
    progress: ReportProgress,
  ): Promise<unknown> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (message: { done: number; total: number; stage: string }) =>
      progress(message.done, message.total, message.stage),
    );
    try {
      return await (await threads()).run({ name, input, port: port2 }, { transferList: [port2], signal });
    } finally {
      port1.close();
    }
  }

  return {
    async run(name, input, signal, progress) {
      await turns.take(signal);
      try {
        for (let tries = 1; ; tries += 1) {
          const answer = await attempt(name, input, signal, progress).catch((error: unknown) => {
            if (signal.aborted) throw new ApiError('cancelled', 'cancelled');
            // A thread that ended for another reason than this task: it begins again on another.
            if (tries < mostTries && isTermination(error) && pool !== undefined) return undefined;
            throw error;
          });
          if (answer !== undefined) return readAnswer(answer) as Tasks[typeof name]['output'];
        }
      } finally {
        turns.give();
      }
    },
    rest: async () => (await pool)?.recycleWorkers(),
    close: async () => {
      const ending = pool;
      pool = undefined;
      await (await ending)?.destroy();
    },
  };
}

const mostThreads = 2;
const mostTries = 3;

function isTermination(error: unknown): boolean {
  return error instanceof Error && error.message === 'Terminating worker thread';
}

/**
 * What a thread may keep of objects (arrays of numbers come on top); themes over 200,000 codings need half of it (`npm run bench:scale`). V8
 * clears up the sooner the nearer the limit is; with none of our own rubbish would pile up to a quarter of the machine's memory.
 */
const mostMegabytes = 768;

async function startPool(): Promise<Tinypool> {
  return new Tinypool({
    filename: await workerFile(),
    minThreads: 0,
    maxThreads: mostThreads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
}

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly apiError: ErrorBody }
  | {
      readonly ok: false;
      readonly importError: { code: ImportError['code']; message: string; details: Record<string, string> };
    };

function readAnswer(answer: unknown): unknown {
  const read = answer as Answer; // written by entry.ts beside this file
  if (read.ok) return read.value;
  if ('apiError' in read) throw ApiError.fromBody(read.apiError);
  const { code, details } = read.importError;
  throw new ImportError(code, details.fileName ?? '', details);
}
