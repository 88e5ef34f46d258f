import { deckPages, pageSizes, type DeckPage, type PageSize } from './deck-look.ts';

const ratio = ({ w, h }: PageSize) => w / h;

/** The page whose proportions are nearest to a size in any unit. */
export function pageFor(size: PageSize): DeckPage {
  const [nearest = 'wide'] = deckPages.toSorted(
    (a, b) => Math.abs(ratio(pageSizes[a]) - ratio(size)) - Math.abs(ratio(pageSizes[b]) - ratio(size)),
  );
  return nearest;
}
