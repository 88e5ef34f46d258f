import { textBlock, grid } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import { page, type TextElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { textHeight } from '../text-primitives.ts';

const place = { x: grid.left, y: 0, w: 11 } as const;

type Piece = { readonly element: TextElement; readonly gap: number };

/** One below the other, the whole a little above the middle of the page. */
function stacked(pieces: readonly Piece[]): TextElement[] {
  const heights = pieces.map(({ element }) => textHeight(element) + 0.02);
  const total = pieces.reduce((sum, piece, index) => sum + piece.gap + (heights[index] ?? 0), 0);
  let y = Math.max(0.9, (page.h - total) * 0.46);
  return pieces.map(({ element, gap }, index) => {
    const h = heights[index] ?? 0;
    const placed = { ...element, box: { ...element.box, y, h } };
    y += h + gap;
    return placed;
  });
}

/** Cover: the question, the offering and the size of the sample. */
export function titleSlide(ctx: DeckContext): SlideDraft {
  const { study, documents } = ctx.data;
  const name = ctx.names.redact(study.name);
  const question = ctx.names.redact(study.question.trim()) || name;
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const sample = ctx.t('deck.sampleLine', {
    people: ctx.everyone.length,
    interviews: documents.length,
    words,
  });
  const offering = ctx.names.redact(study.offering.trim());
  const below = [...(question === name ? [] : [name]), offering].filter((text) => text !== '');
  return {
    id: 'title',
    title: question,
    frame: 'own',
    source: '',
    trace: [],
    elements: stacked([
      {
        gap: 0.3,
        element: textBlock(
          [[{ text: ctx.t('deck.kicker'), bold: true }]],
          { ...place, h: 0.4 },
          { role: 'kicker', max: 16, min: 12, color: 'accent' },
        ),
      },
      {
        gap: 0.45,
        element: textBlock(
          [[{ text: question, bold: true }]],
          { ...place, h: below.length > 0 ? 2.75 : 3.4 },
          { role: 'title', font: 'serif', max: below.length > 0 ? 50 : 66, min: 24, lineHeight: 1.22 },
        ),
      },
      ...(below.length > 0
        ? [
            {
              gap: 0.4,
              element: textBlock(
                below.map((text) => [{ text }]),
                { ...place, h: 1.15 },
                { font: 'serif', max: 20, min: 13, gap: 0.35, color: 'ink-2' },
              ),
            },
          ]
        : []),
      {
        gap: 0,
        element: textBlock(
          [[{ text: sample }]],
          { ...place, h: 0.4 },
          { max: below.length > 0 ? 15 : 18, min: 11, color: 'ink-3' },
        ),
      },
    ]),
  };
}
