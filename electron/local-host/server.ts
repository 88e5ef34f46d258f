import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError } from '../../shared/api/errors.ts';
import type { Backend } from '../backend/backend.ts';
import { refused } from '../backend/receive-call.ts';
import { commonHeaders } from '../renderer-files/content-policy.ts';
import { readRendererFile } from '../renderer-files/renderer-file.ts';
import { answerApi, sendJson } from './api-routes.ts';
import { isApiPath, refusalOf, type RequestFacts } from './guards.ts';

export type LocalHostOptions = {
  readonly backend: Backend;
  /** Folder of the built renderer. */
  readonly rendererFolder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Secret of this run; travels to the page in the fragment of the address, which no browser sends anywhere. */
  readonly token: string;
};

export type LocalHost = {
  /** The address to open, with the token. */
  readonly url: string;
  readonly origin: string;
  readonly port: number;
  /** Stops listening and ends every connection; the backend stays open. */
  close(): Promise<void>;
};

/**
 * Serves the renderer and the API on 127.0.0.1, to this machine only.
 * @throws (rejects) with the system's error where the port is taken (`EADDRINUSE`)
 */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const server = createServer((request, response) => {
    void answer({ ...options, port: portOf(server) }, request, response);
  });
  await listen(server, options.port);
  const port = portOf(server);
  const origin = `http://127.0.0.1:${port}`;
  return { url: `${origin}/#token=${options.token}`, origin, port, close: () => close(server) };
}

async function answer(
  { backend, rendererFolder, port, token }: LocalHostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  const url = urlOf(request, port);
  const refusal = url && refusalOf(factsOf(request, url), { port, token });
  if (!url || refusal) {
    request.resume();
    const error = new ApiError('forbidden', refusal?.reason ?? 'not an address of this host');
    return sendJson(response, refusal?.status ?? 400, refused(error));
  }
  if (isApiPath(url.pathname)) return answerApi({ backend, url, request, response });
  return answerFile(rendererFolder, url, request, response);
}

async function answerFile(
  folder: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await readRendererFile(folder, url.pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.length,
    'Cache-Control': file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

function factsOf(request: IncomingMessage, url: URL): RequestFacts {
  return {
    method: request.method ?? '',
    path: url.pathname,
    host: request.headers.host,
    origin: request.headers.origin,
    secFetchSite: single(request.headers['sec-fetch-site']),
    secFetchMode: single(request.headers['sec-fetch-mode']),
    authorization: request.headers.authorization,
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}

/** Only `/path?query` is taken from the request; the host part is checked separately and never trusted. */
function urlOf(request: IncomingMessage, port: number): URL | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return undefined;
  try {
    return new URL(`http://127.0.0.1:${port}${target}`);
  } catch {
    return undefined;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
