import type { Glyph } from 'fontkit';
import type { Face } from './font-catalog.ts';

/** What the library's types leave out: the number of the glyph in the part. */
type Subset = { includeGlyph(glyph: Glyph | number): unknown; encode(): Uint8Array };
type Table = { readonly tag: string; readonly data: Uint8Array };

const padded = (length: number) => (length + 3) & ~3;

function sfntTables(bytes: Uint8Array): Table[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const from = view.getUint32(at + 8);
    return { tag, data: bytes.subarray(from, from + view.getUint32(at + 12)) };
  });
}

function checksum(data: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const word =
      ((data[at] ?? 0) << 24) |
      ((data[at + 1] ?? 0) << 16) |
      ((data[at + 2] ?? 0) << 8) |
      (data[at + 3] ?? 0);
    sum = (sum + (word >>> 0)) >>> 0;
  }
  return sum;
}

/** Tables as a font file; the directory is sorted by tag, as the format asks. */
function joinTables(tables: readonly Table[]): Uint8Array {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = 12 + sorted.length * 16;
  const out = new Uint8Array(sorted.reduce((sum, { data }) => sum + padded(data.length), head));
  const view = new DataView(out.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - (16 << power));
  let offset = head;
  sorted.forEach(({ tag, data }, index) => {
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) out[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum(data));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    out.set(data, offset);
    offset += padded(data.length);
  });
  return out;
}

/** Characters to glyphs, format 12: one group for each character. */
function cmapTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups = [...glyphs].toSorted(([a], [b]) => a - b);
  const length = 16 + groups.length * 12;
  const out = new Uint8Array(12 + length);
  const view = new DataView(out.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, length);
  view.setUint32(24, groups.length);
  groups.forEach(([code, glyph], index) => {
    const at = 28 + index * 12;
    view.setUint32(at, code);
    view.setUint32(at + 4, code);
    view.setUint32(at + 8, glyph);
  });
  return out;
}

/** No names of glyphs. */
function postTable(): Uint8Array {
  const out = new Uint8Array(32);
  new DataView(out.buffer).setUint32(0, 0x00030000);
  return out;
}

/** A name table with nothing in it. */
function nameTable(): Uint8Array {
  const out = new Uint8Array(6);
  new DataView(out.buffer).setUint16(4, 6);
  return out;
}

/**
 * The part of a face that sets the given characters, as a TrueType file that browsers take: outlines and widths as they
 * are, without kerning and substitutions. Throws where the face's file has no widths table of its own.
 */
export function subsetFace(face: Face, characters: Iterable<string>): Uint8Array {
  const subset: Subset = face.font.createSubset();
  const glyphs = new Map<number, number>();
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    glyphs.set(code, Number(subset.includeGlyph(face.font.glyphForCodePoint(code).id)));
  }
  const os2 = sfntTables(face.bytes).find(({ tag }) => tag === 'OS/2');
  if (!os2) throw new TypeError(`${face.key} has no OS/2 table`);
  const outlines = sfntTables(subset.encode());
  return joinTables([
    ...outlines,
    os2,
    { tag: 'cmap', data: cmapTable(glyphs) },
    { tag: 'name', data: nameTable() },
    { tag: 'post', data: postTable() },
  ]);
}
