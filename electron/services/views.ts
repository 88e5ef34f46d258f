import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { deleteView, insertView, listViews, readView, renameView } from '../repositories/view-repository.ts';
import { label, type StudyContext } from './study-context.ts';

export function views({ db }: StudyContext): Output<'views.list'> {
  return [...listViews(db)];
}

export function addView(context: StudyContext, view: ParsedInput<'views.add'>): Output<'views.add'> {
  const id = context.newId();
  const createdAt = context.now().toISOString();
  context.act(label('views.add', { name: view.name }), (db) => insertView(db, { id, ...view }, createdAt));
  return { id };
}

export function nameView(
  context: StudyContext,
  { id, name }: ParsedInput<'views.rename'>,
): Output<'views.rename'> {
  readView(context.db, id);
  context.act(label('views.rename', { name }), (db) => renameView(db, id, name));
  return {};
}

export function removeView(
  context: StudyContext,
  { id }: ParsedInput<'views.remove'>,
): Output<'views.remove'> {
  const { name } = readView(context.db, id);
  context.act(label('views.remove', { name }), (db) => deleteView(db, id));
  return {};
}
