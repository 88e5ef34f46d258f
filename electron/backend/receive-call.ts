import { ApiError } from '../../shared/api/errors.ts';
import { callRequestSchema, type CallReply } from '../../shared/api/transport.ts';
import type { Backend } from './backend.ts';

/** The id of a call as it came over a wire, where it has a usable one: hosts cancel by it. */
export function callIdOf(raw: unknown): string | undefined {
  const parsed = callRequestSchema.safeParse(raw);
  return parsed.success ? parsed.data.id : undefined;
}

/** Hands what came over a wire to the backend; what is not a call is answered, never thrown. */
export async function receiveCall(backend: Backend, raw: unknown): Promise<CallReply> {
  const parsed = callRequestSchema.safeParse(raw);
  if (parsed.success) return backend.call(parsed.data);
  const issue = parsed.error.issues[0];
  return refused(
    new ApiError('invalid-input', `not a call: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`),
  );
}

/** Turns what was thrown below a host's own procedures (blobs) into a reply. */
export function refused(thrown: unknown): CallReply {
  const error = thrown instanceof ApiError ? thrown : new ApiError('internal', 'the host could not do this');
  return { ok: false, error: error.toBody() };
}
