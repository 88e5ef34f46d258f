import { hashOf } from '../analysis/content-hash.ts';
import type { StudyData } from '../domain/study-data.ts';
import type { DeckSlide } from './deck.ts';

/**
 * Changes whenever someone's name, pseudonym, segment or agreement does, someone is added, or a transcript that these slides
 * rest on goes or changes hands: what was computed before must then not be shown any more. 16 hexadecimal digits.
 */
export function privacyStamp(
  data: Pick<StudyData, 'participants' | 'documents'>,
  slides: readonly Pick<DeckSlide, 'content'>[],
): string {
  const people = data.participants
    .map(({ id, name, pseudonym, segment, consent }) =>
      [id, name, pseudonym, segment ?? '', consent].join('\u0000'),
    )
    .toSorted();
  const used = new Set(
    slides.flatMap(({ content }) => content?.trace.map((entry) => entry.documentId) ?? []),
  );
  const owners = data.documents
    .filter(({ id }) => used.has(id))
    .map(({ id, participantId }) => [id, participantId ?? ''].join('\u0000'))
    .toSorted();
  return hashOf([...people, '', ...owners]);
}
