import { proposeDeck } from '../../shared/deck/propose-deck.ts';
import { noEdits, type Audience, type Deck, type DeckLength } from '../../shared/deck/deck.ts';
import { standardLook, type DeckLook } from '../../shared/deck/deck-look.ts';
import { resolveDeck } from '../../shared/deck/resolve-deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { DeckFileTask, DeckFormat } from '../../electron/workers/render-deck.ts';

export type WantedDeck = {
  readonly data: StudyData;
  readonly language?: Language;
  readonly audience?: Audience;
  readonly length?: DeckLength;
  readonly look?: DeckLook;
  /** In place of the outline for audience and length. */
  readonly kinds?: Parameters<typeof proposeDeck>[2];
};

/** The proposal for a study, as it is exported. */
export function proposedSlides(wanted: WantedDeck): readonly Slide[] {
  const {
    data,
    language = data.study.language,
    audience = 'board',
    length = 20,
    look = standardLook,
    kinds,
  } = wanted;
  const contents = proposeDeck(data, { audience, length, language }, kinds);
  const deck: Deck = {
    id: 'deck',
    title: data.study.name,
    audience,
    length,
    language,
    look,
    privacy: '',
    slides: contents.map((content) => ({
      id: content.kind,
      kind: content.kind,
      hidden: false,
      edits: noEdits,
      content,
    })),
  };
  return resolveDeck(deck, data, { trusted: true });
}

/** What a worker gets to write a proposal. */
export function deckTask(wanted: WantedDeck & { readonly format: DeckFormat }): DeckFileTask {
  const { data, format, language = data.study.language, look = standardLook } = wanted;
  return {
    format,
    slides: proposedSlides(wanted),
    language,
    title: data.study.name,
    look,
    pictures: new Map(),
    data,
    template: null,
  };
}
