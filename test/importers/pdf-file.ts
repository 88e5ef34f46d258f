import PDFDocument from 'pdfkit';
import { unpackWoff } from '../../electron/exporters/woff.ts';
import { readFontFile } from '../../electron/workers/font-files.ts';

type Pdf = PDFKit.PDFDocument;
export type PdfFileOptions = {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
  readonly compress?: boolean;
};

/** A4 in points, as all pages here. */
const paper = { width: 595, height: 842 } as const;

/** A PDF file; `pages` draw one page each. The font is Helvetica in 11 points. */
export async function pdfFile(
  pages: readonly ((pdf: Pdf) => void)[],
  options: PdfFileOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject);
  });
  for (const draw of pages) {
    pdf.addPage({ margin: 0, size: [paper.width, paper.height] }).fontSize(11);
    draw(pdf);
  }
  pdf.end();
  await done;
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Paragraphs wrapped to a column, `apart` points between them. */
export function column(
  paragraphs: readonly string[],
  { x = 60, y = 60, width = 470, apart = 8 } = {},
): (pdf: Pdf) => void {
  return (pdf) => {
    pdf.text('', x, y);
    for (const paragraph of paragraphs) {
      pdf.text(paragraph, x, pdf.y, { width });
      pdf.y += apart;
    }
  };
}

/** Words at a place, unwrapped. */
export function word(text: string, x: number, y: number): (pdf: Pdf) => void {
  return (pdf) => void pdf.text(text, x, y, { lineBreak: false });
}

export function all(...draws: readonly ((pdf: Pdf) => void)[]): (pdf: Pdf) => void {
  return (pdf) => draws.forEach((draw) => draw(pdf));
}

/** The same in the bundled Japanese font, embedded. */
export function inJapanese(draw: (pdf: Pdf) => void): (pdf: Pdf) => void {
  const font = readFontFile('@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff');
  if (font === null) throw new Error('the bundled font is missing');
  return (pdf) => draw(pdf.font(Buffer.from(unpackWoff(font))));
}
