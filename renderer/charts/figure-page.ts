import { breakLines } from '../../shared/layout/line-break.ts';
import type { Drawing } from './resolved-drawing.ts';
import { isolated } from '../../shared/text/isolate.ts';
import { svgElement } from './svg-element.ts';

/** `figure`: as large as it is on the screen. `slide`: a page of 16:9. */
export type Format = 'figure' | 'slide';
export type FigureWords = { readonly title: string; readonly subtitle?: string | undefined };

const ink = { page: '#fffefb', strong: '#22201c', soft: '#5b564c' } as const;
const slide = { w: 1280, h: 720, margin: 64, title: 34, subtitle: 19 } as const;
const plain = { margin: 24, title: 17, subtitle: 13 } as const;
/** The interface's faces, then ones of nearly the same width that other machines have. */
const faces =
  "'Inter Variable', Inter, 'Noto Sans JP', 'Helvetica Neue', Arial, 'Hiragino Sans', 'Yu Gothic', sans-serif";

/** The drawing on a page of its own under its title. */
export function composePage(drawing: Drawing, words: FigureWords, format: Format): SVGSVGElement {
  const size = format === 'slide' ? slide : { ...plain, w: Math.max(320, drawing.w) + 2 * plain.margin };
  const head = headOf(words, size);
  const top = size.margin + head.h + size.margin * 0.4;
  const room = {
    w: size.w - 2 * size.margin,
    h: format === 'slide' ? slide.h - top - slide.margin * 0.7 : drawing.h,
  };
  const scale = Math.min(
    room.w / Math.max(1, drawing.w),
    room.h / Math.max(1, drawing.h),
    format === 'slide' ? 4 : 1,
  );
  const h = format === 'slide' ? slide.h : top + drawing.h + plain.margin;
  const root = svgElement('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.w} ${Math.ceil(h)}`,
    width: size.w,
    height: Math.ceil(h),
    'font-family': faces,
  });
  root.append(svgElement('title', {}, words.title));
  root.append(svgElement('rect', { width: size.w, height: Math.ceil(h), fill: ink.page }));
  root.append(...head.lines);
  const x = size.margin + Math.max(0, (room.w - drawing.w * scale) / 2);
  const y = top + (format === 'slide' ? Math.max(0, (room.h - drawing.h * scale) / 2) : 0);
  drawing.content.setAttribute('transform', `translate(${round(x)} ${round(y)}) scale(${round(scale)})`);
  root.append(drawing.content);
  return root;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

type Size = {
  readonly w: number;
  readonly margin: number;
  readonly title: number;
  readonly subtitle: number;
};

function headOf(words: FigureWords, size: Size): { lines: readonly SVGTextElement[]; h: number } {
  const lines: SVGTextElement[] = [];
  let y = size.margin;
  const write = (text: string, fontSize: number, bold: boolean) => {
    const width = (size.w - 2 * size.margin) / 72 / 1.07;
    for (const line of breakLines([{ text, bold }], { font: 'sans', size: fontSize, width }).slice(0, 2)) {
      y += fontSize * (y === size.margin ? 0.9 : 1.3);
      const look = { x: size.margin, y: round(y), 'font-size': fontSize, 'font-weight': bold ? 600 : 400 };
      const fill = bold ? ink.strong : ink.soft;
      lines.push(
        svgElement(
          'text',
          { ...look, fill },
          isolated(
            line.runs
              .map((run) => run.text)
              .join('')
              .trim(),
          ),
        ),
      );
    }
  };
  write(words.title.replace(/[.。]$/u, ''), size.title, true);
  if (words.subtitle) write(words.subtitle, size.subtitle, false);
  return { lines, h: y - size.margin };
}
