import { randomUUID } from 'node:crypto';
import { ApiError } from '../../shared/api/errors.ts';
import type { BlobRef } from '../../shared/api/transport.ts';

/** Files on their way in or out. They live in memory for as long as the host runs, and no longer. */
export type BlobStore = {
  put(name: string, bytes: Uint8Array): BlobRef;
  /** @throws ApiError not-found */
  get(blobId: string): { readonly name: string; readonly bytes: Uint8Array };
  drop(blobId: string): void;
};

/**
 * @param limit bytes kept at once; the oldest go first.
 * @param largest bytes of one blob. @throws ApiError too-large from `put`
 */
export function createBlobStore(limit = 1 << 30, largest = 512 << 20): BlobStore {
  const blobs = new Map<string, { name: string; bytes: Uint8Array }>();
  let total = 0;

  function drop(blobId: string): void {
    total -= blobs.get(blobId)?.bytes.length ?? 0;
    blobs.delete(blobId);
  }

  return {
    put(name, bytes) {
      if (bytes.length > largest) {
        throw new ApiError('too-large', `${name} is larger than ${largest} bytes`, { fileName: name });
      }
      const blobId = randomUUID();
      blobs.set(blobId, { name, bytes });
      total += bytes.length;
      for (const oldest of blobs.keys()) {
        if (total <= limit || oldest === blobId) break;
        drop(oldest);
      }
      return { blobId, name, size: bytes.length };
    },
    get(blobId) {
      const blob = blobs.get(blobId);
      if (!blob)
        throw new ApiError('not-found', 'this file is no longer at hand; choose it again', {
          reason: 'blob',
        });
      return blob;
    },
    drop,
  };
}
