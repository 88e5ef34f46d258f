import Papa from 'papaparse';
import type { ChartTable } from './chart-table.tsx';
import { composePage, type Format, type FigureWords } from './figure-page.ts';
import { paintSvg } from './paint-svg.ts';
import { onLightPaper, resolvedDrawing } from './resolved-drawing.ts';
import { tableDrawing } from './table-drawing.ts';

export type { FigureWords, Format } from './figure-page.ts';

/** A figure as one SVG file: light paper, styles and tokens resolved, nothing outside itself but the names of faces. */
export function svgOf(figure: HTMLElement, words: FigureWords, table: ChartTable, format: Format): string {
  const page = pageOf(figure, words, table, format);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}`;
}

/** The same as a PNG, two pixels to one. */
export async function pictureOf(
  figure: HTMLElement,
  words: FigureWords,
  table: ChartTable,
  format: Format,
): Promise<Blob> {
  const page = pageOf(figure, words, table, format);
  const { host, leave } = onLightPaper(figure);
  host.append(page);
  try {
    const canvas = await paintSvg(page, 2);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    leave();
  }
}

/** The figure's numbers for spreadsheets: RFC 4180, with a byte order mark so that Japanese opens right in Excel. */
export function csvOf(table: ChartTable): string {
  const lines = [table.head, ...table.rows].map((line) => [...line]);
  return `\uFEFF${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Rows of a table that can still be read on a slide. */
const rowsOfSlide = 14;

function pageOf(figure: HTMLElement, words: FigureWords, table: ChartTable, format: Format): SVGSVGElement {
  const drawing = figure.querySelector<SVGSVGElement>('svg[data-drawing]');
  const parts = drawing
    ? resolvedDrawing(drawing, figure)
    : tableDrawing(table, format === 'slide' ? rowsOfSlide : undefined);
  return composePage(parts, words, format);
}
