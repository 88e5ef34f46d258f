import { ApiError } from '../../shared/api/errors.ts';
import type { Deck } from '../../shared/deck/deck.ts';
import type { DeckWish } from '../../shared/deck/propose-deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { SlideContent } from '../../shared/deck/slide-content.ts';
import type { SlideKind } from '../../shared/deck/slide-kinds.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { deckFiles, readDeck, type DeckFile } from '../repositories/deck-repository.ts';
import { oncePerStudy } from './insights.ts';
import type { StudyContext } from './study-context.ts';

/** A deck ready to be drawn or written: contents that may be shown, slides laid out, and the files that its look names, by id. */
export type ReadyDeck = {
  readonly deck: Deck;
  readonly slides: readonly Slide[];
  readonly files: Readonly<Record<string, DeckFile>>;
};

/** From so many codings on, a story takes longer on the main thread than it takes to hand it to a worker. */
const manyCodings = 60;

const proposals = oncePerStudy<readonly SlideContent[]>();

/** What the slides of a deck say of the study now; of large studies computed in a worker, once per version. @throws ApiError cancelled */
export function proposedContents(
  context: StudyContext,
  wish: DeckWish,
  kinds?: readonly SlideKind[],
): Promise<readonly SlideContent[]> {
  const data = context.data();
  return proposals(data, JSON.stringify([wish.audience, wish.length, wish.language, kinds]), async () => {
    if (data.codings.length > manyCodings) {
      return context.tasks.run('propose-deck', { data, wish, kinds }, context.signal, context.progress);
    }
    const { proposeDeck } = await import('../../shared/deck/propose-deck.ts');
    return proposeDeck(data, wish, kinds);
  });
}

/** Slides of the deck by kind as they would be made now. */
export async function freshContents(
  context: StudyContext,
  deck: Deck,
): Promise<ReadonlyMap<SlideKind, SlideContent>> {
  const kinds = [...new Set(deck.slides.map((slide) => slide.kind))];
  const contents = await proposedContents(context, deck, kinds);
  return new Map(contents.map((content) => [content.kind, content]));
}

/** The deck with contents that may be shown: those kept, or new ones where who may be shown has changed since. */
async function showable(context: StudyContext, deck: Deck, data: StudyData): Promise<Deck> {
  const { privacyStamp } = await import('../../shared/deck/privacy-stamp.ts');
  const same = deck.privacy === privacyStamp(data, deck.slides);
  if (same && deck.slides.every((slide) => slide.content !== null)) return deck;
  const fresh = await freshContents(context, deck);
  const slides = deck.slides.flatMap((slide) => {
    const content = same && slide.content ? slide.content : fresh.get(slide.kind);
    return content ? [{ ...slide, content }] : [];
  });
  return { ...deck, privacy: privacyStamp(data, slides), slides };
}

/** A stored deck, laid out. @throws ApiError not-found, cancelled */
export async function resolvedDeck(context: StudyContext, id: string): Promise<ReadyDeck> {
  const data = context.data();
  const deck = await showable(context, readDeck(context.db, id), data);
  const { resolveDeck } = await import('../../shared/deck/resolve-deck.ts');
  return { deck, slides: resolveDeck(deck, data, { trusted: true }), files: deckFiles(context.db, deck) };
}

/** A deck that nobody has stored: the proposal for an audience and length, in the standard look. */
export async function unstoredDeck(context: StudyContext, wish: DeckWish): Promise<ReadyDeck> {
  const contents = await proposedContents(context, wish);
  const { standardLook } = await import('../../shared/deck/deck-look.ts');
  const { study } = context.data();
  const deck: Deck = {
    id: 'proposal',
    title: study.name,
    ...wish,
    look: standardLook,
    privacy: '',
    slides: contents.map((content) => ({
      id: content.kind,
      kind: content.kind,
      hidden: false,
      edits: { texts: {} },
      content,
    })),
  };
  if (deck.slides.length === 0) throw new ApiError('not-found', 'nothing to tell', { reason: 'deck' });
  const { resolveDeck } = await import('../../shared/deck/resolve-deck.ts');
  return { deck, slides: resolveDeck(deck, context.data(), { trusted: true }), files: {} };
}
