import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import type { InkTable } from '../../shared/deck/look-inks.ts';
import { paragraphLooks, twips, type ParagraphLook, type ParagraphStyle } from './docx-looks.ts';
import type { DocxType } from './docx-type.ts';
import { hex } from './pptx-type.ts';

const names: Partial<Record<ParagraphStyle, string>> = {
  Opening: 'Opening',
  ListTitle: 'List title',
  Quote: 'Quote',
  QuoteSource: 'Quote source',
  Points: 'Points',
  Caption: 'caption',
  TableCaption: 'Table caption',
  TableText: 'Table text',
  TableSmall: 'Table text small',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
};
const dimmed = new Set<ParagraphStyle>(['Opening', 'QuoteSource', 'Caption', 'TableCaption']);

/** The numbering of lists, by which their style finds it. */
export const pointsReference = 'points';

/** Looks of the report's paragraphs: faces and colours of the deck, sizes for reading on paper. */
export function docxStyles({ faces }: DocxType, inks: InkTable, language: string): IStylesOptions {
  const ink = hex(inks.ink);
  const dim = hex(inks['ink-2']);
  const side = { style: BorderStyle.SINGLE, size: 18, space: 12, color: hex(inks.accent) };
  const spacing = ({ before, after, line }: ParagraphLook) => ({
    before: twips(before),
    after: twips(after),
    line: twips(line),
    lineRule: LineRuleType.EXACT,
  });
  const look = (style: ParagraphStyle) => {
    const own: ParagraphLook = paragraphLooks[style];
    return {
      run: {
        font: faces[own.font],
        size: own.size * 2,
        bold: own.bold ?? false,
        color: dimmed.has(style) ? dim : ink,
      },
      paragraph: {
        spacing: spacing(own),
        ...(own.indent > 0
          ? {
              indent: {
                left: twips(own.indent),
                ...(style === 'Points' ? { hanging: twips(own.indent) } : {}),
              },
            }
          : {}),
        ...(own.keepNext ? { keepNext: true } : {}),
        ...(style === 'Points' ? { numbering: { reference: pointsReference, level: 0 } } : {}),
        ...(style === 'Quote' || style === 'QuoteSource' ? { border: { left: side } } : {}),
      },
    };
  };
  const { run, paragraph } = look('Normal');
  return {
    default: {
      document: {
        run: { ...run, language: { value: language, eastAsia: 'ja-JP', bidirectional: 'ar-SA' } },
        paragraph,
      },
      title: look('Title'),
      heading1: look('Heading1'),
      heading2: look('Heading2'),
      heading3: look('Heading3'),
      hyperlink: { run: { color: ink, underline: { type: 'none' } } },
    },
    paragraphStyles: [
      ...Object.entries(names).map(([id, name]) => ({
        id,
        name,
        basedOn: 'Normal',
        quickFormat: true,
        ...look(id as ParagraphStyle),
      })),
      {
        id: 'Figure',
        name: 'Figure',
        basedOn: 'Normal',
        paragraph: {
          keepNext: true,
          spacing: {
            before: twips(figureRoom.before),
            after: twips(figureRoom.after),
            line: 240,
            lineRule: LineRuleType.AUTO,
          },
        },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 16, color: dim },
      },
    ],
    characterStyles: [{ id: 'IndexLink', name: 'Index link', run: { color: ink } }],
  };
}

/** Above and below a drawing, which stands in a line as high as itself. */
export const figureRoom = { before: 10, after: 3 } as const;
