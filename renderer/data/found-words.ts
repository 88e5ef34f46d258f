import { create } from 'zustand';
import type { TextRange } from '../../shared/domain/coding.ts';

type Found = {
  /** Words looked for; '' where nothing is. */
  readonly words: string;
  /** Places by transcript where they are not simply the words, for example those of a query. */
  readonly places: ReadonlyMap<string, readonly TextRange[]> | undefined;
};

/** What was looked for last: marked in every transcript that is opened, and gone through there by key. */
export const useFound = create<Found>(() => ({ words: '', places: undefined }));

let last = '';

/** Words looked for before the search was ended, so that going on to the next hit takes it up again. */
export function lastWords(): string {
  return last;
}

export function markWords(words: string): void {
  if (words !== '') last = words;
  useFound.setState({ words, places: undefined });
}

/** Marks these places, sorted by their start, instead of words. */
export function markPlaces(places: ReadonlyMap<string, readonly TextRange[]>): void {
  useFound.setState({ words: '', places });
}
