import iconv from 'iconv-lite';

const escape = 0x1b;
type CharacterSet = 'ascii' | 'kanji' | 'kana';

// ESC ( B and ESC ( J: one byte; ESC $ @ and ESC $ B: JIS X 0208, two bytes; ESC ( I: half-width katakana.
const sets: Readonly<Record<string, CharacterSet>> = {
  '(B': 'ascii',
  '(J': 'ascii',
  '$@': 'kanji',
  $B: 'kanji',
  '(I': 'kana',
};

/** True where the bytes are 7-bit and switch to Japanese by an escape sequence. */
export function looksLikeIso2022Jp(bytes: Uint8Array): boolean {
  if (!bytes.includes(escape)) return false;
  let switches = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return false;
    if (byte === escape && setAt(bytes, at) === 'kanji') switches = true;
  }
  return switches;
}

/** Decodes ISO-2022-JP (JIS, RFC 1468) by moving its characters to the places they have in EUC-JP. */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  const euc: number[] = [];
  let set: CharacterSet = 'ascii';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = byte === escape ? setAt(bytes, at) : undefined;
    if (next !== undefined) {
      set = next;
      at += 2;
    } else if (set === 'ascii' || byte < 0x21) {
      euc.push(byte);
    } else {
      if (set === 'kana') euc.push(0x8e);
      euc.push(byte | 0x80);
    }
  }
  return iconv.decode(Buffer.from(euc), 'EUC-JP');
}

function setAt(bytes: Uint8Array, at: number): CharacterSet | undefined {
  return sets[String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)];
}
