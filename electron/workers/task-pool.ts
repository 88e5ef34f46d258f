import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { ApiError, type ErrorBody } from '../../shared/api/errors.ts';
import { ImportError } from '../importers/import-error.ts';
import type { ReportProgress, TaskName, Tasks } from './tasks.ts';

export type TaskPool = {
  /** Runs a task in a worker thread. Aborting ends the thread at once. @throws ApiError cancelled or the task's own, ImportError */
  run<N extends TaskName>(
    name: N,
    input: Tasks[N]['input'],
    signal: AbortSignal,
    progress: ReportProgress,
  ): Promise<Tasks[N]['output']>;
  close(): Promise<void>;
};

/** Threads start with the first task and rest after half a minute without one. */
export function createTaskPool(): TaskPool {
  let pool: Tinypool | undefined;
  const threads = () =>
    (pool ??= new Tinypool({ filename: workerFile(), minThreads: 0, maxThreads: 2, idleTimeout: 30_000 }));

  return {
    async run(name, input, signal, progress) {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (message: { done: number; total: number; stage: string }) =>
        progress(message.done, message.total, message.stage),
      );
      try {
        const answer: unknown = await threads().run(
          { name, input, port: port2 },
          { transferList: [port2], signal },
        );
        return readAnswer(answer) as Tasks[typeof name]['output'];
      } catch (error) {
        if (signal.aborted) throw new ApiError('cancelled', 'cancelled');
        throw error;
      } finally {
        port1.close();
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

/** Beside this file as source, beside the bundle when built. */
function workerFile(): string {
  const built = join(import.meta.dirname, 'worker.js');
  return existsSync(built) ? built : join(import.meta.dirname, 'entry.ts');
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
