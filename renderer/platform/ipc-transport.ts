import { z } from 'zod';
import { blobRefSchema, type Transport } from '../../shared/api/transport.ts';
import type { DesktopBridge } from './desktop-bridge.ts';
import { unwrapReply } from './unwrap-reply.ts';

const blobSchema = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/** The way to `electron/desktop`, through the functions its preload offers. */
export function createIpcTransport(bridge: DesktopBridge): Transport {
  return {
    call: (request) => bridge.call(request),
    cancel: (id) => bridge.cancel(id),
    subscribe: (listener) => bridge.subscribe(listener),
    putBlob: async (name, bytes) => unwrapReply(await bridge.putBlob(name, bytes), blobRefSchema),
    getBlob: async (blobId) => unwrapReply(await bridge.getBlob(blobId), blobSchema),
    close: async () => undefined,
  };
}
