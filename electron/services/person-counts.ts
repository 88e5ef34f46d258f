import type { PersonCount, SegmentCount } from '../../shared/api/search-procedures.ts';
import { peopleOf, personKey } from '../../shared/analysis/people.ts';
import type { Participant, Segment } from '../../shared/domain/participant.ts';
import type { StudyDocument } from '../../shared/domain/transcript.ts';

type People = {
  readonly documents: readonly StudyDocument[];
  readonly participants: readonly Participant[];
};

/**
 * How an answer lies over people and segments. People without a part in it are left out of the first list; of the segments
 * every one that somebody interviewed belongs to is there, so that none is a finding too.
 * @param counts how many parts of the answer each document has
 */
export function personCounts(
  { documents, participants }: People,
  counts: ReadonlyMap<string, number>,
): { readonly byPerson: PersonCount[]; readonly bySegment: SegmentCount[] } {
  const byKey = new Map<string, number>();
  for (const document of documents) {
    const key = personKey(document);
    byKey.set(key, (byKey.get(key) ?? 0) + (counts.get(document.id) ?? 0));
  }
  const segmentOf = new Map(participants.map(({ id, segment }) => [id, segment]));
  const people = peopleOf({ documents, participants }).map(({ key, participantId, name }) => ({
    participantId,
    name,
    segment: segmentOf.get(participantId ?? '') ?? null,
    count: byKey.get(key) ?? 0,
  }));
  return {
    byPerson: people.filter(({ count }) => count > 0).toSorted((left, right) => right.count - left.count),
    bySegment: segmentCounts(people),
  };
}

function segmentCounts(people: readonly PersonCount[]): SegmentCount[] {
  const counts = new Map<Segment | null, SegmentCount>();
  for (const { segment, count } of people) {
    const known = counts.get(segment) ?? { segment, people: 0, peopleTotal: 0, count: 0 };
    counts.set(segment, {
      segment,
      people: known.people + (count > 0 ? 1 : 0),
      peopleTotal: known.peopleTotal + 1,
      count: known.count + count,
    });
  }
  return [...counts.values()].toSorted((left, right) => right.peopleTotal - left.peopleTotal);
}
