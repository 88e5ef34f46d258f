import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ApiError, type ErrorCode } from '../../shared/api/errors.ts';
import type { Backend } from '../backend/backend.ts';
import { callIdOf, receiveCall, refused } from '../backend/receive-call.ts';
import { attachment } from './content-disposition.ts';
import { streamEvents } from './event-stream.ts';
import { readBody, readJson } from './read-body.ts';

const largestCall = 32 << 20;
const largestBlob = 512 << 20;
const cancelSchema = z.strictObject({ id: z.string().min(1).max(64) });
const blobNameSchema = z.string().min(1).max(400);

type Exchange = {
  readonly backend: Backend;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};
type Route = (exchange: Exchange) => Promise<void>;

/** Answers a request that has passed the guards and asks the API. Failures are answers too. */
export async function answerApi(exchange: Exchange): Promise<void> {
  const route = routeOf(exchange.request.method ?? '', exchange.url.pathname);
  try {
    if (!route) throw new ApiError('not-found', 'the API has no such address');
    await route(exchange);
  } catch (error) {
    answerFailure(exchange, error);
  }
}

function routeOf(method: string, path: string): Route | undefined {
  if (method === 'POST' && path === '/api/call') return answerCall;
  if (method === 'POST' && path === '/api/cancel') return answerCancel;
  if (method === 'GET' && path === '/api/events') return async (e) => streamEvents(e.backend, e.response);
  if (method === 'PUT' && path === '/api/blobs') return answerPutBlob;
  if (method === 'GET' && path.startsWith('/api/blobs/')) return answerGetBlob;
  return undefined;
}

async function answerCall({ backend, request, response }: Exchange): Promise<void> {
  const raw = await readJson(request, largestCall);
  const id = callIdOf(raw);
  response.on('close', () => {
    // The page was closed or reloaded: nobody waits for this any more.
    if (id !== undefined && !response.writableFinished) backend.cancel(id);
  });
  sendJson(response, 200, await receiveCall(backend, raw));
}

async function answerCancel({ backend, request, response }: Exchange): Promise<void> {
  const parsed = cancelSchema.safeParse(await readJson(request, 1024));
  if (!parsed.success) throw new ApiError('invalid-input', 'cancel wants the id of a call');
  backend.cancel(parsed.data.id);
  response.writeHead(204).end();
}

async function answerPutBlob({ backend, url, request, response }: Exchange): Promise<void> {
  const name = blobNameSchema.safeParse(url.searchParams.get('name'));
  if (!name.success) throw new ApiError('invalid-input', 'a file needs a name of at most 400 characters');
  sendJson(response, 200, backend.blobs.put(name.data, await readBody(request, largestBlob)));
}

async function answerGetBlob({ backend, url, response }: Exchange): Promise<void> {
  const { name, bytes } = backend.blobs.get(url.pathname.slice('/api/blobs/'.length));
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.length,
    'Content-Disposition': attachment(name),
    'X-Hara-Name': encodeURIComponent(name.toWellFormed()),
    'Cache-Control': 'no-store',
  });
  response.end(bytes);
}

function answerFailure({ request, response }: Exchange, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const reply = refused(error);
  // The rest of the body is read and thrown away: closing on a sender in mid-sentence would lose this answer.
  request.resume();
  sendJson(response, reply.ok ? 200 : statusOf(reply.error.code), reply);
}

function statusOf(code: ErrorCode): number {
  if (code === 'not-found') return 404;
  if (code === 'too-large') return 413;
  return code === 'invalid-input' ? 400 : 500;
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
