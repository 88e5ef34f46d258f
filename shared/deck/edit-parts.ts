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
        if (words === undefined) return [item];
        return words.trim() === '' ? [] : [{ ...item, runs: ownRuns(words) }];
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

/** The part with the words someone wrote in place of the computed ones; numbers, figures and quotes stay. */
export function editedPart(part: SlidePart, edits: SlideEdits): SlidePart {
  if (part.kind !== 'stack') return editedFlat(part, edits);
  return { ...part, parts: part.parts.map((each) => ({ ...each, part: editedFlat(each.part, edits) })) };
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
