import type { SlideEdits } from './deck.ts';
import type { DeckRun } from './slide.ts';
import type { FlatPart, SlidePart, TextPart } from './slide-content.ts';

/** Own words as runs; nothing in them is a number of the study. */
export function ownRuns(text: string, like: Omit<DeckRun, 'text'> = {}): readonly DeckRun[] {
  return [{ ...like, text }];
}

function editedText(part: TextPart, text: string): TextPart {
  const first = part.paragraphs[0]?.[0];
  // One look for all: where the computed words had several, own words take the plain one.
  const alike = part.paragraphs.flat().every((run) => run.bold === first?.bold && run.color === first?.color);
  const like =
    alike && first ? { bold: first.bold ?? false, ...(first.color ? { color: first.color } : {}) } : {};
  return { ...part, paragraphs: text.split('\n').map((line) => ownRuns(line, like)) };
}

function editedFlat(part: FlatPart, edits: SlideEdits): FlatPart {
  const own = part.key === undefined ? undefined : edits.texts[part.key];
  switch (part.kind) {
    case 'text':
      return own === undefined ? part : editedText(part, own);
    case 'number':
      return own === undefined ? part : { ...part, label: own };
    case 'bullets': {
      const items = part.items.flatMap((item, index) => {
        const words = edits.texts[`${part.key ?? ''}.${index}`];
        if (words === undefined) return [{ ...item, at: index }];
        return words.trim() === '' ? [] : [{ ...item, at: index, runs: ownRuns(words) }];
      });
      const added = edits.texts[`${part.key ?? ''}.+`];
      const more = (added ?? '').split('\n').filter((line) => line.trim() !== '');
      const dash = { glyph: '–', color: 'ink-3' } as const;
      return { ...part, items: [...items, ...more.map((line) => ({ ...dash, runs: ownRuns(line) }))] };
    }
    default:
      return part;
  }
}

/** A chart's numbers as a table in its place. */
function asTable(part: FlatPart): FlatPart {
  const { box } = part;
  const rowHeight = 0.42;
  const table = (
    rows: readonly (readonly string[])[],
    shares: readonly number[],
    heads: readonly string[],
  ) => ({
    kind: 'table' as const,
    ...(part.key === undefined ? {} : { key: part.key }),
    ...('altText' in part && part.altText !== undefined ? { altText: part.altText } : {}),
    ...('trace' in part && Array.isArray(part.trace) ? { trace: part.trace } : {}),
    box: { ...box, h: rowHeight * (rows.length + 1) },
    size: 14,
    rowHeight,
    columns: heads.map((title, at) => ({
      title,
      width: box.w * (shares[at] ?? 0),
      align: at === 0 ? ('left' as const) : ('right' as const),
    })),
    rows: rows.map((row) => row.map((text, at) => ({ text, bold: at === 1 }))),
  });
  switch (part.kind) {
    case 'barChart':
      return table(
        part.bars.map((bar) => [bar.name, bar.text]),
        [0.75, 0.25],
        [part.title, part.seriesName],
      );
    case 'intervalPlot': {
      const rows = part.rows.map((row) => [row.name, row.coreText, row.othersText]);
      return table(rows, [0.6, 0.2, 0.2], [part.title, part.coreName ?? '', part.othersName ?? '']);
    }
    case 'bodyMap':
      return table(
        Object.values(part.labels).map((label) => splitLabel(label.text)),
        [0.75, 0.25],
        [part.title, ''],
      );
    case 'journey':
      return table(
        part.phases.map((phase) => [phase.name, phase.text]),
        [0.75, 0.25],
        [part.title, ''],
      );
    case 'themeMap':
      return table(
        part.discs.toSorted((a, b) => b.people - a.people).map((disc) => [disc.name, String(disc.people)]),
        [0.8, 0.2],
        [part.title, ''],
      );
    default:
      return part;
  }
}

/** "shoulders, 6 of 12" in its two halves. */
function splitLabel(text: string): readonly string[] {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('、'), text.lastIndexOf(' '));
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** The part with the words someone wrote in place of the computed ones; numbers, figures and quotes stay. */
export function editedPart(part: SlidePart, edits: SlideEdits): SlidePart {
  const edited = (flat: FlatPart) => editedFlat(edits.figure === 'table' ? asTable(flat) : flat, edits);
  if (part.kind !== 'stack') return edited(part);
  return { ...part, parts: part.parts.map((each) => ({ ...each, part: edited(each.part) })) };
}

const names = { text: 'text', quotes: 'quotes', bullets: 'bullets', number: 'number' } as const;

/** Gives each part that has none a key: its kind and its place among the parts of that kind. */
export function keyed(parts: readonly SlidePart[]): readonly SlidePart[] {
  const counts = new Map<string, number>();
  const withKey = (part: FlatPart): FlatPart => {
    if (part.key !== undefined) return part;
    const name = part.kind in names ? names[part.kind as keyof typeof names] : part.kind;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return { ...part, key: `${name}-${number}` };
  };
  return parts.map((part) =>
    part.kind === 'stack'
      ? { ...part, parts: part.parts.map((each) => ({ ...each, part: withKey(each.part) })) }
      : withKey(part),
  );
}
