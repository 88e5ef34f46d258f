import type { Code, CodeFacets } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';

/** The facets a coding stands for: its own where given, else its code's. */
export function effectiveFacets(
  coding: Pick<Coding, 'facets'>,
  code: Pick<Code, 'facets'> | undefined,
): CodeFacets {
  return { ...code?.facets, ...coding.facets };
}
