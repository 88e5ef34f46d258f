import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnection, type ConnectionState } from '../../renderer/platform/connection.ts';
import { createHttpTransport } from '../../renderer/platform/http-transport.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
const closers: (() => void)[] = [];

async function listen(answer: Answer, port = 0): Promise<{ baseUrl: string; port: number; server: Server }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : 0;
  return { baseUrl: `http://127.0.0.1:${bound}`, port: bound, server };
}

function transportTo(baseUrl: string) {
  const connection = createConnection();
  const transport = createHttpTransport({ baseUrl, token: 'secret', connection });
  closers.push(() => void transport.close());
  return { connection, transport };
}

afterEach(() => {
  for (const close of closers.splice(0)) close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('the http transport', () => {
  it('carries the token with every request and gives the reply as it came', async () => {
    const seen: (string | undefined)[] = [];
    const { baseUrl } = await listen((request, response) => {
      seen.push(request.headers.authorization);
      response.end(JSON.stringify({ ok: true, value: { n: 1 } }));
    });
    const { transport } = transportTo(baseUrl);
    const reply = await transport.call({ id: '1', procedure: 'app.info', input: {} });
    expect(reply).toEqual({ ok: true, value: { n: 1 } });
    expect(seen).toEqual(['Bearer secret']);
  });

  it('answers for a host that is not there, and says that it is lost', async () => {
    const { baseUrl, server } = await listen((_, response) => response.end());
    await new Promise((resolve) => server.close(resolve));
    const { transport, connection } = transportTo(baseUrl);
    const reply = await transport.call({ id: '1', procedure: 'app.info', input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', details: { reason: 'host-lost' } } });
    expect(connection.store.getState().state).toBe('lost');
  });

  it('turns a refusal and a nonsense answer into error codes', async () => {
    const { baseUrl } = await listen((request, response) => {
      response.statusCode = request.url === '/api/call' ? 401 : 404;
      response.end('<html>');
    });
    const { transport } = transportTo(baseUrl);
    const reply = await transport.call({ id: '1', procedure: 'app.info', input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden', details: { reason: 'token' } } });
    await expect(transport.getBlob('gone')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sends bytes up under their name and takes them back with it', async () => {
    const { baseUrl } = await listen((request, response) => {
      if (request.method === 'PUT') {
        const name = new URL(request.url ?? '', 'http://x').searchParams.get('name');
        response.end(JSON.stringify({ blobId: 'b1', name, size: Number(request.headers['content-length']) }));
        return;
      }
      response.setHeader(
        'content-disposition',
        `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent('逐語録.txt')}`,
      );
      response.end(Buffer.from([1, 2, 3]));
    });
    const { transport } = transportTo(baseUrl);
    expect(await transport.putBlob('逐語録.txt', new Uint8Array([9, 9]))).toEqual({
      blobId: 'b1',
      name: '逐語録.txt',
      size: 2,
    });
    expect(await transport.getBlob('b1')).toEqual({ name: '逐語録.txt', bytes: new Uint8Array([1, 2, 3]) });
  });
});

describe('the event stream', () => {
  it('gives each data line as one event, also where a chunk ends in the middle of it', async () => {
    const { baseUrl } = await listen((_, response) => {
      response.write(': hello\n\ndata: {"a":');
      setImmediate(() => response.write('1}\n\ndata: {"a":2}\n\n'));
    });
    const { transport } = transportTo(baseUrl);
    const events = await new Promise<unknown[]>((resolve) => {
      const got: unknown[] = [];
      transport.subscribe((event) => {
        got.push(event);
        if (got.length === 2) resolve(got);
      });
    });
    expect(events).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('comes back by itself after the host was away, and says so', async () => {
    const stream: Answer = (_, response) => response.write('data: {"hello":true}\n\n');
    const first = await listen(stream);
    const { transport, connection } = transportTo(first.baseUrl);
    await new Promise<void>((resolve) => transport.subscribe(() => resolve()));

    const states: ConnectionState[] = [];
    connection.store.subscribe(({ state }) => states.push(state));
    const lost = new Promise<void>((resolve) =>
      connection.store.subscribe(({ state }) => state === 'lost' && resolve()),
    );
    const regained = new Promise<void>((resolve) => connection.onRegained(resolve));
    first.server.closeAllConnections();
    await new Promise((resolve) => first.server.close(resolve));
    await lost;
    await listen(stream, first.port);
    connection.retry();
    await regained;
    expect(states).toEqual(['lost', 'connected']);
  });

  it('says that a host started anew does not know the token', async () => {
    const { baseUrl } = await listen((_, response) => {
      response.statusCode = 401;
      response.end();
    });
    const { transport, connection } = transportTo(baseUrl);
    const refused = new Promise<void>((resolve) =>
      connection.store.subscribe(({ state }) => state === 'refused' && resolve()),
    );
    transport.subscribe(() => undefined);
    await refused;
    expect(connection.store.getState().state).toBe('refused');
  });
});
