import { linkNames, linkPassages } from '../services/links.ts';
import { findMemos } from '../services/memo-find.ts';
import { addMemo, changeMemo, memo, memos, removeMemos, setMemo } from '../services/memos.ts';

/** Handlers of memos and of what they link to. */
export const memoHandlers = {
  'memos.list': memos,
  'memos.get': memo,
  'memos.find': findMemos,
  'memos.add': addMemo,
  'memos.update': changeMemo,
  'memos.remove': removeMemos,
  'memos.set': setMemo,
  'links.names': linkNames,
  'links.passages': linkPassages,
};
