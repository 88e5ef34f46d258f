import type { BodyRegion, CodeKind, Modality } from '../domain/code.ts';
import type { Segment } from '../domain/participant.ts';
import type { SlotName, StatementState } from '../domain/statement.ts';
import type { Language } from '../domain/language.ts';
import type { SaturationReport } from './saturation.ts';

/**
 * The study as the explorer reads it: plain JSON in columns, everything named by its place in a table. A `mark` is one
 * coding: its passage, code, theme and facets; -1 stands for "none". Marks are sorted by passage, passages by person,
 * core customers first, so that people are counted in one walk.
 */
export type ExplorerData = {
  readonly format: 'hara-explorer';
  readonly version: 1;
  readonly study: {
    readonly name: string;
    readonly offering: string;
    readonly question: string;
    readonly language: Language;
  };
  readonly people: readonly ExplorerPerson[];
  readonly themes: readonly ExplorerTheme[];
  readonly codes: readonly ExplorerCode[];
  readonly regions: readonly BodyRegion[];
  readonly modalities: readonly Modality[];
  readonly directions: readonly string[];
  readonly phases: readonly { readonly key: string; readonly name: string }[];
  readonly patterns: readonly ExplorerPattern[];
  /** Places of patterns: [more general, more specific]. */
  readonly covers: readonly (readonly [number, number])[];
  readonly words: readonly ExplorerWord[];
  /** Null: not worked out (yet). */
  readonly saturation: SaturationReport | null;
  readonly statements: readonly ExplorerStatement[];
  /** Ids of transcripts, by which a passage is opened; empty in a file that is handed round. */
  readonly documents: readonly string[];
  readonly passages: PassageColumns;
  readonly marks: MarkColumns;
  readonly withheld: Withheld;
};

export type ExplorerPerson = {
  /** Short name for addresses, see `short-keys.ts`; the same for themes, codes and patterns. */
  readonly key: string;
  /** Pseudonym. */
  readonly name: string;
  readonly segment: Segment | null;
  readonly core: boolean;
};

export type ExplorerTheme = {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** The kind of code that most of its people share. */
  readonly kind: CodeKind;
  /** Place on the map by likeness, both 0..1. */
  readonly place: { readonly x: number; readonly y: number };
  /** Mean agreement (Jaccard, 0..1) over resamples of people, with its word; null where it was not measured. */
  readonly stability: { readonly jaccard: number; readonly words: string } | null;
  /** Who first felt or realised it in which phase, see `timeToCore`; earliest first. */
  readonly firsts: readonly { readonly person: number; readonly phase: number }[];
};

export type ExplorerCode = {
  readonly key: string;
  readonly name: string;
  readonly kind: CodeKind;
  readonly color: number | null;
  /** Place of the code above it, -1 at the top. */
  readonly parent: number;
};

export type ExplorerPattern = {
  readonly key: string;
  readonly codes: readonly number[];
  readonly people: readonly number[];
  readonly stability: number;
  /** Chance (0..1) that so many people or more would have all of it if codes fell on people by chance, see `patterns.ts`. */
  readonly chance: number;
};

/** A word for what is felt, as people said it; see `sensationWords`. */
export type ExplorerWord = {
  /** Place of the direction in which it goes, -1 for none. */
  readonly direction: number;
  readonly id: string;
  readonly text: string;
  readonly mimetic: boolean;
  readonly sample: string;
  /** Marks that say it. */
  readonly marks: readonly number[];
};

export type ExplorerStatement = {
  readonly theme: number;
  readonly title: string;
  readonly state: StatementState;
  readonly sentence: readonly { readonly text: string; readonly slot?: SlotName | undefined }[];
};

export type PassageColumns = {
  readonly person: readonly number[];
  readonly document: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Seconds from the start of the recording; -1 where it is not known. */
  readonly time: readonly number[];
  /** 0..1000, likeness to the middle of its theme. */
  readonly score: readonly number[];
  /** Null: withheld. */
  readonly quote: readonly (string | null)[];
};

export type MarkColumns = {
  readonly passage: readonly number[];
  readonly code: readonly number[];
  readonly theme: readonly number[];
  readonly region: readonly number[];
  readonly modality: readonly number[];
  readonly direction: readonly number[];
  readonly phase: readonly number[];
};

export type Withheld = {
  /** People who keep out altogether: neither counted nor quoted. */
  readonly people: number;
  /** Passages of people who may be counted but not quoted. */
  readonly quotes: number;
  /** Passages beyond the number of quotes that a file carries. */
  readonly beyond: number;
};
