import { ApiError } from '../../shared/api/errors.ts';
import {
  blobRefSchema,
  callReplySchema,
  type CallReply,
  type Transport,
} from '../../shared/api/transport.ts';
import type { Connection } from './connection.ts';
import { createEventStream } from './event-stream.ts';
import { fileNameOf } from './content-disposition.ts';

type Options = {
  /** Origin of the local host, without a slash at the end; empty for the page's own. */
  readonly baseUrl: string;
  readonly token: string;
  readonly connection: Connection;
  readonly fetch?: typeof fetch;
};

/** The way to `electron/local-host`: every request carries the token, nothing is a cookie. */
export function createHttpTransport({
  baseUrl,
  token,
  connection,
  fetch = globalThis.fetch,
}: Options): Transport {
  const request = (path: string, init: RequestInit = {}) =>
    fetch(`${baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
    });
  const post = (path: string, body: unknown) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Requests whose failure to arrive is an `ApiError` and shows the banner. */
  async function reach(path: string, init?: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await request(path, init);
    } catch (cause) {
      connection.set('lost');
      throw hostLost(cause);
    }
    if (response.ok) return response;
    throw ApiError.fromBody(await errorOf(response));
  }

  const events = createEventStream({
    connection,
    open: (signal) => request('/api/events', { headers: { accept: 'text/event-stream' }, signal }),
  });

  return {
    async call(body) {
      let response: Response;
      try {
        response = await post('/api/call', body);
      } catch (cause) {
        connection.set('lost');
        return { ok: false, error: hostLost(cause).toBody() };
      }
      return replyOf(response);
    },
    cancel: (id) => {
      post('/api/cancel', { id }).catch(() => undefined);
    },
    subscribe: (listener) => events.subscribe(listener),
    async putBlob(name, bytes) {
      const init = { method: 'PUT', body: new Blob([new Uint8Array(bytes)]) };
      const response = await reach(`/api/blobs?name=${encodeURIComponent(name)}`, init);
      return blobRefSchema.parse(await response.json());
    },
    async getBlob(blobId) {
      const response = await reach(`/api/blobs/${encodeURIComponent(blobId)}`);
      const name = fileNameOf(response.headers.get('content-disposition') ?? '') ?? blobId;
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    async close() {
      events.close();
    },
  };
}

async function replyOf(response: Response): Promise<CallReply> {
  const reply = callReplySchema.safeParse(await response.json().catch(() => undefined));
  if (reply.success) return reply.data;
  return { ok: false, error: statusError(response.status).toBody() };
}

async function errorOf(response: Response) {
  const reply = await replyOf(response);
  return reply.ok ? statusError(response.status).toBody() : reply.error;
}

function statusError(status: number): ApiError {
  if (status === 401 || status === 403)
    return new ApiError('forbidden', 'the host refused the token', { reason: 'token' });
  if (status === 404) return new ApiError('not-found', 'the host does not have it');
  if (status === 413) return new ApiError('too-large', 'larger than the host takes');
  return new ApiError('internal', `the host answered ${status}`, { reason: 'bad-reply' });
}

function hostLost(cause: unknown): ApiError {
  return new ApiError('internal', `the host does not answer: ${String(cause)}`, { reason: 'host-lost' });
}
