import { inflateSync } from 'node:zlib';
import { ImportError } from './import-error.ts';
import { maxUnpackedBytes } from './zip-parts.ts';

const maxAllBytes = 512 * 1024 * 1024;
const opening = Buffer.from('stream');
const closing = Buffer.from('endstream');

/**
 * Refuses a PDF whose packed parts unpack to more than any transcript needs, before a reader unpacks them into memory.
 * Pictures are passed over: nothing unpacks them. Throws `too-large`.
 */
export function checkPdfStreams(fileName: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (let at = file.indexOf(opening); at >= 0; at = file.indexOf(opening, at)) {
    const from = at + opening.length + (file[at + opening.length] === 0x0d ? 2 : 1);
    const end = file.indexOf(closing, from);
    const to = end < 0 ? file.length : end;
    const head = file.subarray(Math.max(0, at - 512), at).toString('latin1');
    const own = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Subtype\s*\/Image/.test(own)) all += unpackedLength(fileName, file.subarray(from, to));
    if (all > maxAllBytes) throw tooLarge(fileName);
    at = to + closing.length;
  }
}

function unpackedLength(fileName: string, packed: Buffer): number {
  if (((packed[0] ?? 0) & 0x0f) !== 8) return 0; // not packed in the way that unpacks a thousandfold
  try {
    return inflateSync(packed, { maxOutputLength: maxUnpackedBytes }).length;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(fileName);
    return 0; // damaged or encrypted: the reader says so
  }
}

function tooLarge(fileName: string): ImportError {
  return new ImportError('too-large', fileName, { limit: String(maxUnpackedBytes) });
}
