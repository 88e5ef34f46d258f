import type { Slide, SlideElement, TextElement } from '../../shared/deck/slide.ts';

/** What a slide says, without places and looks: for reports and for those who hear a slide. */
export type WordBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string; readonly role: TextElement['role'] }
  | { readonly kind: 'quote'; readonly text: string; readonly attribution: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'number'; readonly value: string; readonly label: string }
  | {
      readonly kind: 'table';
      readonly words: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'figure';
      readonly title: string;
      readonly words: string;
      readonly element: SlideElement;
    };

/** Words for those who cannot see a figure; null where the element is text itself. */
export function figureWords(element: SlideElement): string | null {
  switch (element.kind) {
    case 'image':
      return element.altText ?? '';
    case 'table':
      return element.altText ?? element.columns.map((column) => column.title).join(', ');
    case 'barChart':
    case 'bodyMap':
    case 'intervalPlot':
    case 'journey':
    case 'themeMap':
      return element.altText ?? element.title;
    default:
      return null;
  }
}

const joined = (paragraph: TextElement['paragraphs'][number]) => paragraph.map((run) => run.text).join('');

function blocksOf(element: SlideElement): WordBlock[] {
  switch (element.kind) {
    case 'text': {
      if (element.role === 'footer') return [];
      const kind = element.role === 'title' || element.role === 'statement' ? 'heading' : 'paragraph';
      return element.paragraphs
        .map((paragraph) => ({ kind, text: joined(paragraph), role: element.role }) as const)
        .filter(({ text }) => text.trim() !== '');
    }
    case 'quote':
      return [{ kind: 'quote', text: element.text, attribution: element.attribution }];
    case 'bullets':
      return [{ kind: 'list', items: element.items.map((item) => joined(item.runs)) }];
    case 'bigNumber':
      return [{ kind: 'number', value: element.value, label: element.label }];
    case 'table':
      return [
        {
          kind: 'table',
          words: figureWords(element) ?? '',
          head: element.columns.map((column) => column.title),
          rows: element.rows.map((row) => row.map((cell) => cell.text)),
        },
      ];
    case 'image':
      return [];
    default:
      return [{ kind: 'figure', title: element.title, words: figureWords(element) ?? '', element }];
  }
}

/** Short captions beside one another (the signs of kinds) are one line. */
function besideOneAnother(elements: readonly SlideElement[]): SlideElement[] {
  const out: SlideElement[] = [];
  for (const element of elements) {
    const before = out.at(-1);
    const joins =
      before?.kind === 'text' &&
      element.kind === 'text' &&
      before.role === 'caption' &&
      element.role === 'caption' &&
      before.box.y === element.box.y;
    if (!joins) out.push(element);
    else
      out.splice(-1, 1, {
        ...before,
        paragraphs: [[...before.paragraphs.flat(), { text: ' · ' }, ...element.paragraphs.flat()]],
      });
  }
  return out;
}

/** Blocks of a slide in reading order. */
export function slideWords(slide: Slide): WordBlock[] {
  return besideOneAnother(slide.elements).flatMap(blocksOf);
}
