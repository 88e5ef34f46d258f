import type { StudyData } from '../domain/study-data.ts';
import { buildDeck } from './build-deck.ts';
import type { Deck } from './deck.ts';
import type { Slide } from './slide.ts';

/**
 * The slides of a deck, laid out in its look: what was computed last with the hand edits over it. Pure. A stored slide
 * may take several pages; hidden ones are there and say so.
 */
export function resolveDeck(deck: Deck, data: StudyData): readonly Slide[] {
  const built = buildDeck({ data, language: deck.language });
  return deck.slides.flatMap((stored) =>
    built
      .filter((slide) => slide.kind === stored.kind)
      .map((slide) => ({ ...slide, id: stored.id, hidden: stored.hidden })),
  );
}
