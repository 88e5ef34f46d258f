import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** A local host as a process of its own, as `npm start` runs it. */
export type HostProcess = {
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  call(procedure: string, input: unknown, study?: string): Promise<unknown>;
};

let calls = 0;

export async function startHost(home: string, language: 'en' | 'ja' = 'en'): Promise<HostProcess> {
  const locale = language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8';
  const main = join(root, 'electron', 'local-host', 'main.ts');
  const child = spawn(process.execPath, [main, '--no-open', '--port', '0'], {
    env: { ...process.env, HARA_HOME: home, LANG: locale, LC_ALL: locale },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await firstUrl(child);
  const address = new URL(url);
  const token = new URLSearchParams(address.hash.slice(1)).get('token') ?? '';
  return {
    url,
    origin: address.origin,
    token,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    async call(procedure, input, study) {
      calls += 1;
      const request = { id: `test-${calls}`, procedure, input, ...(study ? { study } : {}) };
      const response = await fetch(`${address.origin}/api/call`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          origin: address.origin,
        },
        body: JSON.stringify(request),
      });
      const reply = (await response.json()) as { ok: boolean; value?: unknown; error?: { code: string } };
      if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
  };
}

function firstUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the host ended without an address: ${output}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
