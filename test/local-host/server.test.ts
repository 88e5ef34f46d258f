import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalHost, type LocalHost } from '../../electron/local-host/server.ts';
import { createFakeBackend, type FakeBackend } from '../contract/fake-backend.ts';

const token = 'the-token-of-this-run';
let folder = '';
let backend: FakeBackend;
let host: LocalHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hara-host-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Hara</title>');
  backend = createFakeBackend();
  host = await startLocalHost({ backend, rendererFolder: folder, port: 0, token });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Uint8Array };

const own = () => ({
  origin: host.origin,
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

function ask({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, body: string, headers: Record<string, string> = own()) =>
  ask({ method: 'POST', path, headers, body });

describe('the page', () => {
  test('comes with a strict policy, without sniffing and without caching', async () => {
    const answer = await ask({});
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('HEAD gives the same without the body; other methods are refused', async () => {
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await ask({ method: 'POST', headers: own() })).status).toBe(405);
  });

  test('files outside the folder do not exist', async () => {
    for (const path of ['/../package.json', '/%2e%2e%2fpackage.json', '//etc/passwd', '/nothing.js']) {
      expect((await ask({ path })).status, path).toBe(404);
    }
    expect((await ask({ path: 'http://evil.example/' })).status).toBe(400);
  });

  test('has its address with the token in the fragment only', () => {
    expect(host.url).toBe(`http://127.0.0.1:${host.port}/#token=${token}`);
    expect(host.url).toBe(`${host.origin}/#token=${token}`);
  });
});

describe('strangers', () => {
  test('with another Host, Origin, site or no token are answered with code forbidden', async () => {
    const call = JSON.stringify({ id: '1', procedure: 'echo', input: {} });
    const { authorization, ...noToken } = own();
    expect((await post('/api/call', call)).status).toBe(200);
    const refusals = await Promise.all([
      post('/api/call', call, { ...own(), host: 'evil.example' }),
      post('/api/call', call, { ...own(), origin: 'http://evil.example' }),
      post('/api/call', call, { ...own(), 'sec-fetch-site': 'cross-site' }),
      post('/api/call', call, noToken),
      post('/api/call', call, { ...own(), authorization: `${authorization}x` }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([421, 403, 403, 401, 401]);
    for (const { body } of refusals) expect(JSON.parse(body)).toMatchObject({ error: { code: 'forbidden' } });
  });

  test('cannot send the token in the address or a cookie', async () => {
    const path = `/api/events?token=${token}`;
    expect((await ask({ path, headers: { cookie: `token=${token}` } })).status).toBe(401);
  });

  test('on the network do not reach the port', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
    const reached = await new Promise<boolean>((resolve) => {
      // Without a network there is no outside address: an address of the loopback net that is not 127.0.0.1 stands in.
      const socket = connect({ host: outside ?? '127.0.0.2', port: host.port });
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

describe('the API', () => {
  test('wants JSON, says so, and takes no call apart from one that fits the schema', async () => {
    const wrong = await Promise.all([
      post('/api/call', '{"id":'),
      post('/api/call', '{}'),
      post('/api/call', JSON.stringify({ id: '1', procedure: 'echo', input: {}, extra: 1 })),
      post('/api/call', '{}', { ...own(), 'content-type': 'text/plain' }),
      post('/api/cancel', '{}'),
    ]);
    for (const { body } of wrong)
      expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(wrong.map(({ status }) => status)).toEqual([400, 200, 200, 400, 400]);
  });

  test('has no other addresses and no other methods', async () => {
    const statuses = await Promise.all([
      ask({ path: '/api/call', headers: own() }),
      ask({ path: '/api', headers: own() }),
      ask({ path: '/api/blobs/', headers: own() }),
      ask({ method: 'DELETE', path: '/api/blobs/x', headers: own() }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test('refuses a call over 32 MB and a file over its limit, and answers the next', async () => {
    expect((await post('/api/call', ' '.repeat((32 << 20) + 1))).status).toBe(413);
    const large = {
      method: 'PUT',
      path: '/api/blobs?name=big.txt',
      body: new Uint8Array(7 << 20),
      headers: own(),
    };
    const answer = await ask(large);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      error: { code: 'too-large', details: { fileName: 'big.txt' } },
    });
    expect((await post('/api/call', JSON.stringify({ id: '1', procedure: 'echo', input: {} }))).status).toBe(
      200,
    );
  });

  test('offers a file for saving under its own name', async () => {
    const { blobId } = backend.blobs.put('調査.pptx', new Uint8Array([1, 2, 3]));
    const answer = await ask({ path: `/api/blobs/${blobId}`, headers: own() });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '3',
      'content-disposition': `attachment; filename="__.pptx"; filename*=UTF-8''%E8%AA%BF%E6%9F%BB.pptx`,
      'cache-control': 'no-store',
    });
  });

  test('stops a call whose caller has gone', async () => {
    const body = JSON.stringify({ id: 'left-alone', procedure: 'wait', input: {} });
    const sent = request({
      host: '127.0.0.1',
      port: host.port,
      method: 'POST',
      path: '/api/call',
      headers: own(),
    });
    sent.on('error', () => undefined);
    sent.end(body);
    await backend.begun('left-alone');
    sent.destroy();
    await backend.stopped('left-alone');
  });

  test('forgets a reader of events that has gone', async () => {
    await new Promise<void>((resolve) => {
      const sent = request(
        { host: '127.0.0.1', port: host.port, path: '/api/events', headers: own() },
        (answer) => {
          answer.once('data', () => {
            expect(backend.listeners()).toBe(1);
            sent.destroy();
          });
          answer.on('close', resolve);
        },
      );
      sent.on('error', () => undefined);
      sent.end();
    });
    await expect.poll(() => backend.listeners()).toBe(0);
  });
});

describe('starting and closing', () => {
  test('says which port is taken', async () => {
    const second = startLocalHost({ backend, rendererFolder: folder, port: host.port, token });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closing ends open event streams at once', async () => {
    const ended = new Promise<void>((resolve) => {
      const sent = request(
        { host: '127.0.0.1', port: host.port, path: '/api/events', headers: own() },
        (answer) => {
          answer.on('close', resolve);
          answer.once('data', () => void host.close());
        },
      );
      sent.on('error', () => undefined);
      sent.end();
    });
    await ended;
    expect(backend.listeners()).toBe(0);
  });
});
