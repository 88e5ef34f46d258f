import { protocol } from 'electron';
import { commonHeaders } from '../renderer-files/content-policy.ts';
import { readRendererFile } from '../renderer-files/renderer-file.ts';
import { isAppUrl } from './guards.ts';

/** Before the app is ready: makes `app:` a secure scheme with an origin of its own. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the built renderer, and nothing else, as `app://hara/...`. */
export function serveApp(rendererFolder: string): void {
  protocol.handle('app', ({ url, method }) => answerAppRequest(rendererFolder, url, method));
}

export async function answerAppRequest(
  rendererFolder: string,
  url: string,
  method: string,
): Promise<Response> {
  if (!isAppUrl(url) || method !== 'GET')
    return new Response('Not allowed', { status: 403, headers: commonHeaders });
  const file = await readRendererFile(rendererFolder, new URL(url).pathname);
  if (!file) return new Response('Not found', { status: 404, headers: commonHeaders });
  const headers = { ...commonHeaders, 'Content-Type': file.mediaType, 'Cache-Control': file.cacheControl };
  return new Response(file.bytes, { headers });
}
