import type { CodeFacets, CodeKind } from '../domain/code.ts';

/** One code of a ready-made codebook: a tree node whose children refine it. Names are unique over the book. */
export type StarterCode = {
  readonly name: string;
  readonly kind: CodeKind;
  /** When to use the code, in one sentence. */
  readonly description?: string;
  readonly facets?: CodeFacets;
  readonly children?: readonly StarterCode[];
};
