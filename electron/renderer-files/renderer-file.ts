import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mediaTypeOf } from './media-type.ts';

export type RendererFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly cacheControl: string;
};

/**
 * The path below the renderer folder that a URL path names, or undefined for anything that tries to leave it.
 * @param urlPath the path of the URL, still percent-encoded, for example `/assets/index-4f.js`
 */
export function relativePathOf(urlPath: string): string | undefined {
  const decoded = decode(urlPath);
  if (decoded === undefined || !decoded.startsWith('/')) return undefined;
  if (/[\0\\:]/.test(decoded)) return undefined;
  const steps = decoded.split('/').slice(1);
  if (steps.some((step) => step.startsWith('.'))) return undefined;
  const path = steps.join('/');
  if (path === '') return 'index.html';
  return steps.includes('') ? undefined : path;
}

/** Reads a file of the built renderer; undefined where there is none, or where a link leads out of the folder. */
export async function readRendererFile(folder: string, urlPath: string): Promise<RendererFile | undefined> {
  const relative = relativePathOf(urlPath);
  if (relative === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, relative));
    if (!file.startsWith(root + sep)) return undefined;
    return {
      bytes: new Uint8Array(await readFile(file)),
      mediaType: mediaTypeOf(file),
      cacheControl: cacheControlOf(relative),
    };
  } catch {
    return undefined; // missing, or a folder
  }
}

/** Built assets carry a hash of their content in their names; everything else must be asked for again. */
function cacheControlOf(relative: string): string {
  return relative.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
