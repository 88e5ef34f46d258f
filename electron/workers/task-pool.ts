import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { ApiError, type ErrorBody } from '../../shared/api/errors.ts';
import { ImportError } from '../importers/import-error.ts';
import type { ReportProgress, TaskName, Tasks } from './tasks.ts';
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

  return {
    async run(name, input, signal, progress) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: { done: number; total: number; stage: string }) =>
        progress(message.done, message.total, message.stage),
      );
      try {
        const answer: unknown = await (
          await threads()
        ).run({ name, input, port: port2 }, { transferList: [port2], signal });
        return readAnswer(answer) as Tasks[typeof name]['output'];
      } catch (error) {
        if (signal.aborted) throw new ApiError('cancelled', 'cancelled');
        throw error;
      } finally {
        port1.close();
      }
    },
    rest: async () => (await pool)?.recycleWorkers(),
    close: async () => {
      await (await pool)?.destroy();
      pool = undefined;
    },
  };
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
    maxThreads: 2,
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
