import type { z } from 'zod';
import { ApiError } from '../../shared/api/errors.ts';
import type { CallReply } from '../../shared/api/transport.ts';

/** The value of a reply. @throws ApiError where the reply is a failure */
export function unwrapReply<S extends z.ZodType>(reply: CallReply, schema: S): z.output<S> {
  if (!reply.ok) throw ApiError.fromBody(reply.error);
  return schema.parse(reply.value);
}
