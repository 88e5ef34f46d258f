import type { Drawn, DrawnText } from '../../shared/deck/slide-primitives.ts';
import type { Pictures } from './deck-file.ts';
import { escapeHtml } from './escape-html.ts';

const short = (value: number) => Math.round(value * 100) / 100;

function textMarkup(line: DrawnText): string {
  return line.runs
    .filter((run) => run.text.trim() !== '')
    .map((run) => {
      // The measured width is given to the browser, so that another face cannot break the layout; a sign alone keeps its shape.
      const measured =
        [...run.text.trim()].length === 1
          ? ''
          : ` textLength="${short(run.width)}" lengthAdjust="spacingAndGlyphs"`;
      const weight = run.bold ? ' font-weight="700"' : '';
      const rtl = line.dir === 'rtl' ? ' direction="rtl" text-anchor="end"' : '';
      return `<text class="${line.font}" x="${short(run.x)}" y="${short(line.y)}" font-size="${short(line.size)}" fill="${run.color}"${weight}${measured}${rtl} xml:space="preserve">${escapeHtml(run.text)}</text>`;
    })
    .join('');
}

function stroked(color: string | null, width: number): string {
  return color === null ? '' : ` stroke="${color}" stroke-width="${short(width)}"`;
}

/** One primitive as SVG, in points. Pictures that are not given are left out. */
export function drawnMarkup(drawn: Drawn, pictures: Pictures): string {
  switch (drawn.kind) {
    case 'text':
      return textMarkup(drawn);
    case 'path':
      return `<path d="${escapeHtml(drawn.d)}" fill="${drawn.fill ?? 'none'}"${stroked(drawn.stroke, drawn.strokeWidth)} opacity="${drawn.opacity}"/>`;
    case 'rect':
      return `<rect x="${short(drawn.x)}" y="${short(drawn.y)}" width="${short(drawn.w)}" height="${short(drawn.h)}" fill="${drawn.fill}"/>`;
    case 'line':
      return `<line x1="${short(drawn.x1)}" y1="${short(drawn.y1)}" x2="${short(drawn.x2)}" y2="${short(drawn.y2)}"${stroked(drawn.stroke, drawn.weight)}/>`;
    case 'image': {
      const bytes = pictures.get(drawn.fileId);
      if (!bytes) return '';
      const data = Buffer.from(bytes).toString('base64');
      return `<image x="${short(drawn.x)}" y="${short(drawn.y)}" width="${short(drawn.w)}" height="${short(drawn.h)}" href="data:${drawn.mime};base64,${data}"/>`;
    }
  }
}
