import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** The earliest time a zip can carry: entries are equal whenever they are written. */
const zipTime = new Date(1980, 0, 1);
/** Little larger than at the usual level, in half the time. */
const level = 3;
/** Method 8 of the format. Pictures too: an entry as it is could not be read as a stream, its size stands behind it. */
const deflated = 8;

/** Parts as a package, deflated by Node's own zlib; the content types come first, as readers of streams expect. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  for (const [filename, content] of [...parts].toSorted(([a], [b]) => first(a) - first(b))) {
    const size = content.length;
    const file: ZipInputFile = { filename, size, crc: crc32(content), compression: deflated, mtime: zipTime };
    zip.add(file);
    file.ondata?.(null, deflateRawSync(content, { level }), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
