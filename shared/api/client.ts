import type { AppProcedureName, Input, Output, ProcedureName, StudyProcedureName } from './contract.ts';
import { ApiError } from './errors.ts';
import type { ApiEvent } from './events.ts';
import { eventSchema } from './events.ts';
import type { BlobRef, CallReply, Transport } from './transport.ts';

export type Progress = { readonly done: number; readonly total: number; readonly stage: string };

/** The part of an AbortSignal that is used here; this zone has no DOM. */
type AbortSignalLike = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type CallOptions = {
  /** Aborting asks the backend to stop; the promise then rejects with code `cancelled`. */
  readonly signal?: AbortSignalLike;
  readonly onProgress?: (progress: Progress) => void;
};

/** The typed face of a transport. Calls reject with `ApiError`. */
export type Client = {
  app<P extends AppProcedureName>(procedure: P, input: Input<P>, options?: CallOptions): Promise<Output<P>>;
  study<P extends StudyProcedureName>(
    handle: string,
    procedure: P,
    input: Input<P>,
    options?: CallOptions,
  ): Promise<Output<P>>;
  subscribe(listener: (event: ApiEvent) => void): () => void;
  putBlob(name: string, bytes: Uint8Array): Promise<BlobRef>;
  getBlob(blobId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  close(): Promise<void>;
};

/**
 * Makes a client of a transport.
 * @param newId gives a fresh id for every call (a UUID); passed in because this zone knows no randomness.
 */
export function createClient(transport: Transport, newId: () => string): Client {
  async function call<P extends ProcedureName>(
    study: string | undefined,
    procedure: P,
    input: Input<P>,
    options: CallOptions = {},
  ): Promise<Output<P>> {
    const id = newId();
    const stopFollowing = options.onProgress ? followProgress(transport, id, options.onProgress) : undefined;
    const onAbort = () => transport.cancel(id);
    if (options.signal?.aborted) throw new ApiError('cancelled', 'cancelled before it began');
    options.signal?.addEventListener('abort', onAbort, { once: true });
    try {
      const request = study === undefined ? { id, procedure, input } : { id, procedure, study, input };
      return unwrap<P>(await transport.call(request));
    } finally {
      stopFollowing?.();
      options.signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    app: (procedure, input, options) => call(undefined, procedure, input, options),
    study: (handle, procedure, input, options) => call(handle, procedure, input, options),
    subscribe: (listener) =>
      transport.subscribe((raw) => {
        const event = eventSchema.safeParse(raw);
        if (event.success) listener(event.data);
      }),
    putBlob: (name, bytes) => transport.putBlob(name, bytes),
    getBlob: (blobId) => transport.getBlob(blobId),
    close: () => transport.close(),
  };
}

function followProgress(transport: Transport, id: string, onProgress: (progress: Progress) => void) {
  return transport.subscribe((raw) => {
    const event = eventSchema.safeParse(raw);
    if (event.success && event.data.type === 'progress' && event.data.call === id) onProgress(event.data);
  });
}

function unwrap<P extends ProcedureName>(reply: CallReply): Output<P> {
  if (!reply.ok) throw ApiError.fromBody(reply.error);
  return reply.value as Output<P>; // the backend parsed it with the procedure's own output schema
}
