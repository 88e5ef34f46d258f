import { z } from 'zod';
import { ApiError, errorCodeSchema } from '../../shared/api/errors.ts';
import type { CallReply, CallRequest } from '../../shared/api/transport.ts';
import type { Backend } from '../../electron/backend/backend.ts';
import { createBlobStore } from '../../electron/blobs/blob-store.ts';

const failInput = z.object({
  code: errorCodeSchema,
  message: z.string(),
  details: z.record(z.string(), z.string()),
});

export type FakeBackend = Backend & {
  /** Resolves when a `wait` with this id has begun. */
  begun(id: string): Promise<void>;
  /** Resolves when the backend was told to stop this call. */
  stopped(id: string): Promise<void>;
  emit(event: unknown): void;
  listeners(): number;
};

/**
 * The smallest backend that can do what a transport must carry: `echo`, `fail` with any code, `wait` until it is
 * cancelled, `emit` an event. Blobs are the real store, kept small so that too large is easy to reach.
 */
export function createFakeBackend(largestBlob = 6 << 20): FakeBackend {
  const listeners = new Set<(event: unknown) => void>();
  const waiting = new Map<string, (reply: CallReply) => void>();
  const begun = createSignals();
  const stopped = createSignals();
  const emit = (event: unknown) => {
    for (const listener of listeners) listener(event);
  };

  async function call({ id, procedure, input, study }: CallRequest): Promise<CallReply> {
    switch (procedure) {
      case 'echo':
        return { ok: true, value: { input, study: study ?? null } };
      case 'fail': {
        const { code, message, details } = failInput.parse(input);
        return { ok: false, error: new ApiError(code, message, details).toBody() };
      }
      case 'emit':
        emit(input);
        return { ok: true, value: {} };
      case 'wait':
        return new Promise((resolve) => {
          waiting.set(id, resolve);
          begun.raise(id);
        });
      default:
        return { ok: false, error: new ApiError('unknown-procedure', procedure, { procedure }).toBody() };
    }
  }

  return {
    call,
    cancel(id) {
      stopped.raise(id);
      waiting.get(id)?.({ ok: false, error: new ApiError('cancelled', 'cancelled').toBody() });
      waiting.delete(id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    blobs: createBlobStore(64 << 20, largestBlob),
    modelHandleFor: (path) => path,
    handleFor: (path) => `handle-of-${path}`,
    settings: () => ({
      language: 'en',
      theme: 'system',
      textSize: 100,
      coder: '',
      sentenceModel: null,
      keys: {},
    }),
    pathOf: () => undefined,
    close: async () => undefined,
    begun: begun.wait,
    stopped: stopped.wait,
    emit,
    listeners: () => listeners.size,
  };
}

function createSignals() {
  const raised = new Set<string>();
  const waiters = new Map<string, () => void>();
  return {
    raise(id: string) {
      raised.add(id);
      waiters.get(id)?.();
    },
    wait: (id: string) =>
      new Promise<void>((resolve) => {
        if (raised.has(id)) resolve();
        else waiters.set(id, resolve);
      }),
  };
}
