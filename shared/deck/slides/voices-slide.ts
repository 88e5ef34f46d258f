import { grid, quoteColumn, textBlock } from '../compose.ts';
import { deniesIt, type DeckContext, type Mark } from '../deck-context.ts';
import { pickQuotes, type PickedQuote } from '../pick-quotes.ts';
import type { SlideElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceQuotes } from '../trace.ts';

const most = 6;
const kinds = ['value', 'sensation', 'change'] as const;

function titleOf(quotes: readonly PickedQuote[], ctx: DeckContext): string {
  const bodily = quotes.filter((quote) => quote.mark.code.kind === 'sensation').length;
  if (bodily * 2 > quotes.length) return ctx.t('deck.voices.titleBody');
  const label = ctx.statements.length > 0 ? (ctx.focus?.label ?? '') : '';
  return label === '' ? ctx.t('deck.voices.titlePlain') : ctx.t('deck.voices.title', { label });
}

/** Two columns of quotes, each person once while there are others. */
function columns(quotes: readonly PickedQuote[]): SlideElement[] {
  const half = (grid.width - 0.7) / 2;
  const split = Math.ceil(quotes.length / 2);
  const box = { y: 2.15, w: half, h: 4.4 };
  const sides = [quotes.slice(0, split), quotes.slice(split)].filter((side) => side.length > 0);
  const drawn = (side: readonly PickedQuote[], index: number, max: number) =>
    quoteColumn(side, { ...box, x: grid.left + index * (half + 0.7) }, (quote) => quote.mark.code.kind, {
      max,
      min: 13,
    });
  // Nobody speaks louder than the others: both columns at the smaller of their sizes.
  const size = Math.min(...sides.flatMap((side, index) => drawn(side, index, 20).map((quote) => quote.size)));
  return sides.flatMap((side, index) => drawn(side, index, size));
}

/** Two voices of each kind that an experience is made of, then whatever else was said well. */
function variedQuotes(
  marks: readonly Mark[],
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): PickedQuote[] {
  const quotes: PickedQuote[] = [];
  const speaking = () => new Set(quotes.map((quote) => quote.mark.person));
  const add = (from: readonly Mark[], count: number) => {
    const silent = from.filter((mark) => !speaking().has(mark.person));
    quotes.push(
      ...pickQuotes(silent, Math.min(count, most - quotes.length), ctx, { taken, usedPeople, limit: 170 }),
    );
  };
  for (const kind of kinds)
    add(
      marks.filter((mark) => mark.code.kind === kind),
      2,
    );
  add(marks, most);
  if (quotes.length < 4)
    quotes.push(...pickQuotes(marks, 4 - quotes.length, ctx, { taken, usedPeople, limit: 170 }));
  return quotes;
}

/** In their words: up to six quotes spread over people, of those who have the experience where it is known. */
export function voicesSlide(ctx: DeckContext, taken: Set<string>, usedPeople: Set<string>): SlideDraft {
  const { focus } = ctx;
  const having = focus
    ? ctx.marks.filter(
        (mark) => focus.have.has(mark.person) && !focus.against.includes(mark) && !deniesIt(mark),
      )
    : [];
  const marks = having.length > 0 ? having : ctx.marks;
  const all = variedQuotes(marks, ctx, taken, usedPeople);
  if (all.length === 0) {
    const box = { x: grid.left, y: 2.4, w: 9.5, h: 1.6 };
    const setting = { font: 'serif', max: 24, min: 14, lineHeight: 1.45 } as const;
    const body = textBlock([[{ text: ctx.t('deck.voices.noneBody') }]], box, setting);
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
