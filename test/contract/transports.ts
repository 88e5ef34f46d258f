import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '../../electron/backend/backend.ts';
import { createMemoryTransport } from '../../electron/backend/memory-transport.ts';
import { startLocalHost } from '../../electron/local-host/server.ts';
import { createConnection } from '../../renderer/platform/connection.ts';
import { createHttpTransport } from '../../renderer/platform/http-transport.ts';
import type { Transport } from '../../shared/api/transport.ts';

export type OpenTransport = (backend: Backend) => Promise<{
  readonly transport: Transport;
  /** Takes down transport and host, not the backend. */
  close(): Promise<void>;
}>;

export const openMemory: OpenTransport = async (backend) => {
  const transport = createMemoryTransport(backend);
  return { transport, close: () => transport.close() };
};

/** A real server on a real port, and the page's own transport. */
export const openHttp: OpenTransport = async (backend) => {
  const rendererFolder = await mkdtemp(join(tmpdir(), 'hara-contract-'));
  await writeFile(join(rendererFolder, 'index.html'), '');
  const token = crypto.randomUUID();
  const host = await startLocalHost({ backend, rendererFolder, port: 0, token });
  const transport = createHttpTransport({
    baseUrl: host.origin,
    token,
    connection: createConnection(),
    // A browser adds the Origin by itself.
    fetch: (address, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Origin', host.origin);
      return fetch(address, { ...init, headers });
    },
  });
  return {
    transport,
    async close() {
      await transport.close();
      await host.close();
      await rm(rendererFolder, { recursive: true, force: true });
    },
  };
};
