import { createHash, timingSafeEqual } from 'node:crypto';

/** What the guards look at; nothing else of a request decides who may in. */
export type RequestFacts = {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly secFetchMode: string | undefined;
  readonly authorization: string | undefined;
};

export type Pins = { readonly port: number; readonly token: string };

export type Refusal = { readonly status: 401 | 403 | 421; readonly reason: string };

/**
 * Why a request is turned away, or undefined where it may in.
 * The host is pinned (a page of another name that resolves to 127.0.0.1 gets nothing), other origins are refused,
 * and the API wants the token that only the printed address carries.
 */
export function refusalOf(facts: RequestFacts, pins: Pins): Refusal | undefined {
  if (!isPinnedHost(facts.host, pins.port)) return { status: 421, reason: 'wrong Host' };
  if (!isSameOrigin(facts)) return { status: 403, reason: 'wrong Origin' };
  if (!isOwnFetch(facts)) return { status: 403, reason: 'asked for by another site' };
  if (!isApiPath(facts.path)) return undefined;
  if (!carriesToken(facts.authorization, pins.token))
    return { status: 401, reason: 'wrong or missing token' };
  return undefined;
}

export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

export function isPinnedHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Browsers send Origin with every request that changes something; one without it did not come from the page. */
export function isSameOrigin({
  method,
  host,
  origin,
}: Pick<RequestFacts, 'method' | 'host' | 'origin'>): boolean {
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  return origin === `http://${host}`;
}

/**
 * Sec-Fetch-Site is absent in older browsers and other programs. A link on another page may open the app
 * (a navigation carries no token), but never ask the API.
 */
function isOwnFetch({ path, secFetchSite, secFetchMode }: RequestFacts): boolean {
  if (secFetchSite === undefined || secFetchSite === 'same-origin') return true;
  if (isApiPath(path)) return false;
  return secFetchSite === 'none' || secFetchMode === 'navigate';
}

/** Compared by digest in constant time, so that neither length nor content leaks through timing. */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer ([\x21-\x7e]+)$/.exec(authorization ?? '')?.[1];
  if (given === undefined || token === '') return false;
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
