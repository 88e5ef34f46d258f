import { crc32, inflateRawSync } from 'node:zlib';
import { ImportError } from './import-error.ts';

/** Limits against files that unpack to more than any transcript needs, in bytes and number of parts. */
export const maxUnpackedBytes = 64 * 1024 * 1024;
const maxParts = 10_000;

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

type ZipPart = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/**
 * Unpacks those parts of a zip whose names `wanted` takes, in memory, checking every number of its directory before
 * use: nothing is unpacked past its stated size, nothing is read outside the file. Names are only compared, never
 * used as paths. Throws `broken-file`, `encrypted-file`, `too-large`.
 */
export function readZipParts(
  fileName: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const directory = readDirectory(fileName, bytes);
  if (directory.some(({ flags }) => (flags & 1) === 1)) throw new ImportError('encrypted-file', fileName);
  const parts = directory.filter(({ name }) => wanted(name));
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > maxUnpackedBytes) {
    throw new ImportError('too-large', fileName, { limit: String(maxUnpackedBytes) });
  }
  const unpacked = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (unpacked.has(part.name)) throw broken(fileName, 'duplicate-part');
    unpacked.set(part.name, unpack(fileName, bytes, part));
  }
  return unpacked;
}

function readDirectory(fileName: string, bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw broken(fileName, 'no-zip-directory');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // 0xffffffff stands for zip64, which no transcript needs.
  if (start + size > end || count > maxParts) throw broken(fileName, 'zip-directory-out-of-range');
  const parts: ZipPart[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== partSignature) throw broken(fileName, 'zip-directory');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken(fileName, 'zip-directory');
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return parts;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function unpack(fileName: string, bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > bytes.length || view.getUint32(part.offset, true) !== localSignature) {
    throw broken(fileName, 'zip-part');
  }
  const start =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (start + part.packed > bytes.length) throw broken(fileName, 'zip-part-cut-off');
  const content = inflate(fileName, bytes.subarray(start, start + part.packed), part);
  if (content.length !== part.unpacked || crc32(content) !== part.crc)
    throw broken(fileName, 'zip-part-damaged');
  return content;
}

function inflate(fileName: string, packed: Uint8Array, part: ZipPart): Uint8Array {
  if (part.method === 0) return packed;
  if (part.method !== 8) throw broken(fileName, 'zip-method');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpacked) });
  } catch {
    throw broken(fileName, 'zip-part-damaged');
  }
}

function broken(fileName: string, reason: string): ImportError {
  return new ImportError('broken-file', fileName, { reason });
}
