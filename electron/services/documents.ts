import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { ActLabel } from '../../shared/api/label.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { relabelTurns } from '../../shared/text/speakers.ts';
import { dropExamplesFrom } from '../repositories/code-repository.ts';
import { codingsOfDocument, deleteCoding, listCodings } from '../repositories/coding-repository.ts';
import {
  deleteDocument,
  listDocuments,
  readDocument,
  readText,
  readTurns,
  updateDocument,
  updateTurns,
} from '../repositories/document-repository.ts';
import { findParticipant, listParticipants } from '../repositories/participant-repository.ts';
import { label, type StudyContext } from './study-context.ts';

export function documents({ db }: StudyContext): Output<'documents.list'> {
  const people = new Map(listParticipants(db).map((participant) => [participant.id, participant]));
  const codings = Map.groupBy(listCodings(db), (coding) => coding.documentId);
  return listDocuments(db).map((document) => {
    const own = codings.get(document.id) ?? [];
    const participant = document.participantId === null ? undefined : people.get(document.participantId);
    return {
      ...document,
      codings: own.length,
      participantName: participant?.name ?? null,
      segment: participant?.segment ?? null,
      coded: own.length === 0 ? 0 : codedShare(readTurns(db, document.id), own),
    };
  });
}

/** 0..1: share of participants' turns that a coding touches. Both lists are in order of start. */
export function codedShare(
  turns: readonly Turn[],
  codings: readonly Pick<Coding, 'start' | 'end'>[],
): number {
  const spoken = turns.filter((turn) => turn.role === 'participant' && turn.end > turn.start);
  let reach = 0;
  let next = 0;
  let touched = 0;
  for (const turn of spoken) {
    for (let coding = codings[next]; coding && coding.start < turn.end; coding = codings[next]) {
      reach = Math.max(reach, coding.end);
      next += 1;
    }
    if (reach > turn.start) touched += 1;
  }
  return spoken.length === 0 ? 0 : touched / spoken.length;
}

export function openDocument(
  { db }: StudyContext,
  { id }: ParsedInput<'documents.get'>,
): Output<'documents.get'> {
  const document = readDocument(db, id);
  return {
    document,
    text: readText(db, document),
    turns: [...readTurns(db, id)],
    codings: [...codingsOfDocument(db, id)],
  };
}

export function changeDocument(
  context: StudyContext,
  { id, ...change }: ParsedInput<'documents.update'>,
): Output<'documents.update'> {
  const { title } = readDocument(context.db, id);
  if (change.participantId && !findParticipant(context.db, change.participantId)) {
    throw new ApiError('not-found', 'there is no such participant', { reason: 'participant' });
  }
  context.act(actOf(change, title), (db) => updateDocument(db, id, change));
  return {};
}

/** A date alone is told as such in the history. */
function actOf(
  { interviewedOn, ...others }: Omit<ParsedInput<'documents.update'>, 'id'>,
  title: string,
): ActLabel {
  const isDateAlone = interviewedOn !== undefined && Object.keys(others).length === 0;
  if (!isDateAlone) return label('documents.update', { title: others.title ?? title });
  return interviewedOn === null
    ? label('documents.undate', { title })
    : label('documents.date', { title, date: interviewedOn });
}

/** Corrects who speaks. Words and codings stay where they are. */
export function relabelDocument(
  context: StudyContext,
  { id, renames, roles }: ParsedInput<'documents.relabel'>,
): Output<'documents.relabel'> {
  const document = readDocument(context.db, id);
  const turns = relabelTurns(readTurns(context.db, id), { renames, roles });
  context.act(label('documents.relabel', { title: document.title }), (db) =>
    updateTurns(db, id, turns, document.words),
  );
  return {};
}

export function removeDocument(
  context: StudyContext,
  { id }: ParsedInput<'documents.remove'>,
): Output<'documents.remove'> {
  const { title } = readDocument(context.db, id);
  const codings = codingsOfDocument(context.db, id);
  context.act(label('documents.remove', { title, codings: codings.length }), (db) => {
    for (const coding of codings) deleteCoding(db, coding.id);
    dropExamplesFrom(db, id);
    deleteDocument(db, id);
  });
  return { removedCodings: codings.length };
}
