import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { memoText, type MemoLink } from '../../shared/domain/memo-document.ts';
import type { Memo } from '../../shared/domain/memo.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { all, type ReadDb } from '../database/sql.ts';
import { listMemos } from '../repositories/memo-repository.ts';
import { readStudy } from '../repositories/study-repository.ts';
import { linkNames } from './links.ts';
import type { StudyContext } from './study-context.ts';

const longestExcerpt = 240;

/** Memos that fit a filter, newest change first, with what they are written on as it is called now. */
export function findMemos(context: StudyContext, filter: ParsedInput<'memos.find'>): Output<'memos.find'> {
  const memos = listMemos(context.db);
  const nameOf = namer(context, memos);
  const words = foldForSearch(filter.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: { readonly memo: Memo; readonly text: string }[] = [];
  for (const memo of memos) {
    if (!fits(memo, filter)) continue;
    const text = memo.text === '' ? '' : memoText(memo.content, nameOf.link);
    const all =
      words.length === 0 ? '' : foldForSearch(`${memo.title}\n${text}\n${nameOf.target(memo) ?? ''}`);
    if (words.every((word) => all.includes(word))) found.push({ memo, text });
  }
  const shown = found
    .toSorted((one, other) => compare(other.memo.updatedAt, one.memo.updatedAt))
    .slice(0, filter.limit);
  return {
    all: memos.length,
    found: found.length,
    authors: [...new Set(memos.map(({ author }) => author))].filter((name) => name !== '').toSorted(),
    memos: shown.map(({ memo: { content: _content, text: _text, ...memo }, text }) => ({
      ...memo,
      target: nameOf.target(memo),
      excerpt: text.slice(0, longestExcerpt),
    })),
  };
}

function fits(memo: Memo, filter: ParsedInput<'memos.find'>): boolean {
  const { targetKinds, targetId, kinds, author, from, to, linked } = filter;
  const day = memo.updatedAt.slice(0, 10);
  return (
    (!targetKinds?.length || targetKinds.includes(memo.targetKind)) &&
    (targetId === undefined || memo.targetId === targetId) &&
    (!kinds?.length || kinds.includes(memo.kind)) &&
    (author === undefined || memo.author === author) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to) &&
    (linked === undefined || memo.targetId === linked || leadsTo(memo, linked))
  );
}

function leadsTo({ content }: Memo, id: string): boolean {
  return content.blocks.some(({ parts }) => parts.some((part) => 'link' in part && part.id === id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Names of targets and links as they are now; null (a target) or the saved label (a link) where one is gone. */
function namer(context: StudyContext, memos: readonly Memo[]) {
  const { db } = context;
  const names = new Map(linkNames(context).map(({ id, name }) => [id, name]));
  const study = readStudy(db);
  names.set(study.id, study.name);
  if (memos.some((memo) => memo.targetKind === 'coding' || memo.text !== '')) addCodings(db, memos, names);
  return {
    target: ({ targetId }: Pick<Memo, 'targetId'>) => names.get(targetId) ?? null,
    link: ({ id, label }: MemoLink) => names.get(id) ?? label,
  };
}

/** A coding is called by its code and its transcript. */
function addCodings(db: ReadDb, memos: readonly Memo[], names: Map<string, string>): void {
  const linked = memos.flatMap(({ content }) =>
    content.blocks.flatMap(({ parts }) =>
      parts.flatMap((part) => ('link' in part && part.link === 'coding' ? part.id : [])),
    ),
  );
  const targets = memos.filter((memo) => memo.targetKind === 'coding').map((memo) => memo.targetId);
  const rows = all(
    db,
    `SELECT coding.id, code.name, document.title FROM coding
     JOIN code ON code.id = code_id JOIN document ON document.id = document_id
     WHERE coding.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...new Set([...linked, ...targets])]),
  );
  for (const row of rows) names.set(String(row.id), `${String(row.name)} · ${String(row.title)}`);
}
