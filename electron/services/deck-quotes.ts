import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { chosenQuotes, quoteSource } from '../../shared/deck/quote-source.ts';
import type { FlatPart, SlideContent } from '../../shared/deck/slide-content.ts';
import { deckOfSlide } from '../repositories/deck-repository.ts';
import type { StudyContext } from './study-context.ts';

const mostChoices = 60;

const flat = (content: SlideContent): FlatPart[] =>
  content.parts.flatMap((part) => (part.kind === 'stack' ? part.parts.map((each) => each.part) : [part]));

/** Passages that suit a slide: those it quotes, those of the same kinds of code, then the rest; each with why it may not be shown. */
export function quoteChoices(
  context: StudyContext,
  { id }: ParsedInput<'decks.quoteChoices'>,
): Output<'decks.quoteChoices'> {
  const deck = deckOfSlide(context.db, id);
  const slide = deck.slides.find((one) => one.id === id);
  const data = context.data();
  const quoted = slide?.edits.quotes ?? slideQuotes(slide?.content ?? null);
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const kinds = new Set(
    data.codings
      .filter((coding) => quoted.includes(coding.id))
      .map((coding) => codes.get(coding.codeId)?.kind),
  );
  const rank = (coding: (typeof data.codings)[number]) => {
    if (quoted.includes(coding.id)) return 0;
    return kinds.has(codes.get(coding.codeId)?.kind) ? 1 : 2;
  };
  const scores = new Map(data.members.map((member) => [member.codingId, member.score]));
  const ordered = data.codings
    .toSorted((a, b) => rank(a) - rank(b) || (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
    .slice(0, mostChoices);
  const source = quoteSource(data, deck.language);
  return ordered.map((coding) => {
    const { quotes, withheld } = chosenQuotes([coding.id], source);
    const [quote] = quotes;
    const mark = source.markOf(coding.id);
    return {
      codingId: coding.id,
      text: quote?.text ?? '',
      attribution: quote?.attribution ?? (mark ? source.nameOf(mark.person) : ''),
      code: source.names.redact(codes.get(coding.codeId)?.name ?? ''),
      refused: withheld[0] ?? null,
      documentId: coding.documentId,
      start: coding.start,
      end: coding.end,
    };
  });
}

function slideQuotes(content: SlideContent | null): readonly string[] {
  if (!content) return [];
  return flat(content).flatMap((part) =>
    part.kind === 'quotes' ? part.quotes.map((quote) => quote.codingId) : [],
  );
}
