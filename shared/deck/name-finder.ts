import type { Participant } from '../domain/participant.ts';
import { isWide } from '../layout/text-metrics.ts';

const tokens = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const hasWide = (text: string) => [...text].some(isWide);

/**
 * Tells quickly whether a text may hold the name of a participant, or a part of one: where it says no there is none, so
 * that the names of thousands need not be looked for in every quote.
 */
export function nameFinder(participants: readonly Pick<Participant, 'name'>[]): (text: string) => boolean {
  const words = new Set(participants.flatMap(({ name }) => tokens(name)));
  const wide = [...words].filter(hasWide);
  return (text) =>
    tokens(text).some((token) => words.has(token)) || wide.some((word) => text.toLowerCase().includes(word));
}
