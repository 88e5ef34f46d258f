import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { ApiError } from '../../shared/api/errors.ts';

/** 'HARA' in the header's application id (https://www.sqlite.org/fileformat.html, offset 68). */
export const applicationId = 0x48415241;

/** What the first bytes of a file say, read without letting SQLite touch the file. */
type Header = { readonly applicationId: number; readonly userVersion: number };

/**
 * Makes sure that a file is a study this version can open, and leaves it byte-identical.
 * @param newest number of the newest migration known here.
 * @throws ApiError study-missing, study-foreign, study-newer
 */
export function checkStudyFile(path: string, newest: number): Header {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new ApiError('study-missing', `there is no study at ${path}`, { path });
  }
  const header = readHeader(path);
  if (header?.applicationId !== applicationId) {
    throw new ApiError('study-foreign', `${path} is not a Hara study`, { path });
  }
  if (header.userVersion > newest) {
    throw new ApiError('study-newer', `${path} was written by a newer version of Hara`, {
      path,
      fileVersion: String(header.userVersion),
      knownVersion: String(newest),
    });
  }
  return header;
}

function readHeader(path: string): Header | undefined {
  const bytes = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, 100, 0) < 100) return undefined;
  } finally {
    closeSync(file);
  }
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return undefined;
  return { applicationId: bytes.readUInt32BE(68), userVersion: bytes.readUInt32BE(60) };
}
