import { grid, textBlock } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

/** A slide for own words: nothing on it is computed. */
export function textSlide(ctx: DeckContext): SlideDraft {
  const box = { x: grid.left, y: grid.content, w: grid.width, h: grid.bottom - grid.content };
  return {
    id: 'text',
    title: ctx.t('deck.text.title'),
    frame: 'plain',
    source: '',
    trace: [],
    elements: [
      textBlock([[{ text: ctx.t('deck.text.body') }]], box, {
        key: 'body',
        max: 22,
        min: 12,
        gap: 0.4,
        lineHeight: 1.45,
      }),
    ],
  };
}
