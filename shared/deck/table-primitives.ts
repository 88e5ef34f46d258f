import { fitText, type FitSetting } from '../layout/fit-text.ts';
import { ellipsePath } from '../layout/path.ts';
import type { Ink } from './deck-colors.ts';
import { standardFaces, type Faces } from './faces.ts';
import { labelSize, shape, stacked } from './figure-pieces.ts';
import type { Primitive } from './primitives.ts';
import type { TableCell, TableElement, ThemeMapElement } from './slide.ts';
import { label } from './text-primitives.ts';

/** Inches left free beside the words of a cell, both sides together; lines of a cell in multiples of the size. */
export const cellPadding = 0.2;
export const cellLineHeight = 1.2;

/** Points of the row that names the columns. */
export function headSize(table: Pick<TableElement, 'size'>): number {
  return Math.max(12, table.size - 2);
}

/** Rows between fine lines; the first row names the columns. */
export function tablePrimitives(element: TableElement, faces: Faces = standardFaces): Primitive[] {
  const { box, rowHeight, size } = element;
  const out: Primitive[] = [];
  const rows = [
    element.columns.map((column) => ({ text: column.title, color: 'ink-3' as const, bold: false })),
    ...element.rows,
  ];
  rows.forEach((row, rowIndex) => {
    let x = box.x;
    const y = box.y + rowHeight * (rowIndex + 0.5);
    element.columns.forEach((column, index) => {
      const cell = row[index];
      if (cell) {
        const text = rowIndex === 0 ? headSize(element) : size;
        const most = Math.max(1, Math.floor((rowHeight * 72) / (text * cellLineHeight) + 1e-6));
        const setting = { font: faces.sans, max: text, min: text, lineHeight: cellLineHeight } as const;
        const lines = cellLines(cell, column.width - cellPadding, most, setting);
        const at = column.align === 'right' ? x + column.width - 0.1 : x + 0.1;
        out.push(
          ...stacked(
            lines,
            {
              x: at,
              y,
              size: text,
              bold: cell.bold ?? false,
              align: column.align,
              color: cell.color ?? 'ink',
            },
            faces,
          ),
        );
      }
      x += column.width;
    });
    const lineY = box.y + rowHeight * (rowIndex + 1);
    const stroke: Ink = rowIndex === 0 ? 'line-strong' : 'line';
    out.push({ kind: 'line', x1: box.x, x2: x, y1: lineY, y2: lineY, stroke, weight: 0.75 });
  });
  return out;
}

function cellLines(cell: TableCell, w: number, most: number, setting: FitSetting): string[] {
  const h = (most * setting.max * setting.lineHeight * 1.01) / 72;
  const fitted = fitText([[{ text: cell.text, bold: cell.bold ?? false }]], { w, h }, setting);
  return (fitted.lines[0] ?? []).map((line) => line.runs.map((run) => run.text).join(''));
}

/** Themes as discs with their names; those that lead are in the accent. */
export function themeMapPrimitives(element: ThemeMapElement, faces: Faces = standardFaces): Primitive[] {
  const { box } = element;
  return element.discs.flatMap((disc) => {
    const at = { x: box.x + disc.x, y: box.y + disc.y };
    const fill: Ink = disc.strong ? 'accent' : 'accent-soft';
    const names = disc.lines.map((line, index) =>
      label(
        line,
        {
          x: box.x + disc.labelAt.x,
          y: box.y + disc.labelAt.y + (index * labelSize * 1.22) / 72,
          size: labelSize,
          align: 'center',
          color: disc.strong && disc.inside ? 'page' : 'ink',
        },
        faces,
      ),
    );
    return [
      shape(ellipsePath(at.x, at.y, disc.r, disc.r), { fill, name: `${disc.name} ${disc.people}` }),
      ...names,
    ];
  });
}
