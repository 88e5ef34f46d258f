import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { SentencePart, SlotTexts, Statement } from '../../shared/domain/statement.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import { draftStatement } from '../../shared/statements/draft-statement.ts';
import { statementTitle } from '../../shared/statements/propose-statements.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deleteStatement,
  insertEvidence,
  insertMove,
  insertStatement,
  insertVersion,
  listMoves,
  listVersions,
  nextStatementPosition,
  readStatement,
  readVersion,
  updateStatement,
} from '../repositories/statement-repository.ts';
import { readTheme } from '../repositories/theme-repository.ts';
import { readCode } from '../repositories/code-repository.ts';
import { quoteEvidence } from './quoted-evidence.ts';
import { writeDrafts } from './statement-drafts.ts';
import { label, type StudyContext } from './study-context.ts';

const noSlots: SlotTexts = { who: '', when: '', feels: '', realises: '', changes: '' };

export function statements(context: StudyContext): Output<'statements.list'> {
  const data = context.data();
  const themes = new Map(data.themes.map((theme) => [theme.id, theme.label]));
  const evidence = Map.groupBy(quoteEvidence(data.evidence, data), (entry) => entry.statementId);
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

/** @throws ApiError not-found where the theme or one of the codes is gone */
export async function addStatement(
  context: StudyContext,
  input: ParsedInput<'statements.add'>,
): Promise<Output<'statements.add'>> {
  const data = context.data();
  const { language } = data.study;
  const theme = input.themeId === null ? undefined : readTheme(context.db, input.themeId);
  const codes = (input.codeIds ?? []).map((id) => readCode(context.db, id));
  const source =
    codes.length > 0 ? { codeIds: codes.map((code) => code.id) } : theme && { themeId: theme.id };
  const draft = source && draftStatement(source, data, language);
  const [first] = draft ? await writeDrafts(draft.slots, draft.evidence, data, language) : [];
  const title = input.title ?? (theme && draft ? statementTitle(theme, draft.slots) : '');
  return context.act(label('statements.add', { title }), (db) => {
    const statement: Statement = {
      id: context.newId(),
      themeId: input.themeId,
      title,
      state: 'candidate',
      slots: draft?.slots ?? noSlots,
      sentence: [...(first?.sentence ?? [])],
      position: nextStatementPosition(db),
      createdAt: context.now().toISOString(),
    };
    insertStatement(db, statement);
    keepVersion(context, db, statement);
    for (const entry of draft?.evidence ?? []) {
      insertEvidence(db, { id: context.newId(), statementId: statement.id, ...entry });
    }
    return { id: statement.id };
  });
}

export function changeStatement(
  context: StudyContext,
  { id, ...change }: ParsedInput<'statements.update'>,
): Output<'statements.update'> {
  const statement = readStatement(context.db, id);
  context.act(label('statements.update', { title: titleOf({ ...statement, ...change }) }), (db) =>
    write(context, db, statement, change),
  );
  return {};
}

/** Writes a change, and keeps the wording where it became another. */
function write(
  context: StudyContext,
  db: WriteDb,
  statement: Statement,
  change: Partial<Pick<Statement, 'title' | 'slots' | 'sentence'>>,
): void {
  updateStatement(db, statement.id, change);
  const changed = { ...statement, ...change };
  if (wordingOf(changed) !== wordingOf(statement)) keepVersion(context, db, changed);
}

/** What makes two versions the same; numbers follow the study and are none of the writer's words. */
function wordingOf({ slots, sentence }: Pick<Statement, 'slots' | 'sentence'>): string {
  const words = sentence.map((part): SentencePart =>
    part.number === undefined ? part : { ...part, text: '' },
  );
  return JSON.stringify([slots, words]);
}

function keepVersion(
  context: StudyContext,
  db: WriteDb,
  { id, slots, sentence }: Pick<Statement, 'id' | 'slots' | 'sentence'>,
): void {
  const at = context.now().toISOString();
  insertVersion(db, { id: context.newId(), statementId: id, at, writer: context.coder, slots, sentence });
}

export async function redraftStatement(
  context: StudyContext,
  { id, plan }: ParsedInput<'statements.redraft'>,
): Promise<Output<'statements.redraft'>> {
  const statement = readStatement(context.db, id);
  const data = context.data();
  const own = data.evidence.filter((entry) => entry.statementId === id);
  const drafts = await writeDrafts(statement.slots, own, data, data.study.language);
  const draft = drafts.find((each) => each.plan === plan) ?? drafts[0];
  context.act(label('statements.redraft', { title: titleOf(statement) }), (db) =>
    write(context, db, statement, { sentence: [...(draft?.sentence ?? [])] }),
  );
  return {};
}

export function statementVersions(
  { db }: StudyContext,
  { id }: ParsedInput<'statements.versions'>,
): Output<'statements.versions'> {
  readStatement(db, id);
  return [...listVersions(db, id)];
}

/** The wording of a version again; what was written since stays among the versions. */
export function restoreStatement(
  context: StudyContext,
  { id, versionId }: ParsedInput<'statements.restore'>,
): Output<'statements.restore'> {
  const statement = readStatement(context.db, id);
  const { slots, sentence } = readVersion(context.db, id, versionId);
  context.act(label('statements.restore', { title: titleOf(statement) }), (db) =>
    write(context, db, statement, { slots, sentence }),
  );
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

export function titleOf(statement: Pick<Statement, 'title' | 'sentence'>): string {
  if (statement.title !== '') return statement.title;
  return statement.sentence
    .map((part) => part.text)
    .join('')
    .slice(0, 60);
}
