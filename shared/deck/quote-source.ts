import { effectiveFacets } from '../analysis/facets.ts';
import { peopleOf, personKey } from '../analysis/people.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { StudyData } from '../domain/study-data.ts';
import { personNames, type Mark } from './deck-context.ts';
import { deckText, type DeckText } from './deck-text.ts';
import { comfortable, mayBeQuoted, quoteOf } from './pick-quotes.ts';
import { saidIn } from './quote-text.ts';
import { namesOf, type Names } from './redact-names.ts';
import type { ContentQuote } from './slide-content.ts';
import { placeOf } from './trace.ts';

/** What is needed to show a passage: its words, who said them under which name, and whether it may be shown. */
export type QuoteSource = {
  readonly t: DeckText;
  readonly names: Names;
  readonly nameOf: (person: string) => string;
  readonly markOf: (codingId: Id) => Mark | null;
};

export function quoteSource(data: StudyData, language: Language): QuoteSource {
  const t = deckText(language);
  const names = namesOf(data.participants, {
    fallback: (number) => t('deck.participant', { number }),
    someone: t('deck.someone'),
  });
  return {
    t,
    names,
    nameOf: personNames(data, peopleOf(data), t, names),
    markOf: (codingId) => {
      const coding = data.codings.find((one) => one.id === codingId);
      const code = data.codes.find((one) => one.id === coding?.codeId);
      const document = data.documents.find((one) => one.id === coding?.documentId);
      if (!coding || !code || !document) return null;
      const participant = data.participants.find((one) => one.id === document.participantId) ?? null;
      const person = personKey(document);
      return { coding, code, facets: effectiveFacets(coding, code), document, person, participant, score: 0 };
    },
  };
}

export type ChosenQuotes = {
  readonly quotes: readonly ContentQuote[];
  /** Why a passage is not shown, in words. */
  readonly withheld: readonly string[];
  /** Lines for the notes: where each quote stands. */
  readonly notes: readonly string[];
};

/** The passages of chosen codings as quotes; those that may not be shown are left out and say why. */
export function chosenQuotes(codingIds: readonly Id[], source: QuoteSource): ChosenQuotes {
  const { t } = source;
  const quotes: ContentQuote[] = [];
  const withheld: string[] = [];
  for (const id of codingIds) {
    const mark = source.markOf(id);
    if (!mark) withheld.push(t('deck.withheld.gone'));
    else if (!mayBeQuoted(mark))
      withheld.push(t('deck.withheld.consent', { name: source.nameOf(mark.person) }));
    else {
      const { text, attribution, trace } = quoteOf(
        mark,
        saidIn(mark.document, mark.coding),
        comfortable,
        source,
      );
      quotes.push({ text, attribution, trace, color: mark.code.kind, codingId: id });
    }
  }
  const notes = quotes.map((quote) => `${quote.text}\n– ${placeOf(quote.trace, source)}`);
  return { quotes, withheld, notes };
}
