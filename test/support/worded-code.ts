import type { CodeFacets, CodeKind } from '../../shared/domain/code.ts';

/** One part of an experience: its code and ways in which people say it. */
export type WordedCode = {
  readonly name: string;
  readonly kind: CodeKind;
  readonly facets?: CodeFacets;
  readonly told: readonly string[];
};

/** An experience to be planted: condition, moment, sensation, value and change, in this order. */
export type WordedExperience = readonly WordedCode[];

export type Wording = {
  readonly experiences: readonly WordedExperience[];
  /** Talk that belongs to no experience. */
  readonly background: readonly WordedCode[];
  /** Put around what is said, so that hardly two people say the same. */
  readonly openings: readonly string[];
  readonly closings: readonly string[];
};
