import type { Id } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import type { StudyDocument } from '../domain/transcript.ts';

/**
 * Someone who can support a theme: a participant with at least one document, or a document that belongs to nobody,
 * which then counts as a person of its own (so that uncatalogued interviews are neither lost nor lumped together).
 */
export type Person = {
  readonly key: string;
  readonly participantId: Id | null;
  readonly name: string;
  readonly core: boolean;
};

type PeopleSource = {
  readonly documents: readonly StudyDocument[];
  readonly participants: readonly Participant[];
};

/** The key by which people are counted. */
export function personKey(document: Pick<StudyDocument, 'id' | 'participantId'>): string {
  return document.participantId ?? `document:${document.id}`;
}

/**
 * Everyone who was interviewed, the denominator of every share: participants without a document were never asked,
 * so they are left out. Core are those of segment `core`; all others, also those without a segment, are "others".
 */
export function peopleOf({ documents, participants }: PeopleSource): readonly Person[] {
  const participantById = new Map(participants.map((participant) => [participant.id, participant]));
  const people = new Map<string, Person>();
  for (const document of documents) {
    const key = personKey(document);
    if (people.has(key)) continue;
    const participant =
      document.participantId === null ? undefined : participantById.get(document.participantId);
    people.set(key, {
      key,
      participantId: participant?.id ?? null,
      name: participant?.name ?? document.title,
      core: participant?.segment === 'core',
    });
  }
  return [...people.values()];
}
