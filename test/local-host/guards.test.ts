import { describe, expect, test } from 'vitest';
import { refusalOf, type RequestFacts } from '../../electron/local-host/guards.ts';

const pins = { port: 4711, token: 'secret-token' };
const fromPage: RequestFacts = {
  method: 'POST',
  path: '/api/call',
  host: '127.0.0.1:4711',
  origin: 'http://127.0.0.1:4711',
  secFetchSite: 'same-origin',
  secFetchMode: 'cors',
  authorization: 'Bearer secret-token',
};
const statusOf = (facts: Partial<RequestFacts>) => refusalOf({ ...fromPage, ...facts }, pins)?.status;

describe('the page itself', () => {
  test('may ask the API', () => {
    expect(statusOf({})).toBeUndefined();
    expect(statusOf({ host: 'localhost:4711', origin: 'http://localhost:4711' })).toBeUndefined();
  });

  test('may read without an Origin, as browsers do for same-origin GET', () => {
    expect(statusOf({ method: 'GET', path: '/api/events', origin: undefined })).toBeUndefined();
  });

  test('is loaded without a token, typed in or followed from a link', () => {
    const plain = { method: 'GET', path: '/', origin: undefined, authorization: undefined };
    expect(statusOf({ ...plain, secFetchSite: 'none', secFetchMode: 'navigate' })).toBeUndefined();
    expect(statusOf({ ...plain, secFetchSite: 'cross-site', secFetchMode: 'navigate' })).toBeUndefined();
    expect(statusOf({ ...plain, secFetchSite: undefined, secFetchMode: undefined })).toBeUndefined();
  });
});

describe('the Host header', () => {
  test.each([
    undefined,
    '',
    '127.0.0.1',
    '127.0.0.1:4712',
    'evil.example:4711',
    '127.0.0.1.evil.example:4711',
    '127.0.0.1:4711@evil.example',
    '[::1]:4711',
    'LOCALHOST:4711',
  ])('%j is turned away', (host) => {
    expect(statusOf({ host, origin: `http://${host}` })).toBe(421);
  });
});

describe('the Origin header', () => {
  test.each([
    'null',
    'https://127.0.0.1:4711',
    'http://127.0.0.1:4712',
    'http://localhost:4711',
    'http://evil.example',
    'file://',
    '',
  ])('%j is turned away', (origin) => {
    expect(statusOf({ origin })).toBe(403);
    expect(statusOf({ origin, method: 'GET' })).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s without one is turned away', (method) => {
    expect(statusOf({ method, origin: undefined })).toBe(403);
  });
});

describe('Sec-Fetch-Site', () => {
  test.each(['cross-site', 'same-site', 'none', 'same-origin, cross-site'])(
    'the API answers no request of kind %j',
    (secFetchSite) => {
      expect(statusOf({ secFetchSite })).toBe(403);
      expect(statusOf({ secFetchSite, secFetchMode: 'navigate' })).toBe(403);
    },
  );

  test('the built files are not embedded by other sites', () => {
    const embed = { method: 'GET', path: '/assets/app.js', origin: undefined, secFetchMode: 'no-cors' };
    expect(statusOf({ ...embed, secFetchSite: 'cross-site' })).toBe(403);
  });
});

describe('the token', () => {
  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer wrong',
    'Bearer secret-token2',
    'Bearer secret-toke',
    'bearer secret-token',
    'Basic secret-token',
    'Bearer secret-token, Bearer x',
    'secret-token',
  ])('%j is turned away', (authorization) => {
    expect(statusOf({ authorization })).toBe(401);
  });

  test('is asked for at every address of the API, also those that do not exist', () => {
    expect(statusOf({ path: '/api', authorization: undefined })).toBe(401);
    expect(statusOf({ path: '/api/nothing', authorization: undefined })).toBe(401);
  });

  test('an empty one opens nothing', () => {
    expect(refusalOf({ ...fromPage, authorization: 'Bearer ' }, { port: 4711, token: '' })?.status).toBe(401);
  });
});
