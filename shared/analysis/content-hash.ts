/** Collects text and gives a hash of it. */
export type ContentHash = { readonly add: (text: string) => void; readonly digest: () => string };

/**
 * FNV-1a, 64 bits, over UTF-16 units (Fowler, Noll, Vo; RFC 9923), as two 32-bit halves because bigints are slow.
 * A separator follows every piece, so ('ab', 'c') and ('a', 'bc') differ. Not for security: it notices change.
 * Digest: 16 hexadecimal digits.
 */
export function contentHash(): ContentHash {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const step = (unit: number): void => {
    low = (low ^ unit) >>> 0;
    // Times 2^40 + 0x1b3, modulo 2^64: 16-bit pieces of the low half keep the carry exact.
    const lowLow = (low & 0xffff) * 0x1b3;
    const lowHigh = (low >>> 16) * 0x1b3 + (lowLow >>> 16);
    const carry = Math.floor(lowHigh / 0x10000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = (((lowHigh & 0xffff) << 16) | (lowLow & 0xffff)) >>> 0;
  };
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at += 1) step(text.charCodeAt(at));
      step(0x1_0000);
    },
    digest: () => high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'),
  };
}

/** Hash of the pieces in order. */
export function hashOf(pieces: Iterable<string>): string {
  const hash = contentHash();
  for (const piece of pieces) hash.add(piece);
  return hash.digest();
}
