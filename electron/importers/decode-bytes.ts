import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { ImportWarning } from '../../shared/domain/transcript.ts';
import { decodeIso2022Jp, looksLikeIso2022Jp } from './iso-2022-jp.ts';

export type DecodedText = {
  readonly text: string;
  /** Name of the encoding as people write it: `utf-8`, `utf-16le`, `Shift_JIS`, `windows-1252` ... */
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
};

const replacement = '\ufffd';

/**
 * Bytes of a text file to a string. A byte order mark decides; then UTF-16 without one, ISO-2022-JP and strict UTF-8
 * are recognised for certain. What remains is guessed (`encoding-guessed`) among Shift_JIS, EUC-JP, Windows-1252 and
 * what chardet knows; bytes that fit nowhere become U+FFFD (`encoding-replaced`, with their number).
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  return decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeStrict(bytes) ?? decodeGuessed(bytes);
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return lossy(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lossy(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lossy(bytes.subarray(2), 'utf-16be');
  return undefined;
}

// In UTF-16 every second byte of ASCII (a line end at least) is NUL, and NULs stand on one side only.
function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const enough = sample.length / 40;
  if (odd > enough && even === 0) return guessed(bytes, 'utf-16le');
  if (even > enough && odd === 0) return guessed(bytes, 'utf-16be');
  return undefined;
}

function decodeStrict(bytes: Uint8Array): DecodedText | undefined {
  if (looksLikeIso2022Jp(bytes))
    return { text: decodeIso2022Jp(bytes), encoding: 'ISO-2022-JP', warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] };
  } catch {
    return undefined;
  }
}

function decodeGuessed(bytes: Uint8Array): DecodedText {
  if (isDamagedUtf8(bytes)) return lossy(bytes, 'utf-8');
  const japanese = ['Shift_JIS', 'EUC-JP']
    .map((encoding) => ({
      encoding,
      score: japaneseScore(iconv.decode(Buffer.from(bytes.subarray(0, 65_536)), encoding)),
    }))
    .reduce((best, next) => (next.score > best.score ? next : best));
  if (japanese.score > 0.6) return guessed(bytes, japanese.encoding);
  const detected = chardet.analyse(bytes.subarray(0, 65_536)).find(({ name }) => isSingleScript(name));
  const encoding =
    detected === undefined || /^ISO-8859-1$/i.test(detected.name) ? 'windows-1252' : detected.name;
  return guessed(bytes, encoding);
}

// UTF-8 with a few bad bytes is better read with marks than as the letters of another encoding. The byte FF stands in
// no text of a legacy encoding that people write (ÿ in capitals' place).
function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0xff)) return true;
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 262_144));
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 127) good += 1;
  }
  return good > bad * 2;
}

/** Share of the characters outside ASCII that Japanese text has, less what it never has; 1 is certain. */
function japaneseScore(text: string): number {
  let other = 0;
  let score = 0;
  let hiragana = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) continue;
    other += 1;
    if (code >= 0x3041 && code <= 0x309f) hiragana += 1;
    score += japaneseWeight(code);
  }
  if (other === 0 || hiragana / other < 0.08) return 0;
  return score / other;
}

function japaneseWeight(code: number): number {
  if (code === 0xfffd) return -10;
  if (code >= 0xe000 && code <= 0xf8ff) return -5;
  if (code >= 0xff61 && code <= 0xff9f) return 0.3;
  const expected = (code >= 0x3000 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff) || code >= 0xff00;
  return expected ? 1 : 0.2;
}

function isSingleScript(name: string): boolean {
  return !/^(?:utf|ascii|shift_jis|euc-jp|iso-2022)/i.test(name) && iconv.encodingExists(name);
}

function guessed(bytes: Uint8Array, encoding: string): DecodedText {
  const decoded = lossy(bytes, encoding);
  return { ...decoded, warnings: [{ code: 'encoding-guessed', detail: encoding }, ...decoded.warnings] };
}

function lossy(bytes: Uint8Array, encoding: string): DecodedText {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: false,
  });
  const count = text.includes(replacement) ? text.split(replacement).length - 1 : 0;
  return {
    text,
    encoding,
    warnings: count === 0 ? [] : [{ code: 'encoding-replaced', detail: encoding, count }],
  };
}
