import { ApiError } from '../../shared/api/errors.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';

/** What went wrong, in the person's language: the finest message the catalogue has for it. */
export function errorText(t: Translate, error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.internal');
  const reason = error.details['reason'];
  const keys = [`error.${error.code}.${reason ?? ''}`, `error.${error.code}`];
  for (const key of keys) {
    const text = isMessageKey(key) ? attempt(() => t(key, error.details)) : undefined;
    if (text !== undefined) return withId(text, error);
  }
  return error.message;
}

/** Unknown failures are logged by the backend under an id that helps to find them. */
function withId(text: string, error: ApiError): string {
  const id = error.details['id'];
  return error.code === 'internal' && id ? `${text} (${id})` : text;
}

/** Messages throw where a value is missing; the coarser message is then the better one. */
function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
