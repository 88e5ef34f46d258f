import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { actFilters, listActs, listHistory, readUndoState } from '../repositories/history-repository.ts';
import { placeOfAct } from './act-places.ts';
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

/** Acts with what each was done to, for the history screen and its panel. */
export function historyActs(
  { db }: StudyContext,
  filter: ParsedInput<'history.acts'>,
): Output<'history.acts'> {
  const { actors, areas } = actFilters(db);
  const acts = listActs(db, filter).map((act) => ({ ...act, place: placeOfAct(db, act.seq, act.label.key) }));
  return { acts, actors: [...actors], areas: [...areas] };
}
