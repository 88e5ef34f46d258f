import { grid, quoteColumn, textBlock } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import { pickQuotes, type PickedQuote } from '../pick-quotes.ts';
import type { SlideElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceQuotes } from '../trace.ts';

function titleOf(quotes: readonly PickedQuote[], ctx: DeckContext): string {
  const bodily = quotes.filter((quote) => quote.mark.code.kind === 'sensation').length;
  if (bodily * 2 > quotes.length) return ctx.t('deck.voices.titleBody');
  const label = ctx.focus?.label ?? '';
  return label === '' ? ctx.t('deck.voices.titlePlain') : ctx.t('deck.voices.title', { label });
}

/** Two columns of quotes, each person once while there are others. */
function columns(quotes: readonly PickedQuote[]): SlideElement[] {
  const half = (grid.width - 0.7) / 2;
  const split = Math.ceil(quotes.length / 2);
  const box = { y: 2.15, w: half, h: 4.4 };
  const sides = [quotes.slice(0, split), quotes.slice(split)];
  return sides.flatMap((side, index) =>
    side.length === 0
      ? []
      : quoteColumn(side, { ...box, x: grid.left + index * (half + 0.7) }, (quote) => quote.mark.code.kind, {
          max: 19,
          min: 13,
        }),
  );
}

/** In their words: up to six quotes spread over people. */
export function voicesSlide(ctx: DeckContext, taken: Set<string>, usedPeople: Set<string>): SlideDraft {
  const focus = ctx.focus?.marks ?? [];
  const rest = ctx.marks.filter((mark) => !focus.includes(mark) && !ctx.focus?.against.includes(mark));
  const quotes = pickQuotes([...focus], 6, ctx, { taken, usedPeople, limit: 170 });
  const more =
    quotes.length < 4 ? pickQuotes(rest, 4 - quotes.length, ctx, { taken, usedPeople, limit: 170 }) : [];
  const all = [...quotes, ...more];
  if (all.length === 0) {
    const box = { x: grid.left, y: 2.4, w: 9.5, h: 1.6 };
    const body = textBlock([[{ text: ctx.t('deck.voices.noneBody') }]], box, {
      font: 'serif',
      max: 24,
      min: 14,
      lineHeight: 1.45,
    });
    return {
      id: 'voices',
      title: ctx.t('deck.voices.none'),
      frame: 'plain',
      source: '',
      trace: [],
      elements: [body],
    };
  }
  return {
    id: 'voices',
    title: titleOf(all, ctx),
    frame: 'plain',
    source: ctx.t('deck.voices.source'),
    trace: traceQuotes(all),
    elements: columns(all),
  };
}
