import type { CodeOf, PatternRow } from './pattern-rows.ts';

export type ConceptLatticeProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Most telling first, as in a `PatternReport`. */
  readonly patterns: readonly PatternRow[];
  /** Indices into `patterns`: [more general, more specific]. */
  readonly covers: readonly (readonly [number, number])[];
  readonly codeOf: CodeOf;
  readonly selected?: string | undefined;
  readonly onPick?: (patternId: string) => void;
  /** Patterns drawn at most, the first of the list; 80 unless told. */
  readonly most?: number;
};
