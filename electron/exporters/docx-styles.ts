import { BorderStyle, type IStylesOptions } from 'docx';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import type { DocxType } from './docx-type.ts';
import { hex } from './pptx-type.ts';

/** Looks of the report's paragraphs: faces and colours of the deck, sizes for reading on paper. */
export function docxStyles({ faces }: DocxType, inks: InkTable, language: string): IStylesOptions {
  const ink = hex(inks.ink);
  const dim = hex(inks['ink-2']);
  const heading = (size: number, before: number) => ({
    run: { font: faces.serif, size: size * 2, bold: true, color: ink },
    paragraph: { spacing: { before, after: 120, line: 276 }, keepNext: true, keepLines: true },
  });
  const plain = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });
  return {
    default: {
      document: {
        run: { font: faces.sans, size: 21, color: ink, language: { value: language, eastAsia: 'ja-JP' } },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: {
        run: { font: faces.serif, size: 56, bold: true, color: ink },
        paragraph: { spacing: { before: 2400, after: 300, line: 276 } },
      },
      heading1: heading(20, 480),
      heading2: heading(15, 360),
      heading3: heading(12, 240),
      hyperlink: { run: { color: ink, underline: { type: 'none' } } },
    },
    paragraphStyles: [
      { ...plain('Opening', 'Opening'), run: { size: 24, color: dim } },
      {
        ...plain('ListTitle', 'List title'),
        run: { font: faces.serif, size: 30, bold: true },
        paragraph: { spacing: { before: 240, after: 160 } },
      },
      {
        ...plain('Quote', 'Quote'),
        run: { font: faces.serif, size: 22 },
        paragraph: {
          indent: { left: 400 },
          spacing: { before: 120, after: 0, line: 300 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: hex(inks.accent) } },
        },
      },
      {
        ...plain('QuoteSource', 'Quote source'),
        run: { size: 17, color: dim },
        paragraph: {
          indent: { left: 400 },
          spacing: { after: 160 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: hex(inks.accent) } },
        },
      },
      { ...plain('Figure', 'Figure'), paragraph: { spacing: { before: 200, after: 60, line: 240 } } },
      {
        ...plain('Caption', 'caption'),
        run: { size: 18, color: dim },
        paragraph: { spacing: { before: 60, after: 160 } },
      },
      {
        ...plain('TableText', 'Table text'),
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 250 } },
      },
      {
        ...plain('TableSmall', 'Table text, small'),
        run: { size: 14 },
        paragraph: { spacing: { after: 0, line: 230 } },
      },
      { ...plain('Footer', 'footer'), run: { size: 16, color: dim } },
    ],
  };
}
