import { useMemo } from 'react';
import type { Deck } from '../../../shared/deck/deck.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';

/** The logo as an address that a drawing can show, by its id. */
export function usePictures(deck: Deck): Readonly<Record<string, string>> {
  const { logo } = deck.look;
  const { data } = useStudyQuery('decks.logo', { id: deck.id }, { enabled: logo !== null });
  return useMemo(
    () => (logo && data ? { [logo.fileId]: `data:${data.mime};base64,${data.base64}` } : {}),
    [logo, data],
  );
}
