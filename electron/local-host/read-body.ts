import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../shared/api/errors.ts';

/**
 * Reads a request's body and stops as soon as it is over the limit, whatever Content-Length promised.
 * @param limit bytes. @throws ApiError too-large; invalid-input where the connection broke off
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('invalid-input', 'the connection broke off in the middle of the request');
  }
  return Buffer.concat(chunks, size);
}

/** @throws ApiError too-large, invalid-input where it is not JSON */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new ApiError('invalid-input', 'the body must be application/json');
  }
  const bytes = await readBody(request, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiError('invalid-input', 'the body is not JSON');
  }
}

function tooLarge(limit: number): ApiError {
  return new ApiError('too-large', `more than ${limit} bytes`, { limit: String(limit) });
}
