import { memoKindSchema, memoTargetSchema } from '../../../shared/domain/memo.ts';
import type { MemoFilter } from '../../../shared/api/memo-procedures.ts';

/** What the filter bar holds; empty: no matter. */
export type MemoQuery = {
  readonly text: string;
  readonly on: string;
  readonly kind: string;
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
};

const names = ['text', 'on', 'kind', 'by', 'from', 'to', 'code'] as const;
export const noQuery: MemoQuery = { text: '', on: '', kind: '', by: '', from: '', to: '', code: '' };

/** The filter as it stands in the address, so that back and forward restore it. */
export function readQuery(address: string): MemoQuery {
  const params = new URLSearchParams(address);
  return { ...noQuery, ...Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) };
}

export function writeQuery(query: MemoQuery): string {
  const params = new URLSearchParams();
  for (const name of names) if (query[name] !== '') params.set(name, query[name]);
  return params.toString();
}

export function filterOf({ text, on, kind, by, from, to, code }: MemoQuery): MemoFilter {
  const target = memoTargetSchema.safeParse(on);
  const chosen = memoKindSchema.safeParse(kind);
  return {
    ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 200) }),
    ...(target.success ? { targetKinds: [target.data] } : {}),
    ...(chosen.success ? { kinds: [chosen.data] } : {}),
    ...(by === '' ? {} : { author: by }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(code === '' ? {} : { linked: code }),
  };
}
