import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import type { Reading } from './refi-positions.ts';

export type RefiCode = {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  /** `#rrggbb`, or empty. */
  readonly color: string;
  /** Names of the sets that it is a member of. */
  readonly sets: readonly string[];
  readonly children: readonly RefiCode[];
};

/** A passage in UTF-16 offsets of its source's normalised text. `codes` empty: marked, not coded. */
export type RefiPassage = {
  readonly start: number;
  readonly end: number;
  readonly memo: string;
  readonly codes: readonly {
    readonly guid: string;
    readonly coder: string;
    readonly at: string;
    readonly memo: string;
    /** Finer marks as lines `name: value`, see `exportRefiProject`; empty from other programs. */
    readonly facets: string;
  }[];
};

export type RefiSource = {
  readonly guid: string;
  readonly document: ParsedDocument;
  readonly memo: string;
  readonly passages: readonly RefiPassage[];
};

export type RefiCase = {
  readonly name: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
};

/** What could not be taken as it stands: `source` is a title, `detail` what it is about. */
export type RefiMisfit = {
  readonly reason: 'text-missing' | 'range-outside' | 'words-moved' | 'code-unknown' | 'kind-not-read';
  readonly source: string;
  readonly detail: string;
};

export type RefiProject = {
  readonly name: string;
  readonly origin: string;
  readonly codes: readonly RefiCode[];
  readonly sources: readonly RefiSource[];
  readonly cases: readonly RefiCase[];
  readonly memo: string;
  /** How positions were counted, where there were any. */
  readonly reading: Reading | null;
  readonly misfits: readonly RefiMisfit[];
};
