import type { DeckContext, Mark } from './deck-context.ts';
import { displayQuote, roughOpening, saysEnough } from './display-quote.ts';
import { saidIn } from './quote-text.ts';
import { readingLength } from './reading-length.ts';
import type { TraceEntry } from './slide.ts';
import { traceEntry } from './trace.ts';
import { trimQuote } from './trim-quote.ts';

export type PickedQuote = {
  readonly mark: Mark;
  /** Said words, real names replaced, cut to length, set typographically. */
  readonly text: string;
  readonly attribution: string;
  readonly trace: TraceEntry;
};

type QuoteContext = Pick<DeckContext, 't' | 'names' | 'nameOf'>;

export const comfortable = 200;

/** Only people who agreed to be quoted; a transcript that belongs to nobody carries no agreement to ask for. */
export function mayBeQuoted(mark: Mark): boolean {
  return mark.participant === null || mark.participant.consent === 'quote';
}

function attributionOf(mark: Mark, ctx: QuoteContext): string {
  const segment = mark.participant?.segment;
  const parts = [ctx.nameOf(mark.person), ...(segment ? [ctx.t(`deck.oneOf.${segment}`)] : [])];
  return parts.join(ctx.t('deck.comma'));
}

/** Short passages, and those too long for their place, come after those that read well on a wall. */
function lengthPenalty(text: string, limit: number): number {
  if (!saysEnough(text)) return 2;
  return readingLength(text) > limit * 1.6 ? 1 : 0;
}

/** The words of a mark as slides show them. */
export function quoteOf(mark: Mark, said: string, limit: number, ctx: QuoteContext): PickedQuote {
  const shown = displayQuote(ctx.names.redact(trimQuote(said, limit)));
  const text = ctx.t('deck.quoted', { quote: shown });
  return { mark, text, attribution: attributionOf(mark, ctx), trace: traceEntry(text, mark, ctx) };
}

/**
 * Up to `count` quotes from marks, one per person before a second of anyone; `taken` holds ranges already quoted on
 * other slides and `usedPeople` who spoke there; both are added to. Order: reads well, is what the slide is about
 * (`typical`), linked to the statement, begins like a sentence, not heard yet, near the theme's middle.
 */
export function pickQuotes(
  marks: readonly Mark[],
  count: number,
  ctx: DeckContext,
  options: {
    readonly taken?: Set<string>;
    readonly limit?: number;
    readonly usedPeople?: Set<string>;
    readonly typical?: (mark: Mark) => boolean;
  } = {},
): PickedQuote[] {
  const limit = options.limit ?? comfortable;
  const keyOf = (mark: Mark) => `${mark.document.id}:${mark.coding.start}-${mark.coding.end}`;
  // Passages that someone linked to the statement say it best.
  const linked = new Set(ctx.statements.length > 0 ? ctx.focus?.marks.map((mark) => mark.coding.id) : []);
  const distance = (mark: Mark) => (linked.has(mark.coding.id) ? 0 : 1);
  const untypical = (mark: Mark) => (options.typical?.(mark) === false ? 1 : 0);
  const heard = (mark: Mark) => (options.usedPeople?.has(mark.person) ? 1 : 0);
  const candidates = marks
    .filter((mark) => mayBeQuoted(mark) && !options.taken?.has(keyOf(mark)))
    .map((mark) => ({ mark, said: saidIn(mark.document, mark.coding) }))
    .filter(({ said }) => said !== '')
    .toSorted(
      (a, b) =>
        lengthPenalty(a.said, limit) - lengthPenalty(b.said, limit) ||
        untypical(a.mark) - untypical(b.mark) ||
        distance(a.mark) - distance(b.mark) ||
        roughOpening(a.said) - roughOpening(b.said) ||
        heard(a.mark) - heard(b.mark) ||
        b.mark.score - a.mark.score,
    );
  const picked: PickedQuote[] = [];
  const texts = new Set<string>();
  const people = new Map<string, number>();
  const pick = (allowed: number) => {
    for (const { mark, said } of candidates) {
      if (picked.length >= count) return;
      const before = people.get(mark.person) ?? 0;
      if (before > allowed || texts.has(said)) continue;
      texts.add(said);
      people.set(mark.person, (people.get(mark.person) ?? 0) + 1);
      options.taken?.add(keyOf(mark));
      picked.push(quoteOf(mark, said, limit, ctx));
    }
  };
  pick(0);
  pick(1);
  pick(3);
  for (const { mark } of picked) options.usedPeople?.add(mark.person);
  return picked;
}
