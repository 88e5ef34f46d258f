import type { ListedStatement } from '../../shared/api/finding-procedures.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { SlotTexts, Statement } from '../../shared/domain/statement.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import { draftSentence, draftStatement } from '../../shared/statements/draft-statement.ts';
import type { WriteDb } from '../database/sql.ts';
import { readCoding } from '../repositories/coding-repository.ts';
import {
  deleteEvidence,
  deleteStatement,
  insertEvidence,
  insertMove,
  insertStatement,
  listEvidence,
  listMoves,
  nextStatementPosition,
  readStatement,
  updateStatement,
} from '../repositories/statement-repository.ts';
import { readTheme } from '../repositories/theme-repository.ts';
import { label, type StudyContext } from './study-context.ts';

const noSlots: SlotTexts = { who: '', when: '', feels: '', realises: '', changes: '' };

export function statements(context: StudyContext): Output<'statements.list'> {
  const data = context.data();
  const themes = new Map(data.themes.map((theme) => [theme.id, theme.label]));
  const evidence = Map.groupBy(evidenceInFull(context), (entry) => entry.statementId);
  const moves = Map.groupBy(listMoves(context.db), (move) => move.statementId);
  return data.statements.map((statement) => {
    const own = evidence.get(statement.id) ?? [];
    return {
      statement,
      themeLabel: statement.themeId === null ? null : (themes.get(statement.themeId) ?? null),
      evidence: own,
      moves: [...(moves.get(statement.id) ?? [])],
      check: checkStatement(statement, own, data),
    };
  });
}

function evidenceInFull(context: StudyContext): ListedStatement['evidence'] {
  const data = context.data();
  const codings = new Map(data.codings.map((coding) => [coding.id, coding]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const people = new Map(data.participants.map((participant) => [participant.id, participant]));
  return data.evidence.flatMap((entry) => {
    const coding = codings.get(entry.codingId);
    const document = documents.get(coding?.documentId ?? '');
    if (!coding || !document) return [];
    return {
      ...entry,
      quote: document.text.slice(coding.start, coding.end),
      code: codes.get(coding.codeId)?.name ?? '',
      codeId: coding.codeId,
      documentId: document.id,
      document: document.title,
      participant: people.get(document.participantId ?? '')?.name ?? null,
      start: coding.start,
      end: coding.end,
    };
  });
}

export function addStatement(
  context: StudyContext,
  input: ParsedInput<'statements.add'>,
): Output<'statements.add'> {
  const data = context.data();
  const theme = input.themeId === null ? undefined : readTheme(context.db, input.themeId);
  const draft = theme && draftStatement(theme, data, data.study.language);
  const title = theme?.label ?? '';
  return context.act(label('statements.add', { title }), (db) => {
    const id = context.newId();
    insertStatement(db, {
      id,
      themeId: input.themeId,
      title,
      state: 'candidate',
      slots: draft?.slots ?? noSlots,
      sentence: [...(draft?.sentence ?? [])],
      position: nextStatementPosition(db),
      createdAt: context.now().toISOString(),
    });
    for (const entry of draft?.evidence ?? []) {
      insertEvidence(db, { id: context.newId(), statementId: id, ...entry });
    }
    return { id };
  });
}

export function changeStatement(
  context: StudyContext,
  { id, ...change }: ParsedInput<'statements.update'>,
): Output<'statements.update'> {
  const statement = readStatement(context.db, id);
  context.act(label('statements.update', { title: titleOf({ ...statement, ...change }) }), (db) =>
    updateStatement(db, id, change),
  );
  return {};
}

export function redraftStatement(
  context: StudyContext,
  { id }: ParsedInput<'statements.redraft'>,
): Output<'statements.redraft'> {
  const statement = readStatement(context.db, id);
  const sentence = draftSentence(statement.slots, context.data().study.language);
  context.act(label('statements.redraft', { title: titleOf(statement) }), (db) =>
    updateStatement(db, id, { sentence }),
  );
  return {};
}

export function addEvidence(
  context: StudyContext,
  { id, codingIds, slot, side }: ParsedInput<'statements.addEvidence'>,
): Output<'statements.addEvidence'> {
  const statement = readStatement(context.db, id);
  for (const codingId of codingIds) readCoding(context.db, codingId);
  const there = new Set(
    listEvidence(context.db)
      .filter((entry) => entry.statementId === id && entry.slot === slot && entry.side === side)
      .map((entry) => entry.codingId),
  );
  const added = [...new Set(codingIds)].filter((codingId) => !there.has(codingId));
  context.act(label('statements.addEvidence', { count: added.length, title: titleOf(statement) }), (db) => {
    for (const codingId of added) {
      insertEvidence(db, { id: context.newId(), statementId: id, codingId, slot, side });
    }
  });
  return {};
}

export function removeEvidence(
  context: StudyContext,
  { evidenceIds }: ParsedInput<'statements.removeEvidence'>,
): Output<'statements.removeEvidence'> {
  context.act(label('statements.removeEvidence', { count: evidenceIds.length }), (db) => {
    for (const id of evidenceIds) deleteEvidence(db, id);
  });
  return {};
}

/** Each move is kept with its reason. */
export function setStatementState(
  context: StudyContext,
  { id, state, reason }: ParsedInput<'statements.setState'>,
): Output<'statements.setState'> {
  const statement = readStatement(context.db, id);
  context.act(label('statements.setState', { title: titleOf(statement), state }), (db) =>
    moveState(context, db, statement, state, reason),
  );
  return {};
}

function moveState(
  context: StudyContext,
  db: WriteDb,
  statement: Statement,
  to: Statement['state'],
  reason: string,
): void {
  if (statement.state === to) return;
  updateStatement(db, statement.id, { state: to });
  const at = context.now().toISOString();
  insertMove(db, { id: context.newId(), statementId: statement.id, from: statement.state, to, reason, at });
}

export function removeStatement(
  context: StudyContext,
  { id }: ParsedInput<'statements.remove'>,
): Output<'statements.remove'> {
  const statement = readStatement(context.db, id);
  context.act(label('statements.remove', { title: titleOf(statement) }), (db) => deleteStatement(db, id));
  return {};
}

function titleOf(statement: Pick<Statement, 'title' | 'sentence'>): string {
  if (statement.title !== '') return statement.title;
  return statement.sentence
    .map((part) => part.text)
    .join('')
    .slice(0, 60);
}
