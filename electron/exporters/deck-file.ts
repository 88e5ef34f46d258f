import type { DeckLook } from '../../shared/deck/deck-look.ts';
import type { Language } from '../../shared/domain/language.ts';

/** Stored pictures (the logo) by their id. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** What every file of a deck is written from beside its slides. */
export type DeckFileOptions = {
  readonly language: Language;
  /** Without names of participants: it stands in the file's properties. */
  readonly title: string;
  readonly look: DeckLook;
  readonly pictures: Pictures;
  /** Time written into the file's properties; the same slides and time give the same bytes. */
  readonly at: Date;
  /** Told after each slide. */
  readonly onSlide?: (done: number) => void;
};
