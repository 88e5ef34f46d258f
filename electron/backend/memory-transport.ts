import type { Transport } from '../../shared/api/transport.ts';
import type { Backend } from './backend.ts';
import { receiveCall } from './receive-call.ts';

/**
 * A transport without a wire: for tests and the command line. Everything is copied on its way in and out, so that
 * nothing passes here that would not pass between processes, and neither side sees the other change a value.
 * Closing it stops its subscriptions; the backend stays open.
 */
export function createMemoryTransport(backend: Backend): Transport {
  const unsubscribers = new Set<() => void>();

  return {
    async call(request) {
      return structuredClone(await receiveCall(backend, structuredClone(request)));
    },
    cancel: (id) => backend.cancel(id),
    subscribe(listener) {
      const unsubscribe = backend.subscribe((event) => listener(structuredClone(event)));
      unsubscribers.add(unsubscribe);
      return () => {
        unsubscribers.delete(unsubscribe);
        unsubscribe();
      };
    },
    putBlob: async (name, bytes) => backend.blobs.put(name, bytes.slice()),
    async getBlob(blobId) {
      const { name, bytes } = backend.blobs.get(blobId);
      return { name, bytes: bytes.slice() };
    },
    async close() {
      for (const unsubscribe of unsubscribers) unsubscribe();
      unsubscribers.clear();
    },
  };
}
