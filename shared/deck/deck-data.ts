import { personKey } from '../analysis/people.ts';
import type { StudyData } from '../domain/study-data.ts';

/**
 * The study without those who keep out of decks (`consent: none`): their transcripts, codings and evidence are gone, so
 * that they are neither counted nor quoted. Also says how many they are.
 */
export function deckData(data: StudyData): { readonly data: StudyData; readonly refused: number } {
  const refused = new Set(data.participants.filter(({ consent }) => consent === 'none').map(({ id }) => id));
  if (refused.size === 0) return { data, refused: 0 };
  const documents = data.documents.filter(
    ({ participantId }) => participantId === null || !refused.has(participantId),
  );
  const kept = new Set(documents.map((document) => document.id));
  const codings = data.codings.filter((coding) => kept.has(coding.documentId));
  const codingIds = new Set(codings.map((coding) => coding.id));
  return {
    refused: refused.size,
    data: {
      ...data,
      participants: data.participants.filter(({ id }) => !refused.has(id)),
      documents,
      codings,
      members: data.members.filter(({ codingId }) => codingIds.has(codingId)),
      evidence: data.evidence.filter(({ codingId }) => codingIds.has(codingId)),
    },
  };
}

/**
 * The study of those of whom something is coded: who is not coded yet can neither have nor lack anything, so shares
 * leave them out. The study itself where everyone or nobody is coded.
 */
export function codedData(data: StudyData): StudyData {
  const codedDocuments = new Set(data.codings.map((coding) => coding.documentId));
  const coded = new Set(
    data.documents
      .filter((document) => codedDocuments.has(document.id))
      .map((document) => personKey(document)),
  );
  const documents = data.documents.filter((document) => coded.has(personKey(document)));
  if (documents.length === 0 || documents.length === data.documents.length) return data;
  return { ...data, documents };
}
