import type { CodeFacets } from '../domain/code.ts';

/** What an expression says of the body; `direction` in the words of the ready-made codebooks. */
export type SensationFacets = Pick<CodeFacets, 'modality' | 'region' | 'direction' | 'pleasantness'>;

/** What an entry says, without its words. */
export type SensationMeaning = {
  readonly facets: SensationFacets;
  /** Names of ready-made codes that mark it, nearest first. */
  readonly starters: readonly string[];
};

/**
 * Words of one sensation. Each list is words between blanks; `/a`, `/v`, `/n` after a word add its forms as adjective, verb or noun.
 * - `sure`: says a sensation wherever it stands.
 * - `usual`: says one unless its neighbours speak against it ("a warm welcome").
 * - `near`: says one only beside the body, a feeling verb or a thing that is touched, tasted, heard ("my chest is heavy").
 * - `body`: a sensation only together with a part of the body ("my shoulders dropped").
 */
export type SensationWords = SensationFacets & {
  /** Names of ready-made codes that mark it, nearest first. */
  readonly starters?: readonly string[];
  readonly sure?: string;
  readonly usual?: string;
  readonly near?: string;
  readonly body?: string;
  /** Fixed turns of phrase, in the notation of the matcher. */
  readonly phrases?: readonly string[];
};
