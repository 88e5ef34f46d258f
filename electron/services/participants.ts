import { ApiError } from '../../shared/api/errors.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Participant, Segment } from '../../shared/domain/participant.ts';
import { all, type WriteDb } from '../database/sql.ts';
import {
  deleteParticipant,
  findParticipant,
  insertParticipant,
  listParticipants,
  nextParticipantPosition,
  updateParticipant,
} from '../repositories/participant-repository.ts';
import { setPlainMemo } from '../repositories/memo-repository.ts';
import { label, type StudyContext } from './study-context.ts';

export function participants({ db }: StudyContext): Output<'participants.list'> {
  const counts = all(
    db,
    `SELECT participant_id AS id, count(DISTINCT document.id) AS documents, count(coding.id) AS codings
     FROM document LEFT JOIN coding ON coding.document_id = document.id
     WHERE participant_id IS NOT NULL GROUP BY participant_id`,
  );
  const byId = new Map(counts.map((row) => [String(row.id), row]));
  return listParticipants(db).map((participant) => ({
    ...participant,
    documents: Number(byId.get(participant.id)?.documents ?? 0),
    codings: Number(byId.get(participant.id)?.codings ?? 0),
  }));
}

/** A participant with the defaults of a new one: quotable, no attributes, last in order. */
export function newParticipant(
  context: Pick<StudyContext, 'newId'>,
  db: WriteDb,
  given: { name: string; segment?: Segment | null | undefined } & Partial<Participant>,
): Participant {
  const participant: Participant = {
    id: context.newId(),
    name: given.name,
    pseudonym: given.pseudonym ?? '',
    segment: given.segment ?? null,
    consent: given.consent ?? 'quote',
    attributes: given.attributes ?? {},
    memo: '',
    position: nextParticipantPosition(db),
  };
  insertParticipant(db, participant);
  return participant;
}

export function addParticipant(
  context: StudyContext,
  input: ParsedInput<'participants.add'>,
): Output<'participants.add'> {
  const name = label('participants.add', { name: input.name });
  return context.act(name, (db) => ({ id: newParticipant(context, db, input).id }));
}

export function changeParticipant(
  context: StudyContext,
  { id, memo, ...change }: ParsedInput<'participants.update'>,
): Output<'participants.update'> {
  const before = known(context, id);
  context.act(label('participants.update', { name: change.name ?? before.name }), (db) => {
    updateParticipant(db, id, change);
    if (memo === undefined || memo === before.memo) return;
    const at = context.now().toISOString();
    setPlainMemo(db, {
      targetKind: 'participant',
      targetId: id,
      text: memo,
      author: context.coder,
      at,
      newId: context.newId(),
    });
  });
  return {};
}

export function removeParticipant(
  context: StudyContext,
  { id }: ParsedInput<'participants.remove'>,
): Output<'participants.remove'> {
  const { name } = known(context, id);
  context.act(label('participants.remove', { name }), (db) => {
    deleteParticipant(db, id);
  });
  return {};
}

function known({ db }: StudyContext, id: string): Participant {
  const participant = findParticipant(db, id);
  if (!participant)
    throw new ApiError('not-found', 'there is no such participant', { reason: 'participant' });
  return participant;
}
