import type { ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';

const heartbeatMs = 15_000;
/** A reader this far behind is let go; it comes back and reloads. */
const largestBacklog = 16 << 20;

/** Sends the backend's events as server-sent events until the reader goes. */
export function streamEvents(backend: Backend, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const unsubscribe = backend.subscribe((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (response.writableLength > largestBacklog) response.destroy();
  });
  // Proxies and sleeping laptops drop silent connections; the beat also finds out that the reader is gone.
  const heartbeat = setInterval(() => response.write(': beat\n\n'), heartbeatMs);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  response.write(': open\n\n');
}
