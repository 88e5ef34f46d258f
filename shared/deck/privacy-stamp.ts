import { hashOf } from '../analysis/content-hash.ts';
import type { StudyData } from '../domain/study-data.ts';

/**
 * Changes whenever someone's name, pseudonym, segment or agreement does, or a transcript comes, goes or changes hands: what was
 * computed before must then not be shown any more. 16 hexadecimal digits.
 */
export function privacyStamp(data: Pick<StudyData, 'participants' | 'documents'>): string {
  const people = data.participants
    .map(({ id, name, pseudonym, segment, consent }) =>
      [id, name, pseudonym, segment ?? '', consent].join('\u0000'),
    )
    .toSorted();
  const transcripts = data.documents
    .map(({ id, participantId, title }) => [id, participantId ?? '', title].join('\u0000'))
    .toSorted();
  return hashOf([...people, '', ...transcripts]);
}
