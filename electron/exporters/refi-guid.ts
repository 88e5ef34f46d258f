import { createHash } from 'node:crypto';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The GUID of a thing in exchange files: its id where that is one, else made from the id and always the same (RFC 9562,
 * version 5, in the name space of `kind`).
 */
export function guidFor(kind: string, id: string): string {
  if (guid.test(id)) return id.toLowerCase();
  const bytes = createHash('sha1').update(`hara ${kind} ${id}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
