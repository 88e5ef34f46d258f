import { z } from 'zod';
import { errorBodySchema } from './errors.ts';

/** One call. `id` is made by the caller and names the call in progress events and in `cancel`. */
export const callRequestSchema = z.strictObject({
  id: z.string().min(1).max(64),
  procedure: z.string().max(80),
  /** Handle of the open study, for procedures of scope `study`. */
  study: z.string().max(200).optional(),
  input: z.unknown(),
});
export type CallRequest = z.infer<typeof callRequestSchema>;

export const callReplySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorBodySchema }),
]);
export type CallReply = z.infer<typeof callReplySchema>;

export const blobRefSchema = z.strictObject({
  blobId: z.string().max(80),
  name: z.string().max(400),
  size: z.int(),
});
export type BlobRef = z.infer<typeof blobRefSchema>;

/** What every host offers; ipc, http and memory implement it and pass one conformance suite. */
export type Transport = {
  call(request: CallRequest): Promise<CallReply>;
  /** Asks a running call to stop; it then answers with code `cancelled`. Unknown ids are ignored. */
  cancel(id: string): void;
  subscribe(listener: (event: unknown) => void): () => void;
  putBlob(name: string, bytes: Uint8Array): Promise<BlobRef>;
  getBlob(blobId: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  close(): Promise<void>;
};
