import { ApiError } from '../../shared/api/errors.ts';
import type { CallReply } from '../../shared/api/transport.ts';
import { ImportError } from '../importers/import-error.ts';
import type { BackendOptions } from './backend.ts';

/** Failures as they travel. What nobody expected is logged under an id and shown as `internal` with that id. */
export function errorReply(error: unknown, newId: () => string, log: BackendOptions['log']): CallReply {
  return { ok: false, error: knownError(error, newId, log).toBody() };
}

function knownError(error: unknown, newId: () => string, log: BackendOptions['log']): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ImportError) {
    const code = error.code === 'column-missing' ? 'column-missing' : 'import-failed';
    return new ApiError(code, error.message, { ...error.details, reason: error.code });
  }
  if (isDiskError(error)) return new ApiError('disk', error.message, { reason: error.code });
  const id = newId().slice(0, 8);
  log?.({
    level: 'error',
    id,
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new ApiError('internal', `something unexpected went wrong (${id})`, { id });
}

const diskCodes =
  /^(ENOSPC|EACCES|EPERM|EROFS|EIO|EMFILE|ENOENT|EEXIST|ENAMETOOLONG|SQLITE_(FULL|IOERR|CANTOPEN|READONLY|PERM)\w*)$/;

function isDiskError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && diskCodes.test(error.code)
  );
}
