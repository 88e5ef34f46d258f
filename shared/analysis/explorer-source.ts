import type { StudyData } from '../domain/study-data.ts';
import type { Person } from './people.ts';

/** What of a theme's report the explorer needs, see `theme-report.ts`. */
export type ThemeFacts = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly stability?: { readonly jaccard: number; readonly words: string } | undefined;
};

export type ExplorerSource = {
  readonly data: StudyData;
  /** In the order in which themes are shown. */
  readonly themes: readonly ThemeFacts[];
  /** Pseudonym of a person, and the words of a quote as they may be shown. */
  readonly nameOf: (person: Person, number: number) => string;
  readonly quoteOf: (quote: string) => string;
  /** False: the words of this participant are withheld. */
  readonly mayQuote: (participantId: string | null) => boolean;
  /** Most passages that carry their words; the most typical of each person come first. */
  readonly mostQuotes: number;
  /** False: transcripts cannot be opened, so their ids stay out. */
  readonly linked: boolean;
  /** People who were left out before, to be told. */
  readonly refused: number;
};
