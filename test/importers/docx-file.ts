import { strToU8, zipSync, type Zippable } from 'fflate';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';
const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
const rels = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word file around the XML of a body; `parts` adds or replaces parts of the package. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(wordXml('document', `<w:body>${body}</w:body>`)),
  };
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  return zipSync(files);
}

export function wordXml(root: string, content: string): string {
  return `${xmlHead}<w:${root} xmlns:w="${namespace}">${content}</w:${root}>`;
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function bold(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A zip of one part, word/document.xml, whose numbers are stated by the caller. */
export function zipStating(packed: Uint8Array, unpackedSize: number): Uint8Array {
  const name = strToU8('word/document.xml');
  const local = new Uint8Array(30 + name.length);
  const entry = new Uint8Array(46 + name.length);
  const end = new Uint8Array(22);
  const sizes = (view: DataView, at: number) => {
    view.setUint32(at, packed.length, true);
    view.setUint32(at + 4, unpackedSize, true);
    view.setUint16(at + 8, name.length, true);
  };
  const localView = new DataView(local.buffer);
  localView.setUint32(0, 0x04034b50, true);
  localView.setUint16(8, 8, true);
  sizes(localView, 18);
  const entryView = new DataView(entry.buffer);
  entryView.setUint32(0, 0x02014b50, true);
  entryView.setUint16(10, 8, true);
  sizes(entryView, 20);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, 1, true);
  endView.setUint16(10, 1, true);
  endView.setUint32(12, entry.length, true);
  endView.setUint32(16, local.length + packed.length, true);
  local.set(name, 30);
  entry.set(name, 46);
  return Buffer.concat([local, packed, entry, end]);
}
