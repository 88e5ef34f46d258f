import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { deckText } from './deck-text.ts';
import type { Deck, DeckSlide } from './deck.ts';
import { pageSizes } from './deck-look.ts';
import { footOf, layOut } from './lay-out.ts';
import { privacyStamp } from './privacy-stamp.ts';
import { chosenQuotes, quoteSource, type QuoteSource } from './quote-source.ts';
import { slideContents } from './slide-contents.ts';
import type { Slide } from './slide.ts';
import type { ContentQuote, FlatPart, SlideContent } from './slide-content.ts';
import type { SlideKind } from './slide-kinds.ts';
import { sectionFor } from './story.ts';

type ResolveOptions = {
  /** True: the contents were computed from this very study a moment ago and need no second look. */
  readonly trusted?: boolean;
};

/** Contents as they may be shown now: those kept with the deck, unless who may be shown has changed since. */
function contentsOf(deck: Deck, data: StudyData, trusted: boolean): ReadonlyMap<Id, SlideContent> {
  const sameStamp = trusted || deck.privacy === privacyStamp(data, deck.slides);
  const missing = deck.slides.filter((slide) => !sameStamp || slide.content === null);
  const fresh =
    missing.length === 0
      ? new Map<SlideKind, SlideContent>()
      : slideContents(
          { data, language: deck.language, audience: deck.audience },
          deck.slides.map((slide) => slide.kind),
        );
  return new Map(
    deck.slides.flatMap((slide) => {
      const content = sameStamp && slide.content !== null ? slide.content : fresh.get(slide.kind);
      return content ? [[slide.id, content] as const] : [];
    }),
  );
}

/** The content with the passages that someone chose in place of the proposed ones. */
function withQuotes(content: SlideContent, quotes: readonly ContentQuote[]): SlideContent {
  let given = false;
  const swap = (part: FlatPart): FlatPart => {
    if (part.kind !== 'quotes' || given) return part;
    given = true;
    const color = part.quotes[0]?.color;
    return {
      ...part,
      spare: false,
      quotes: quotes.map((quote) => ({ ...quote, color: color ?? quote.color })),
    };
  };
  const parts = content.parts.map((part) =>
    part.kind === 'stack'
      ? { ...part, parts: part.parts.map((each) => ({ ...each, part: swap(each.part) })) }
      : swap(part),
  );
  return { ...content, parts };
}

type Setting = { readonly deck: Deck; readonly source: QuoteSource; readonly study: string };

function pagesOf(stored: DeckSlide, content: SlideContent, setting: Setting, first: number): Slide[] {
  const { deck, source } = setting;
  const t = deckText(deck.language);
  const chosen = stored.edits.quotes ? chosenQuotes(stored.edits.quotes, source) : null;
  const shown = chosen ? withQuotes(content, chosen.quotes) : content;
  const pages = layOut(shown, { look: deck.look, edits: stored.edits, t });
  const cover = content.kind === 'title';
  const section = sectionFor(stored.kind, deck.audience);
  return pages.map((page, index) => {
    const cut = page.cut.length > 0 ? [t('deck.footer.cut')] : [];
    const footer = [deck.look.footer || setting.study, content.source, content.caveat, ...cut]
      .filter((text) => text !== '')
      .join(t('deck.separator'));
    const whole = page.cut.length > 0 ? [t('deck.notes.cut'), ...page.cut] : [];
    const traced = chosen ? [...content.trace, ...chosen.quotes.map((quote) => quote.trace)] : content.trace;
    const places = chosen ? chosen.notes : [];
    const notes = [stored.edits.notes ?? '', ...whole, index === 0 ? content.notes : '', ...places];
    const number = first + index;
    return {
      id: index === 0 ? stored.id : `${stored.id}:${index + 1}`,
      kind: stored.kind,
      section,
      sectionTitle: t(`deck.section.${section}`),
      hidden: stored.hidden,
      language: deck.language,
      size: pageSizes[deck.look.page],
      title: page.title,
      elements: [...page.elements, ...footOf(footer, stored.hidden ? null : number, deck.look, cover)],
      notes: notes.filter((text) => text !== '').join('\n\n'),
      footer,
      page: number,
      trace: traced,
      withheld: index === 0 && chosen ? chosen.withheld : [],
    };
  });
}

/**
 * The slides of a deck, laid out in its look: what was computed last with the hand edits over it. Pure. A stored slide may
 * take several pages (`id:2`, ...); hidden ones are there and say so. Nobody is shown who may not be shown now: where names,
 * pseudonyms, agreement or transcripts changed since the contents were computed, they are computed anew. Slides for which
 * the study has no material any more are left out.
 */
export function resolveDeck(deck: Deck, data: StudyData, options: ResolveOptions = {}): readonly Slide[] {
  const contents = contentsOf(deck, data, options.trusted ?? false);
  const source = quoteSource(data, deck.language);
  const setting = { deck, source, study: source.names.redact(data.study.name) };
  const slides: Slide[] = [];
  let number = 1;
  for (const stored of deck.slides) {
    const content = contents.get(stored.id);
    if (!content) continue;
    const pages = pagesOf(stored, content, setting, number);
    slides.push(...pages);
    if (!stored.hidden) number += pages.length;
  }
  return slides;
}
