import type { ChartTable } from './chart-table.tsx';
import { measure } from './measure.ts';
import type { Drawing } from './resolved-drawing.ts';
import { shortText } from './short-text.ts';
import { svgElement } from './svg-element.ts';

const row = 26;
const size = 13;
const widest = 320;

/** A table as a drawing, for figures that are tables: its first `most` rows, then how many more there are. */
export function tableDrawing(table: ChartTable, most = Number.POSITIVE_INFINITY): Drawing {
  const left = table.rows.length - most;
  const rows = left > 0 ? [...table.rows.slice(0, most), [`+ ${left}`]] : table.rows;
  const lines = [table.head, ...rows].map((line) => line.map(String));
  const widths = table.head.map((_, column) =>
    Math.min(widest, Math.max(...lines.map((line) => measure(line[column] ?? '', size, true))) + 22),
  );
  const w = widths.reduce((sum, width) => sum + width, 0);
  const content = svgElement('g');
  lines.forEach((line, index) => {
    const y = index * row;
    let x = 0;
    line.forEach((cell, column) => {
      const head = index === 0;
      const look = {
        x,
        y: y + 17,
        'font-size': head ? size - 1 : size,
        'font-weight': column === 0 && !head ? 600 : 400,
      };
      const text = shortText(cell, (widths[column] ?? 0) - 10, size, true);
      content.append(svgElement('text', { ...look, fill: head ? '#6b6558' : '#22201c' }, text));
      x += widths[column] ?? 0;
    });
    content.append(
      svgElement('path', {
        d: `M0 ${y + row - 1}H${w}`,
        fill: 'none',
        stroke: index === 0 ? '#cfc9bb' : '#e4e0d6',
      }),
    );
  });
  return { content, w, h: lines.length * row };
}
