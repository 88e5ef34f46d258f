import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { interviewDate } from './interview-time.ts';
import { compareBy, compareText } from './order.ts';
import { personKey } from './people.ts';

/** A person's transcripts, taken together as one interview. */
export type Interview = {
  readonly person: string;
  /** In the order of the study's transcripts. */
  readonly documents: readonly Id[];
  /** Title of the first of them. */
  readonly title: string;
  /** Of the earliest of them that has a date; undefined: none has. */
  readonly date: string | undefined;
};

/**
 * The interviews as they were collected: those with a date by date, those without keep the place that the order of import
 * gives them. So an order by hand stays where nothing is known, and a missing date moves nobody to the end.
 */
export function interviewsInOrder(data: Pick<StudyData, 'documents' | 'participants'>): readonly Interview[] {
  const imported = importedInterviews(data);
  const dated = imported
    .filter(({ date }) => date !== undefined)
    .toSorted((left, right) => compareText(left.date ?? '', right.date ?? ''));
  const next = dated.values();
  return imported.map((interview) =>
    interview.date === undefined ? interview : (next.next().value ?? interview),
  );
}

/** One interview a person, in the order in which their first transcripts stand in the study. */
function importedInterviews({
  documents,
  participants,
}: Pick<StudyData, 'documents' | 'participants'>): readonly Interview[] {
  const people = new Map(participants.map((participant) => [participant.id, participant]));
  const inOrder = documents.toSorted(
    compareBy(
      (left, right) => left.position - right.position,
      (left, right) => compareText(left.title, right.title),
    ),
  );
  return [...Map.groupBy(inOrder, personKey)].map(([person, own]) => ({
    person,
    documents: own.map(({ id }) => id),
    title: own[0]?.title ?? '',
    date: own
      .flatMap((document) => interviewDate(document, people.get(document.participantId ?? '')) ?? [])
      .toSorted()[0],
  }));
}
