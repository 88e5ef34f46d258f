import { createClient, type Client } from '../../shared/api/client.ts';
import { createConnection, type Connection } from './connection.ts';
import { createFiles, type Files } from './files.ts';
import { createHttpTransport } from './http-transport.ts';
import { createIpcTransport } from './ipc-transport.ts';
import { takeToken } from './token.ts';

export type Platform = {
  readonly host: 'desktop' | 'browser';
  readonly client: Client;
  readonly files: Files;
  readonly connection: Connection;
};

/** The page's side of whichever host it runs in. */
export function createPlatform(): Platform {
  const bridge = window.hara;
  const connection = createConnection();
  const transport = bridge
    ? createIpcTransport(bridge)
    : createHttpTransport({ baseUrl: '', token: readToken(), connection });
  const client = createClient(transport, () => crypto.randomUUID());
  return { host: bridge ? 'desktop' : 'browser', client, connection, files: createFiles(client, bridge) };
}

function readToken(): string {
  return takeToken(location, sessionStorage, (address) => history.replaceState(null, '', address));
}
