import { normaliseText } from '../../shared/text/normalise.ts';
import type { CueLine } from './cues.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

// In WebVTT any tag goes whatever its name; of one that is never closed only `<name`, so that no word is lost.
// `5 < 6` stays.
const vttTag = /<(?=[a-z0-9./:])\/?([a-z0-9:]*)(?:([^>]*)>|[a-z0-9.:]*)/gi;
const srtTag = /<\/?(i|b|u|s|em|strong|font|span|c|v|ruby|rt|lang|p|br)(?=[\s.>/])([^>]*)>/gi;
const srtOverride = /\{\\[^}]*\}/g;

/** Lines of a WebVTT cue as plain text with the voice (`<v Name>`) that speaks them. */
export function readVttLines(payload: readonly string[]): CueLine[] {
  return readLines(payload, vttTag);
}

/** Lines of an SRT cue as plain text: styling tags and `{\an8}` go, any other `<` stays. */
export function readSrtLines(payload: readonly string[]): CueLine[] {
  return readLines(
    payload.map((line) => (line.includes('{\\') ? line.replace(srtOverride, '') : line)),
    srtTag,
  );
}

function readLines(payload: readonly string[], tags: RegExp): CueLine[] {
  const lines: CueLine[] = [];
  // A voice goes on over line ends until another one or the end of the cue.
  let voice: string | null = null;
  for (const line of payload) {
    let from = 0;
    for (const tag of line.includes('<') ? line.matchAll(tags) : []) {
      const [whole, name = '', rest = ''] = tag;
      if (name.toLowerCase() !== 'v' || whole.startsWith('</')) continue;
      addLine(lines, line.slice(from, tag.index), voice, tags);
      from = tag.index + whole.length;
      voice = voiceName(rest) || voice;
    }
    addLine(lines, line.slice(from), voice, tags);
  }
  return lines;
}

// After `<v`, classes come first: `<v.loud.first Mary Ann>`.
function voiceName(rest: string): string {
  return decodeEntities(rest.replace(/^\.\S*/, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function addLine(lines: CueLine[], raw: string, voice: string | null, tags: RegExp): void {
  // With a tag or an entity gone, a letter may stand before its accent: the text form is restored.
  const words = /[<&]/.test(raw) ? normaliseText(decodeEntities(raw.replace(tags, ''))).trim() : raw.trim();
  if (words !== '') lines.push({ words, voice });
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
