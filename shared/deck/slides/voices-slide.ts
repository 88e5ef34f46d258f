import type { CodeKind } from '../../domain/code.ts';
import { grid, quoteColumn, textBlock } from '../compose.ts';
import { deniesIt, type DeckContext, type Mark } from '../deck-context.ts';
import { pickQuotes, type PickedQuote } from '../pick-quotes.ts';
import type { QuotesPart } from '../slide-content.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceQuotes } from '../trace.ts';

const mostQuotes = { board: 4, product: 6, 'front-line': 4 } as const;
const kinds = ['value', 'sensation', 'change'] as const;

function titleOf(quotes: readonly PickedQuote[], ctx: DeckContext): string {
  const bodily = quotes.filter((quote) => quote.mark.code.kind === 'sensation').length;
  if (bodily * 2 > quotes.length) return ctx.t('deck.voices.titleBody');
  const label = ctx.statements.length > 0 ? (ctx.focus?.label ?? '') : '';
  return label === '' ? ctx.t('deck.voices.titlePlain') : ctx.t('deck.voices.title', { label });
}

/** Two columns of quotes, nobody louder than the others; the front line reads fewer and larger ones. */
function columns(quotes: readonly PickedQuote[], ctx: DeckContext): QuotesPart {
  const box = { x: grid.left, y: 2.15, w: grid.width, h: 4.4 };
  const size = ctx.audience === 'product' ? { max: 22, min: 13 } : { max: 26, min: 15 };
  return quoteColumn(quotes, box, (quote) => quote.mark.code.kind, { ...size, columns: 2 });
}

/** Two voices of each kind that an experience is made of, then whatever else was said well. */
function variedQuotes(
  marks: readonly Mark[],
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): PickedQuote[] {
  const most = mostQuotes[ctx.audience];
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

/** Passages of those who have the experience where it is known, else all. */
function voiceMarks(ctx: DeckContext): readonly Mark[] {
  const { focus } = ctx;
  const having = focus
    ? ctx.marks.filter(
        (mark) => focus.have.has(mark.person) && !focus.against.includes(mark) && !deniesIt(mark),
      )
    : [];
  // When something happened is said on the journey; it is no voice.
  const told = (having.length > 0 ? having : ctx.marks).filter((mark) => mark.code.kind !== 'moment');
  return told.length > 0 ? told : ctx.marks;
}

/** In their words: quotes spread over people, of those who have the experience where it is known. */
export function voicesSlide(ctx: DeckContext, taken: Set<string>, usedPeople: Set<string>): SlideDraft {
  const all = variedQuotes(voiceMarks(ctx), ctx, taken, usedPeople);
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
    elements: [columns(all, ctx)],
  };
}

/** What the voices tell of: the one or two kinds that most of them speak for. */
function moreTitle(quotes: readonly PickedQuote[], ctx: DeckContext): string {
  const kinds = Map.groupBy(quotes, (quote) => quote.mark.code.kind);
  const [first = 'free', second] = [...kinds]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([kind]) => kind);
  const tell = (kind: CodeKind) => ctx.t(`deck.voices.tell.${kind}`);
  if (second === undefined) return ctx.t('deck.voices.more', { first: tell(first) });
  return ctx.t('deck.voices.moreTwo', { first: tell(first), second: tell(second) });
}

/** Further voices, of people not heard on other slides where there are any. */
export function moreVoicesSlide(
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): SlideDraft | null {
  const all = pickQuotes(voiceMarks(ctx), mostQuotes[ctx.audience], ctx, { taken, usedPeople, limit: 170 });
  if (all.length < 2) return null;
  return {
    id: 'voices-more',
    title: moreTitle(all, ctx),
    frame: 'plain',
    source: ctx.t('deck.voices.source'),
    trace: traceQuotes(all),
    elements: [columns(all, ctx)],
  };
}
