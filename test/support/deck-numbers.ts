import type { Slide, SlideElement } from '../../shared/deck/slide.ts';

/** A number as a slide says it: alone, or as a share ("8 of 10", 「10名中8名」). */
export type SaidNumber = string;
export const share = ([have, of]: readonly [number, number]): SaidNumber => `${have}/${of}`;

const english = /(?<have>\d[\d,]*(?:\.\d+)?) of (?:the |all )?(?<of>\d[\d,]*)/gu;
const japanese =
  /(?<of>\d[\d,]*)(?:名|人|個|つの[^\d、。]*|つ|のテーマ)(?:中|のうち、?|うち、?)(?:コア[^\d]*)?(?<have>\d[\d,]*)/gu;

const plain = (figure: string) => String(Number(figure.replaceAll(',', '')));

/** Every number in a text, shares first: what is left over is a number of its own. Nothing that is a digit is passed by. */
export function numbersIn(text: string): SaidNumber[] {
  const found: SaidNumber[] = [];
  const rest = [japanese, english].reduce(
    (left, pattern) =>
      left.replace(pattern, (...parts) => {
        const groups = parts.at(-1) as { have: string; of: string };
        found.push(`${plain(groups.have)}/${plain(groups.of)}`);
        return ' ';
      }),
    text.normalize('NFKC'),
  );
  for (const [figure] of rest.matchAll(/\d[\d,]*(?:\.\d+)?/gu)) found.push(plain(figure));
  return found;
}

/** A text with everything that people wrote or said themselves taken out, the longest first. */
export function withoutVerbatim(text: string, verbatim: readonly string[]): string {
  const flat = (one: string) => one.replaceAll(/[\s\u00A0]+/gu, ' ');
  return verbatim.reduce((rest, words) => {
    const wanted = flat(words).trim();
    if (!/\d/u.test(wanted)) return rest;
    const pattern = wanted.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
    return rest.replaceAll(new RegExp(`(?<![\\d.,])${pattern}(?![\\d])`, 'giu'), ' ');
  }, flat(text));
}

const runs = (paragraphs: readonly (readonly { readonly text: string }[])[]) =>
  paragraphs.map((paragraph) => paragraph.map((run) => run.text).join('')).join('\n');

/** The free words of an element: not quotes, and not the rows of figures and tables, which are asked one by one. */
export function wordsOf(element: SlideElement): string[] {
  switch (element.kind) {
    case 'text':
      return element.role === 'footer' ? [] : [runs(element.paragraphs)];
    case 'bullets':
      return element.items.map((item) => runs([item.runs]));
    case 'bigNumber':
      return [`${element.value} ${element.label}`];
    case 'barChart':
    case 'intervalPlot':
    case 'bodyMap':
    case 'themeMap':
      return [element.title];
    case 'journey':
      return [element.title, element.absent?.text ?? ''];
    case 'table':
      return element.columns.map((column) => column.title);
    case 'quote':
    case 'image':
      return [];
  }
}

export type FigureRow = { readonly name: string; readonly said: readonly string[] };

/** The rows of a figure or table: what each is called, and every text beside it. */
export function rowsOf(element: SlideElement): FigureRow[] {
  switch (element.kind) {
    case 'barChart':
      return element.bars.map((bar) => ({ name: bar.name, said: [bar.text, String(bar.value)] }));
    case 'intervalPlot':
      return element.rows.map((row) => ({ name: row.name, said: [row.coreText, row.othersText] }));
    case 'bodyMap':
      return Object.entries(element.labels).map(([name, label]) => ({
        name,
        said: [label.text, String(element.counts[name as keyof typeof element.counts])],
      }));
    case 'journey':
      return element.phases.map((phase) => ({
        name: phase.name,
        said: [phase.text, String(phase.people)],
      }));
    case 'themeMap':
      return element.discs.map((disc) => ({ name: disc.name, said: [String(disc.people)] }));
    case 'table':
      return element.rows.map((row) => ({
        name: row[0]?.text ?? '',
        said: row.slice(1).map((cell) => cell.text),
      }));
    default:
      return [];
  }
}

export const footerOf = (slide: Slide) =>
  slide.elements.flatMap((element) =>
    element.kind === 'text' && element.role === 'footer' ? [runs(element.paragraphs)] : [],
  );
