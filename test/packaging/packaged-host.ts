import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createConnection } from '../../renderer/platform/connection.ts';
import { createHttpTransport } from '../../renderer/platform/http-transport.ts';
import { createClient, type Client } from '../../shared/api/client.ts';

export type PackagedHost = {
  readonly client: Client;
  readonly origin: string;
  /** Ends it as Ctrl-C does; its exit code. */
  stop(): Promise<number | null>;
};

/** Starts the browser edition of an unpacked package under this Node and talks to it as the page does. */
export async function startPackagedHost(appFolder: string, home: string): Promise<PackagedHost> {
  const script = join(appFolder, 'dist', 'electron', 'local-host.js');
  const child = spawn(process.execPath, [script, '--no-open', '--no-sample', '--port', '0'], {
    cwd: home,
    env: { PATH: process.env.PATH, HARA_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const url = new URL(await addressOf(child));
  const token = new URLSearchParams(url.hash.slice(1)).get('token') ?? '';
  const transport = createHttpTransport({
    baseUrl: url.origin,
    token,
    connection: createConnection(),
    fetch: (address, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Origin', url.origin);
      return fetch(address, { ...init, headers });
    },
  });
  return {
    client: createClient(transport, () => crypto.randomUUID()),
    origin: url.origin,
    async stop() {
      await transport.close();
      child.kill('SIGINT');
      const [code] = await exited;
      return code;
    },
  };
}

function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const onText = (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    stdout?.setEncoding('utf8').on('data', onText);
    stderr?.setEncoding('utf8').on('data', onText);
    stdout?.on('end', () => reject(new Error(`the packaged host ended without an address: ${said}`)));
  });
}
