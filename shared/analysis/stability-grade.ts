import { highlyStableJaccard, patternJaccard } from './stability-bounds.ts';

/** How sure a theme is, as people read it; keys below `themes.stability.` in the catalogues. */
export type StabilityGrade = 'very' | 'stable' | 'fairly-stable' | 'chance' | 'unstable' | 'unknown';

/**
 * The grade of a measured stability (`jaccard` 0..1, `words` as stored). A theme that comes back without some of the
 * people, but holds together no better than themes of shuffled codes, is not unstable: it could be chance.
 */
export function stabilityGrade({
  jaccard,
  words,
}: {
  readonly jaccard: number;
  readonly words: string;
}): StabilityGrade {
  switch (words) {
    case 'stable':
      return jaccard >= highlyStableJaccard ? 'very' : 'stable';
    case 'fairly-stable':
      return 'fairly-stable';
    case 'unstable':
      return jaccard >= patternJaccard ? 'chance' : 'unstable';
    default:
      return 'unknown';
  }
}
