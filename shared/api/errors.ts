import { z } from 'zod';

/** The closed set of things that can go wrong across the border; each has a message in `shared/messages`. */
export const errorCodes = [
  'invalid-input',
  'unknown-procedure',
  'not-found',
  'forbidden',
  'study-not-open',
  'study-read-only',
  'study-newer',
  'study-foreign',
  'study-damaged',
  'study-missing',
  'name-taken',
  'range-outside',
  'code-cycle',
  'import-failed',
  'column-missing',
  'nothing-to-undo',
  'nothing-to-redo',
  'nothing-coded',
  'sentence-model',
  'too-large',
  'disk',
  'cancelled',
  'internal',
] as const;
export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const errorBodySchema = z.strictObject({
  code: errorCodeSchema,
  /** English, for logs and the command line; screens translate by code and details. */
  message: z.string(),
  /** `reason` may hold a finer key, for example an import error's code. */
  details: z.record(z.string(), z.string()),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** An expected failure that crosses the border as a value. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** The form that travels. */
  toBody(): ErrorBody {
    return { code: this.code, message: this.message, details: { ...this.details } };
  }

  static fromBody(body: ErrorBody): ApiError {
    return new ApiError(body.code, body.message, body.details);
  }
}
