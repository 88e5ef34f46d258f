import { memo } from 'react';
import { heatDrawing } from '../../../shared/layout/heat-drawing.ts';
import { shortText } from '../../charts/short-text.ts';
import type { MatrixModel } from './matrix-model.ts';

/** What still can be read on a page; the table has all. */
export const drawnMost = { rows: 60, columns: 40 } as const;

/**
 * The matrix as a drawing, for files alone: on the screen the grid is better. Shade is the same ink in rising strength, so that it
 * survives grey paper and every eye, and each number is written out.
 */
export const MatrixDrawing = memo(function MatrixDrawing({ model }: { readonly model: MatrixModel }) {
  const rows = model.rows.slice(0, drawnMost.rows);
  const columns = model.columns.slice(0, drawnMost.columns);
  const plan = heatDrawing({ rows: rows.length, columns: columns.length });
  return (
    <svg data-drawing="" viewBox={`0 0 ${plan.w} ${plan.h}`} aria-hidden="true">
      {columns.map(({ item, name }, at) => {
        const x = plan.columnX(at) + plan.cellW / 2;
        return (
          <text
            key={item.id}
            transform={`translate(${x + 4} ${plan.headH - 8}) rotate(${plan.slant})`}
            textAnchor={plan.slant === 0 ? 'middle' : 'start'}
          >
            {shortText(name, plan.nameRoom)}
          </text>
        );
      })}
      {rows.map(({ item, name }, row) => (
        <g key={item.id}>
          <text x={plan.nameW - 8} y={plan.rowY(row) + 16} textAnchor="end">
            {shortText(name, plan.nameW - 16)}
          </text>
          {columns.map(({ item: other }, column) => {
            const cell = model.cell(row, column);
            return (
              <g key={other.id}>
                <rect
                  x={plan.columnX(column) + 0.5}
                  y={plan.rowY(row) + 0.5}
                  width={plan.cellW - 1}
                  height={plan.cellH - 1}
                  fill={cell.self ? 'var(--margin)' : 'var(--accent)'}
                  fillOpacity={cell.self ? 1 : Math.round(cell.heat * 62) / 100}
                  stroke="var(--line)"
                  strokeWidth={0.5}
                />
                <text
                  x={plan.columnX(column) + plan.cellW / 2}
                  y={plan.rowY(row) + 16}
                  textAnchor="middle"
                  style={{ fill: 'var(--ink)' }}
                >
                  {cell.text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
});
