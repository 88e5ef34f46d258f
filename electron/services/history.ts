import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { listHistory, readUndoState } from '../repositories/history-repository.ts';
import type { StudyContext } from './study-context.ts';

export function history(
  { db }: StudyContext,
  { limit, before }: ParsedInput<'history.list'>,
): Output<'history.list'> {
  return [...listHistory(db, limit, before)];
}

export function undoState({ db }: StudyContext): Output<'history.state'> {
  return readUndoState(db);
}
