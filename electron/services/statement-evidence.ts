import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Evidence } from '../../shared/domain/statement.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import { nextQuestions } from '../../shared/statements/next-questions.ts';
import { weakenedBy } from '../../shared/statements/weakened-by.ts';
import { listCodes } from '../repositories/code-repository.ts';
import { readCoding } from '../repositories/coding-repository.ts';
import {
  deleteEvidence,
  insertEvidence,
  listEvidence,
  readStatement,
  updateEvidence,
} from '../repositories/statement-repository.ts';
import { subtree } from './codes.ts';
import { titleOf } from './statements.ts';
import { label, type StudyContext } from './study-context.ts';

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

/** A link that would stand twice where it goes is taken away instead. */
export function moveEvidence(
  context: StudyContext,
  { evidenceIds, slot, side }: ParsedInput<'statements.moveEvidence'>,
): Output<'statements.moveEvidence'> {
  const wanted = new Set(evidenceIds);
  const all = listEvidence(context.db);
  const moved = all.filter((entry) => wanted.has(entry.id) && (entry.slot !== slot || entry.side !== side));
  const keyOf = (entry: Evidence): string => `${entry.statementId} ${entry.codingId}`;
  const there = new Set(all.filter((entry) => entry.slot === slot && entry.side === side).map(keyOf));
  context.act(label('statements.moveEvidence', { count: moved.length, slot: slot ?? 'none' }), (db) => {
    for (const entry of moved) {
      if (there.has(keyOf(entry))) deleteEvidence(db, entry.id);
      else updateEvidence(db, entry.id, { slot, side });
      there.add(keyOf(entry));
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

/** What statements would lose; a code takes all below it with it unless these are lifted. */
export function weakenedStatements(
  context: StudyContext,
  input: ParsedInput<'statements.weakenedBy'>,
): Output<'statements.weakenedBy'> {
  const data = context.data();
  if ('codingIds' in input) return [...weakenedBy(new Set(input.codingIds), data)];
  const codes = 'codeId' in input ? new Set(goingCodes(context, input)) : undefined;
  const going = data.codings.filter((coding) =>
    codes ? codes.has(coding.codeId) : 'documentId' in input && coding.documentId === input.documentId,
  );
  return [...weakenedBy(new Set(going.map((coding) => coding.id)), data)];
}

function goingCodes(
  { db }: StudyContext,
  {
    codeId,
    children = 'remove',
  }: { readonly codeId: string; readonly children?: 'lift' | 'remove' | undefined },
): readonly string[] {
  return children === 'lift' ? [codeId] : subtree(listCodes(db), codeId).map((code) => code.id);
}

export function statementQuestions(
  context: StudyContext,
  { id, language }: ParsedInput<'statements.nextQuestions'>,
): Output<'statements.nextQuestions'> {
  const statement = readStatement(context.db, id);
  const data = context.data();
  const own = data.evidence.filter((entry) => entry.statementId === id);
  const check = checkStatement(statement, own, data);
  return [...nextQuestions(statement, own, check, data, language ?? data.study.language)];
}
