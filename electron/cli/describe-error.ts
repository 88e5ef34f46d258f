import type { ApiError } from '../../shared/api/errors.ts';
import type { MessageKey } from '../../shared/messages/en.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';

/** An error of the backend as a sentence: the finest message there is, with what helps to find the cause. */
export function describeApiError(error: ApiError, text: Translate): string {
  const { code, details } = error;
  if (code === 'cancelled') return text('cli.cancelled');
  if (code === 'study-missing') return text('cli.file-missing');
  const key = messageKey(code, details.reason);
  const sentence = text(key, details);
  const more =
    (code === 'invalid-input' && key === 'error.invalid-input') || code === 'internal' || code === 'disk'
      ? error.message
      : details.columns;
  return more ? `${sentence} (${more})` : sentence;
}

function messageKey(code: ApiError['code'], reason: string | undefined): MessageKey {
  const finer = `error.${code}.${reason ?? ''}`;
  return isMessageKey(finer) ? finer : `error.${code}`;
}

/** A reason for a file that was not imported, in words. `fallback` is shown for a reason without a message. */
export function describeImportReason(reason: string, fallback: string, text: Translate): string {
  const key = `error.import-failed.${reason}`;
  return isMessageKey(key) ? text(key) : fallback;
}

/** The system's own code (`EACCES`) of a failed file operation, else the error's message. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
