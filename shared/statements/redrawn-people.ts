import { seededRandom } from '../analysis/random.ts';
import { patternJaccard, stableJaccard } from '../analysis/stability-bounds.ts';

/** How often a statement still stands when the people of the study are drawn anew. */
export type RedrawnCheck = {
  /** 0..1: share of the draws. */
  readonly share: number;
  readonly words: 'stable' | 'fairly-stable' | 'unstable';
};

const draws = 400;
/** Fewer people than this cannot be left out of one another's company. */
const fewestPeople = 4;
/** One voice is an anecdote. */
const fewestVoices = 2;

/**
 * People are drawn with replacement, as many as there are, those drawn twice counting once (the scheme of C. Hennig, "Cluster-wise
 * assessment of cluster stability", Computational Statistics & Data Analysis 52, 2007, as for themes). A statement still stands
 * where of each group that bears it at least two are drawn: `groups` are those who have the experience and, for each filled
 * slot, those who speak for it, as places below `people`. Exactly two of many people are both drawn with a chance of about
 * 0.40, three bring at least two with 0.69, four with 0.86. Null with fewer than four people or without groups.
 */
export function redrawnCheck(people: number, groups: readonly (readonly number[])[]): RedrawnCheck | null {
  if (people < fewestPeople || groups.length === 0) return null;
  const random = seededRandom(1);
  let standing = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = new Uint8Array(people);
    for (let at = 0; at < people; at += 1) drawn[Math.floor(random() * people)] = 1;
    if (groups.every((group) => voicesAmong(group, drawn) >= fewestVoices)) standing += 1;
  }
  const share = standing / draws;
  const grade = share >= patternJaccard ? 'fairly-stable' : 'unstable';
  return { share, words: share >= stableJaccard ? 'stable' : grade };
}

function voicesAmong(group: readonly number[], drawn: Uint8Array): number {
  let voices = 0;
  for (const place of group) voices += drawn[place] ?? 0;
  return voices;
}
