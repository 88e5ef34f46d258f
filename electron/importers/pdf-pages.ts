import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from './import-error.ts';

/** Words as the file places them. Points from the top left of the page as it is read; `y` is the base line. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** A blank stands before it in the file. */
  readonly spaced: boolean;
};

/** One page, or what stands on it in one direction of writing, turned so that lines go right and then down. */
export type PdfPage = {
  /** From 0. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
};

type PlacedItem = PdfItem & { readonly quarter: number };

/** A book of 2000 pages is no interview; 128 MiB leave room for pictures, which are never decoded. */
export const maxPdfBytes = 128 * 1024 * 1024;
const maxPages = 2000;
const maxItems = 2_000_000;

/**
 * The words of a PDF by page, in the order of the file. Pictures, scripts and attachments are not touched.
 * Throws `broken-file`, `encrypted-file` (only where a password is needed to read), `too-large`.
 */
export async function readPdfPages(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PdfPage[]; readonly count: number }> {
  const { getDocument } = await loadPdfjs();
  // The library keeps the bytes for itself: a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), ...settings() });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) throw tooLarge(fileName);
    const pages: PdfPage[] = [];
    let items = 0;
    for (let number = 0; number < document.numPages; number += 1) {
      const page = await document.getPage(number + 1);
      const sheets = await readPage(page, number);
      page.cleanup();
      items += sheets.reduce((sum, sheet) => sum + sheet.items.length, 0);
      if (items > maxItems) throw tooLarge(fileName);
      pages.push(...sheets);
    }
    return { pages, count: document.numPages };
  } catch (error) {
    throw errorOf(fileName, error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The library looks for classes of the browser when it loads; reading words uses none of them. */
async function loadPdfjs() {
  const world: Record<string, unknown> = globalThis as never;
  for (const name of ['DOMMatrix', 'Path2D']) world[name] ??= Object;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function settings() {
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  return {
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: true, // nothing is drawn: the library need not look for fonts that a file leaves out
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  } as const;
}

function tooLarge(fileName: string): ImportError {
  return new ImportError('too-large', fileName, { limit: String(maxPdfBytes) });
}

function errorOf(fileName: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ImportError('encrypted-file', fileName);
  return new ImportError('broken-file', fileName, { reason: 'pdf' });
}

async function readPage(page: PDFPageProxy, number: number): Promise<PdfPage[]> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const placed: PlacedItem[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.trim();
    if (text === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const vertical = styles[item.fontName]?.vertical === true;
    const place = placeOf(transform, item.transform, vertical);
    if ([...place.at, place.size, item.width, item.height].every(Number.isFinite)) {
      const along = (vertical ? item.height : item.width) * place.scale;
      const before = spaced || /^\s/.test(item.str);
      placed.push({ ...turned(place, { width, height }), text, width: along, spaced: before });
    }
    spaced = /\s$/.test(item.str);
  }
  return sheetsOf(placed, number, { width, height });
}

type Box = { readonly width: number; readonly height: number };
type Place = {
  readonly at: readonly [number, number];
  readonly size: number;
  readonly scale: number;
  readonly quarter: number;
};

/** Where an item stands on the page as shown, and in which direction it is written, in quarter turns clockwise. */
function placeOf(view: readonly number[], own: readonly number[], vertical: boolean): Place {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = own;
  const angle = Math.atan2(b * p + d * q, a * p + c * q);
  // Vertical writing goes down, its next line is on the left: as a line that is turned by a quarter.
  const quarter = (Math.round(angle / (Math.PI / 2)) + (vertical ? 1 : 0) + 4) % 4;
  const scale = Math.hypot(a, b);
  return { at: [a * x + c * y + e, b * x + d * y + f], size: Math.hypot(r, s) * scale, scale, quarter };
}

function turned({ at: [x, y], size, quarter }: Place, { width, height }: Box) {
  if (quarter === 0) return { x, y, size, quarter };
  if (quarter === 1) return { x: y, y: width - x, size, quarter };
  if (quarter === 2) return { x: width - x, y: height - y, size, quarter };
  return { x: height - y, y: x, size, quarter };
}

/** The direction with the most words first. */
function sheetsOf(items: readonly PlacedItem[], number: number, { width, height }: Box): PdfPage[] {
  const groups = Map.groupBy(items, ({ quarter }) => quarter);
  const lengthOf = (group: readonly PdfItem[]) => group.reduce((sum, { text }) => sum + text.length, 0);
  return [...groups]
    .toSorted(([, one], [, other]) => lengthOf(other) - lengthOf(one))
    .map(([quarter, items]) =>
      quarter % 2 === 0 ? { number, width, height, items } : { number, width: height, height: width, items },
    );
}
