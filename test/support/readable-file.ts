import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DeckFormat } from '../../electron/workers/render-deck.ts';
import { readPackage } from './read-package.ts';

/** What can be read in a file of a deck by whoever opens it, or looks behind it. */
export type ReadableFile = {
  /** Every part, stream, property and bookmark, as it is written and without its tags. */
  readonly everything: string;
  /** Words set as quotes, without their source. */
  readonly quotes: readonly string[];
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
const bare = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:amp|lt|gt|quot|apos|#39);/gu, (one) => entities[one] ?? one);
const matched = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => bare(found[1] ?? ''));

async function readPdf(bytes: Uint8Array): Promise<ReadableFile> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const about = JSON.stringify([await document.getMetadata(), await document.getOutline()]);
  await task.destroy();
  // Descriptions of figures stand in the tags, uncompressed.
  return { everything: [...words, about, Buffer.from(bytes).toString('latin1')].join('\n'), quotes: [] };
}

function readOffice(bytes: Uint8Array, format: 'pptx' | 'docx'): ReadableFile {
  const file = readPackage(bytes);
  const paragraphs = (name: string, tag: string) =>
    file.text(name).match(new RegExp(`<${tag}:p[ >].*?</${tag}:p>`, 'gsu')) ?? [];
  const marked =
    format === 'docx'
      ? paragraphs('word/document.xml', 'w').filter((one) => one.includes('w:val="Quote"'))
      : file.names
          .filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
          .flatMap((name) => paragraphs(name, 'a'));
  // A passage that may not be quoted says so in a quote's place.
  const quotes = marked.map(bare).filter((one) => /^[“「].*[”」]$/su.test(one));
  return { everything: `${file.everything}\n${bare(file.everything)}`, quotes };
}

/** A written deck as a reader would search it. */
export async function readableFile(bytes: Uint8Array, format: DeckFormat): Promise<ReadableFile> {
  if (format === 'pdf') return readPdf(bytes);
  if (format === 'pptx' || format === 'docx') return readOffice(bytes, format);
  const text = Buffer.from(bytes).toString('utf8');
  if (format === 'html')
    return { everything: `${text}\n${bare(text)}`, quotes: matched(text, /<blockquote><p>(.*?)<\/p>/gsu) };
  return { everything: text, quotes: matched(text, /^> ([“「].*)$/gmu) };
}
