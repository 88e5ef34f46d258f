import type { ImportFormat } from '../../shared/domain/transcript.ts';

/** What a file is: a format that is read, or the name of one that is not. */
export type SniffedFormat =
  | { readonly kind: 'read'; readonly format: ImportFormat | 'tsv' }
  | { readonly kind: 'other'; readonly format: string };

const byEnding: Readonly<Record<string, ImportFormat | 'tsv'>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  pdf: 'pdf',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'tsv',
  '': 'txt',
};

const magics: readonly { readonly format: string; readonly bytes: readonly number[] }[] = [
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { format: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
  { format: 'mp3', bytes: [0x49, 0x44, 0x33] },
  { format: 'ogg', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { format: 'riff', bytes: [0x52, 0x49, 0x46, 0x46] },
  { format: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ole = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

/** The format of a file by its ending and, where they contradict, by its first bytes. */
export function sniffFormat(fileName: string, bytes: Uint8Array): SniffedFormat {
  const ending = endingOf(fileName);
  const named = byEnding[ending];
  if (startsWith(bytes, pdf)) return read('pdf');
  const magic = magics.find((candidate) => startsWith(bytes, candidate.bytes));
  if (magic !== undefined) return { kind: 'other', format: magic.format };
  // A .docx with the header of the older Office files is an encrypted one; the docx reader says so.
  if (startsWith(bytes, ole))
    return named === 'docx' ? read('docx') : { kind: 'other', format: ending || 'doc' };
  if (startsWith(bytes, zip) && (named === undefined || named === 'txt')) {
    return ending === '' || named === 'txt' ? read('docx') : { kind: 'other', format: ending };
  }
  if (named === undefined) return { kind: 'other', format: ending };
  return named === 'txt' ? sniffPlain(bytes) : read(named);
}

function sniffPlain(bytes: Uint8Array): SniffedFormat {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart();
  if (/^WEBVTT(?:\s|$)/.test(head)) return read('vtt');
  if (/^(?:\d+\s*\n)?\s*\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s*-->/.test(head.replaceAll('\r', '\n')))
    return read('srt');
  if (/^<(?:!doctype html|html[\s>])/i.test(head)) return { kind: 'other', format: 'html' };
  return read('txt');
}

function read(format: ImportFormat | 'tsv'): SniffedFormat {
  return { kind: 'read', format };
}

function endingOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
