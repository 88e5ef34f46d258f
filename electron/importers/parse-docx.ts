import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ImportWarning, ParsedDocument } from '../../shared/domain/transcript.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import { composeDocx, type DocxNode, type DocxText } from './docx-text.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { titleOf } from './title-of.ts';
import { readZipParts } from './zip-parts.ts';

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0];
const maxPackedBytes = 256 * 1024 * 1024;
const utf8 = new TextDecoder('utf-8');

/**
 * A Word document (.docx). Names in bold are taken for speakers, tracked changes as accepted, notes appended,
 * pictures left out. The file is checked before any XML is read: sizes, checksums, no document type or entity.
 */
export async function parseDocx({ fileName, bytes, language }: ImportSource): Promise<ParsedDocument> {
  if (oleHeader.every((byte, index) => bytes[index] === byte))
    throw new ImportError('encrypted-file', fileName);
  if (bytes.length > maxPackedBytes)
    throw new ImportError('too-large', fileName, { limit: String(maxPackedBytes) });
  const parts = readZipParts(fileName, bytes, isReadPart);
  refuseOtherPackages(fileName, parts);
  const xml = checkXml(fileName, parts);
  const read = await readBody(fileName, parts);
  if (read.text.trim() === '') throw new ImportError('no-text', fileName);
  const found = findTurns(read.text, { bold: read.bold, bodyEnd: read.bodyEnd });
  return {
    title: titleOf(fileName),
    format: 'docx',
    text: read.text,
    turns: found.turns,
    language: language ?? guessLanguage(read.text),
    encoding: null,
    warnings: [...docxWarnings(xml, read), ...found.warnings],
  };
}

// Pictures, fonts, settings and embedded files are never unpacked.
function isReadPart(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    name === '_rels/.rels' ||
    name === 'mimetype' ||
    name === 'xl/workbook.xml' ||
    name === 'ppt/presentation.xml' ||
    /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name)
  );
}

function refuseOtherPackages(fileName: string, parts: ReadonlyMap<string, Uint8Array>): void {
  if ([...parts.keys()].some((name) => name.startsWith('word/') && name.endsWith('.xml'))) return;
  const mime = utf8.decode(parts.get('mimetype') ?? new Uint8Array());
  const format = mime.includes('opendocument') ? 'odt' : parts.has('xl/workbook.xml') ? 'xlsx' : undefined;
  const other = format ?? (parts.has('ppt/presentation.xml') ? 'pptx' : undefined);
  if (other !== undefined) throw new ImportError('unsupported-format', fileName, { format: other });
  throw new ImportError('broken-file', fileName, { reason: 'no-document-part' });
}

/** The XML of the main part. A document type or an entity declaration has no place in any part. */
function checkXml(fileName: string, parts: ReadonlyMap<string, Uint8Array>): string {
  let main = '';
  for (const [name, content] of parts) {
    const xml = utf8.decode(content);
    if (xml.includes('\0')) throw new ImportError('broken-file', fileName, { reason: 'xml-encoding' });
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
      throw new ImportError('unsafe-file', fileName, { reason: 'xml-entities' });
    }
    if (/^word\/document\d*\.xml$/.test(name)) main = xml;
  }
  return main;
}

async function readBody(fileName: string, parts: ReadonlyMap<string, Uint8Array>): Promise<DocxText> {
  let body: unknown;
  const clean = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    await mammoth.convertToHtml(
      { buffer: clean },
      {
        // The element tree is all that is wanted: nothing is left to turn into HTML.
        transformDocument: (document: unknown) => {
          body = document;
          return { ...Object(document), children: [] };
        },
      },
    );
  } catch (error) {
    const missing = error instanceof Error && error.message.includes('main document part');
    throw new ImportError('broken-file', fileName, { reason: missing ? 'no-document-part' : 'document-xml' });
  }
  return composeDocx(nodeOf(body), (key) => findNote(body, key));
}

function nodeOf(value: unknown): DocxNode {
  const { type, children, value: words, isBold, noteType, noteId } = record(value);
  return {
    type: String(type ?? ''),
    children: Array.isArray(children) ? children.map(nodeOf) : [],
    value: typeof words === 'string' ? words : '',
    isBold: isBold === true,
    noteKey: `${String(noteType ?? '')}-${String(noteId ?? '')}`,
  };
}

function findNote(document: unknown, key: string): DocxNode | undefined {
  const notes = record(record(document)['notes']);
  const body = record(record(notes['_notes'])[key])['body'];
  return Array.isArray(body) ? { ...nodeOf(undefined), children: body.map(nodeOf) } : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function docxWarnings(xml: string, { images, notes }: DocxText): ImportWarning[] {
  const changes = xml.match(/<w:(?:ins|del|moveTo|moveFrom)[\s>]/g)?.length ?? 0;
  const warnings: ImportWarning[] = [];
  if (changes > 0) warnings.push({ code: 'tracked-changes-accepted', count: changes });
  if (images > 0) warnings.push({ code: 'images-skipped', count: images });
  if (notes > 0) warnings.push({ code: 'notes-appended', count: notes });
  return warnings;
}
