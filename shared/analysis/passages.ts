import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import type { Turn } from '../domain/transcript.ts';
import { compareBy, compareText } from './order.ts';
import { personKey } from './people.ts';

/** A coded range of a transcript with everything that lies over exactly that range. */
export type PassageReport = {
  readonly codingIds: readonly Id[];
  readonly codeIds: readonly Id[];
  readonly documentId: Id;
  /** Title of the document. */
  readonly document: string;
  readonly participantId: Id | null;
  /** Name of the participant; null where the document belongs to nobody. */
  readonly participant: string | null;
  /** The person as counted, see `people.ts`. */
  readonly person: string;
  readonly start: number;
  readonly end: number;
  /** The text of the range as it stands. */
  readonly quote: string;
  /** 0..1, likeness to the theme's middle (the greatest of its codings); 0 where it is in no theme. */
  readonly score: number;
  /** Seconds from the start of the recording to the turn it begins in; null where the transcript has no times. */
  readonly time: number | null;
  /** Placed for the first time by the last run, or coded after it, beside passages that were there before. */
  readonly isNew: boolean;
  /** The locked theme it is like; null: none. */
  readonly suggestedId: Id | null;
  /** A person put at least one of its codings where it is. */
  readonly byHand: boolean;
};

/** A study ready to be asked for passages; made once where many are asked for. */
export type PassageIndex = {
  readonly documents: ReadonlyMap<Id, StudyData['documents'][number]>;
  readonly names: ReadonlyMap<Id, string>;
  readonly members: ReadonlyMap<Id, StudyData['members'][number]>;
  /** Place of each coding in `StudyData.codings`. */
  readonly places: ReadonlyMap<Id, number>;
};

export function passageIndex(data: StudyData): PassageIndex {
  return {
    documents: new Map(data.documents.map((document) => [document.id, document])),
    names: new Map(data.participants.map((participant) => [participant.id, participant.name])),
    members: new Map(data.members.map((member) => [member.codingId, member])),
    places: new Map(data.codings.map((coding, at) => [coding.id, at])),
  };
}

/** Passages of some codings: one per distinct range, nearest the middle first, then in order of title and text. */
export function passagesOf(
  codingIds: Iterable<Id>,
  data: StudyData,
  { documents, names, members, places }: PassageIndex = passageIndex(data),
): readonly PassageReport[] {
  const wanted = [...new Set(codingIds)].flatMap((id) => places.get(id) ?? []);
  const ranges = Map.groupBy(
    wanted.toSorted((left, right) => left - right).flatMap((at) => data.codings[at] ?? []),
    (coding) => `${coding.documentId}:${coding.start}-${coding.end}`,
  );
  return [...ranges.values()].flatMap((codings) => passageOf(codings)).toSorted(nearestFirst);

  function passageOf(codings: StudyData['codings']): readonly PassageReport[] {
    const [first] = codings;
    const document = first === undefined ? undefined : documents.get(first.documentId);
    if (first === undefined || document === undefined) return [];
    const placed = codings.flatMap((coding) => members.get(coding.id) ?? []);
    return [
      {
        codingIds: codings.map((coding) => coding.id),
        codeIds: [...new Set(codings.map((coding) => coding.codeId))],
        documentId: document.id,
        document: document.title,
        participantId: document.participantId,
        participant: document.participantId === null ? null : (names.get(document.participantId) ?? null),
        person: personKey(document),
        start: first.start,
        end: first.end,
        quote: document.text.slice(first.start, first.end),
        score: placed.reduce((most, member) => Math.max(most, member.themeId === null ? 0 : member.score), 0),
        time: timeOf(document.turnList, first.start),
        isNew: data.run !== null && (placed.length === 0 || placed.some((member) => member.isNew === true)),
        suggestedId: placed.find((member) => member.suggestedId)?.suggestedId ?? null,
        byHand: placed.some((member) => member.byHand),
      },
    ];
  }
}

function timeOf(turns: readonly Turn[], at: number): number | null {
  return turns.findLast((turn) => turn.start <= at)?.time ?? null;
}

const nearestFirst = compareBy<PassageReport>(
  (left, right) => right.score - left.score,
  (left, right) => compareText(left.document, right.document),
  (left, right) => left.start - right.start,
  (left, right) => left.end - right.end,
  (left, right) => compareText(left.documentId, right.documentId),
);

/** At most `limit` of the passages: first one of each person, then the others, each in the given order. */
export function spreadOverPeople(
  passages: readonly PassageReport[],
  limit: number,
): readonly PassageReport[] {
  const rounds = new Map<string, number>();
  const ranked = passages.map((passage) => {
    const round = rounds.get(passage.person) ?? 0;
    rounds.set(passage.person, round + 1);
    return { passage, round };
  });
  return ranked
    .toSorted((left, right) => left.round - right.round)
    .slice(0, limit)
    .map(({ passage }) => passage);
}
