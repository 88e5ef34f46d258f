import type { Transport } from '../../shared/api/transport.ts';
import type { DesktopBridge } from './desktop-bridge.ts';

/** The way to `electron/desktop`, through the functions its preload offers. */
export function createIpcTransport(bridge: DesktopBridge): Transport {
  return {
    call: (request) => bridge.call(request),
    cancel: (id) => bridge.cancel(id),
    subscribe: (listener) => bridge.subscribe(listener),
    putBlob: (name, bytes) => bridge.putBlob(name, bytes),
    getBlob: (blobId) => bridge.getBlob(blobId),
    close: async () => undefined,
  };
}
