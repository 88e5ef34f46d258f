import { textWidth, type FaceName } from '../../shared/layout/text-metrics.ts';
import { cellRoom, docxPage, paragraphLooks, twips, type ParagraphStyle } from './docx-looks.ts';
import type { FlowPiece } from './docx-pages.ts';
import { lineCount } from './docx-lines.ts';
import { paragraphXml } from './docx-xml.ts';

export type WordTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
type Look = { readonly face: FaceName; readonly line: string; readonly accent: string };

/** Tables of many columns are set smaller. */
const styleOf = ({ head }: WordTable): ParagraphStyle => (head.length > 5 ? 'TableSmall' : 'TableText');

const short = /^[\d.,%·–\s]*$/u;
/** Columns of numbers are set at the end of the line. */
const isNumeric = (cells: readonly string[]) =>
  cells.some((cell) => /\d/u.test(cell)) && cells.every((cell) => short.test(cell));

/** No column takes more of the width than this, as long as others want some. */
const mostOfWidth = 0.55;

/** Widths in points: as wide as the words where all fit, else the widest columns give way. */
export function columnWidths(table: WordTable, face: FaceName): number[] {
  const { size } = paragraphLooks[styleOf(table)];
  const whole = docxPage.text.width;
  const wanted = table.head.map((title, column) => {
    const cells = table.rows.map((row) => textWidth(row[column] ?? '', { font: face }, size));
    const widest = Math.max(textWidth(title, { font: face, bold: true }, size), ...cells) * 72;
    return Math.min(widest + cellRoom.x * 2 + 4, whole * mostOfWidth);
  });
  const sum = wanted.reduce((total, width) => total + width, 0);
  if (sum <= whole) return wanted.map((width) => (width * whole) / sum);
  // The largest width that a column may have so that all fit.
  let low = 0;
  let high: number = whole;
  for (let step = 0; step < 30; step += 1) {
    const most = (low + high) / 2;
    const used = wanted.reduce((total, width) => total + Math.min(width, most), 0);
    if (used > whole) high = most;
    else low = most;
  }
  return wanted.map((width) => Math.min(width, low));
}

/** Heights of the rows, head first; rows are not divided, and the head is repeated on every page, at first over two rows. */
export function tableFlow(table: WordTable, face: FaceName): FlowPiece[] {
  const look = paragraphLooks[styleOf(table)];
  const widths = columnWidths(table, face);
  const heights = [table.head, ...table.rows].map((cells, row) => {
    const lines = cells.map((cell, column) =>
      lineCount(cell, {
        face,
        size: look.size,
        bold: row === 0,
        width: (widths[column] ?? 0) - cellRoom.x * 2,
      }),
    );
    return Math.max(1, ...lines) * look.line + cellRoom.y * 2 + 0.5;
  });
  const [head = 0] = heights;
  return heights.map((height, row) => ({
    height,
    before: 0,
    after: 0,
    repeated: head,
    keepNext: row < Math.min(2, heights.length - 1),
  }));
}

/** A table with a line under each row; its head is repeated on every page. */
export function tableXml(table: WordTable, { face, line, accent }: Look): string {
  const style = styleOf(table);
  const widths = columnWidths(table, face).map(twips);
  const numeric = table.head.map(
    (_, column) => column > 0 && isNumeric(table.rows.map((row) => row[column] ?? '')),
  );
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`;
  const room = (side: string, points: number) => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`;
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${table.head
      .map((_, column) => {
        const align = numeric[column] ? ('right' as const) : undefined;
        const words = paragraphXml({ style, text: cells[column] ?? '', bold: isHead, align }, accent);
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
      })
      .join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(docxPage.text.width)}" w:type="dxa"/>`,
    `<w:tblBorders>${border('bottom')}${border('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${room('top', cellRoom.y)}${room('left', cellRoom.x)}${room('bottom', cellRoom.y)}${room('right', cellRoom.x)}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(table.head, true),
    ...table.rows.map((cells) => row(cells, false)),
    '</w:tbl>',
  ].join('');
}
