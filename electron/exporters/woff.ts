import { inflateSync } from 'node:zlib';

/** Place of each table's entry in a WOFF file and in the font made of it. */
const woffHead = 44;
const woffEntry = 20;
const sfntHead = 12;
const sfntEntry = 16;

/**
 * The plain font inside a WOFF 1.0 file (W3C Recommendation, sections 3 to 5), all tables unpacked once: font readers
 * that unpack a table at every glyph take minutes for Japanese. Throws where the bytes are no WOFF.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const input = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < woffHead || input.getUint32(0) !== 0x774f4646) throw new TypeError('no WOFF file');
  const count = input.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = woffHead + index * woffEntry;
    const [from, packed, length] = [4, 8, 12].map((offset) => input.getUint32(at + offset)) as [
      number,
      number,
      number,
    ];
    const data = bytes.subarray(from, from + packed);
    return {
      tag: input.getUint32(at),
      checksum: input.getUint32(at + 16),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), sfntHead + count * sfntEntry);
  const out = new Uint8Array(size);
  const output = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  output.setUint32(0, input.getUint32(4));
  output.setUint16(4, count);
  output.setUint16(6, 16 << power);
  output.setUint16(8, power);
  output.setUint16(10, count * 16 - (16 << power));
  let offset = sfntHead + count * sfntEntry;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = sfntHead + index * sfntEntry;
    [tag, checksum, offset, data.length].forEach((value, field) => output.setUint32(at + field * 4, value));
    out.set(data, offset);
    offset += padded(data.length);
  });
  return out;
}
