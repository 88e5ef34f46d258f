import type { Connection } from './connection.ts';

export type EventStream = { subscribe(listener: (event: unknown) => void): () => void; close(): void };

type Options = {
  /** Opens the stream; rejects where the host cannot be reached. */
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly connection: Connection;
  /** Milliseconds before attempt n (from 1) after a break. */
  readonly delay?: (attempt: number) => number;
};

const defaultDelay = (attempt: number) => Math.min(5000, 250 * 2 ** attempt);

/**
 * One shared server-sent-event stream read with fetch (an EventSource cannot carry the token header).
 * It opens with the first listener, comes back by itself after a break, and tells the connection about both.
 */
export function createEventStream({ open, connection, delay = defaultDelay }: Options): EventStream {
  const listeners = new Set<(event: unknown) => void>();
  const closing = new AbortController();
  let started = false;

  async function run() {
    let attempt = 0;
    while (!closing.signal.aborted) {
      try {
        const response = await open(closing.signal);
        if (response.status === 401 || response.status === 403) {
          connection.set('refused');
        } else if (response.ok && response.body) {
          attempt = 0;
          connection.set('connected');
          await readEvents(response.body, (event) => {
            for (const listener of listeners) listener(event);
          });
        }
      } catch {
        if (!closing.signal.aborted && attempt > 0) connection.set('lost');
      }
      attempt += 1;
      // The first attempt after a break is at once: a host that only dropped the stream is not "lost".
      if (attempt > 1) await pause(delay(attempt), connection, closing.signal);
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!started) {
        started = true;
        void run();
      }
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => closing.abort(),
  };
}

/** Reads `data:` lines, each a whole event as JSON; anything else (comments, keep-alive) is passed over. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  emit: (event: unknown) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += decoder.decode(value, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = line.startsWith('data:') ? parseJson(line.slice(5)) : undefined;
      if (event !== undefined) emit(event);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pause(ms: number, connection: Connection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = connection.onRetry(end);
    signal.addEventListener('abort', end, { once: true });
  });
}
