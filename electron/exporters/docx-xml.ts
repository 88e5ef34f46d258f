import { directionOf } from '../../shared/layout/text-direction.ts';
import type { ParagraphStyle } from './docx-looks.ts';
import { escapedXml } from './pptx-notes.ts';

// Paragraphs and tables that are words alone are written as text: through the library's tree of objects a report with
// thousands of quotes takes three times as long.

// Characters that XML cannot carry.
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const said = (text: string) => escapedXml(text.replaceAll(unwritable, ''));

export type XmlParagraph = {
  readonly style: ParagraphStyle;
  readonly text: string;
  /** Begins a page. */
  readonly fresh?: boolean;
  readonly bold?: boolean;
  /** Of the paragraph; that of its words where absent. */
  readonly dir?: 'ltr' | 'rtl';
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly align?: 'right' | 'center';
  /** Name and number of the place that the lists at the front lead to. */
  readonly place?: { readonly name: string; readonly id: number };
  /** Written in front of the words, of runs. */
  readonly lead?: string;
};

/** A run of words; right to left where told, so that faces and marks of complex scripts are taken. */
export function runXml(text: string, look: { readonly bold?: boolean; readonly rtl?: boolean } = {}): string {
  const marks = `${look.bold ? '<w:b/><w:bCs/>' : ''}${look.rtl ? '<w:rtl/>' : ''}`;
  return `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${said(text)}</w:t></w:r>`;
}

/** The line beside a quote stands where its lines begin. */
const lineAtRight = (color: string) =>
  `<w:pBdr><w:left w:val="nil"/><w:right w:val="single" w:sz="18" w:space="12" w:color="${color}"/></w:pBdr>`;

/** A paragraph of words; `accent` colours the line beside a quote. */
export function paragraphXml(paragraph: XmlParagraph, accent: string): string {
  const { style, text, fresh, bold, keepNext, align, place, lead = '' } = paragraph;
  const read = directionOf(text);
  const rtl = (paragraph.dir ?? read) === 'rtl';
  const properties = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    fresh ? '<w:pageBreakBefore/>' : '',
    rtl && (style === 'Quote' || style === 'QuoteSource') ? lineAtRight(accent) : '',
    rtl ? '<w:bidi/>' : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('');
  const words = `${lead}${runXml(text, { bold, rtl: read === 'rtl' })}`;
  const placed = place
    ? `<w:bookmarkStart w:id="${place.id}" w:name="${place.name}"/>${words}<w:bookmarkEnd w:id="${place.id}"/>`
    : words;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${placed}</w:p>`;
}

/** A field that counts captions of a kind, with its number filled in. */
export function countedXml(label: string, sequence: string, number: number): string {
  return `${runXml(`${label} `)}<w:fldSimple w:instr=" SEQ ${sequence} \\* ARABIC ">${runXml(String(number))}</w:fldSimple>${runXml('  ')}`;
}
