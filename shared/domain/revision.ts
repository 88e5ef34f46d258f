import { hashOf } from '../analysis/content-hash.ts';
import type { Turn } from './transcript.ts';

/** Names one version of a transcript, words and turns: an edit says which version it was made on. */
export function revisionOf(text: string, turns: readonly Turn[]): string {
  const faces = turns.map(({ start, end, speaker, role, time }) => [start, end, speaker, role, time]);
  return hashOf([text, JSON.stringify(faces)]);
}
