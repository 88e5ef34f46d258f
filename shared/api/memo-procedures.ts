import { z } from 'zod';
import { codeKindSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { linkKindSchema, memoDocumentSchema } from '../domain/memo-document.ts';
import { memoKindSchema, memoSchema, memoTargetSchema } from '../domain/memo.ts';
import { command, none, query } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });

/** A memo as lists show it. */
export const listedMemoSchema = z.strictObject({
  id: idSchema,
  targetKind: memoTargetSchema,
  targetId: idSchema,
  /** What the target is called now; null: it is no longer there. */
  target: z.string().nullable(),
  kind: memoKindSchema,
  title: z.string(),
  /** The beginning of its words, with links as they are called now. */
  excerpt: z.string(),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ListedMemo = z.infer<typeof listedMemoSchema>;

/** What memos are found by; everything that is given must hold. */
export const memoFilterSchema = z.strictObject({
  /** Every word of it is in the title, the text, or the name of the target; without regard to case and width. */
  text: z.string().max(200).optional(),
  targetKinds: z.array(memoTargetSchema).optional(),
  targetId: idSchema.optional(),
  kinds: z.array(memoKindSchema).optional(),
  author: z.string().optional(),
  /** First and last day (YYYY-MM-DD, in UTC as stored) of the last change. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Memos that link to this thing, or are written on it. */
  linked: idSchema.optional(),
  limit: z.int().min(1).max(50_000).default(50_000),
});
export type MemoFilter = z.input<typeof memoFilterSchema>;

/** Something that can be linked to by name. */
export const namedThingSchema = z.strictObject({
  kind: linkKindSchema.exclude(['coding']),
  id: idSchema,
  name: z.string(),
  /** Other words by which it is found. */
  also: z.string().optional(),
  codeKind: codeKindSchema.optional(),
  color: z.int().nullable().optional(),
});
export type NamedThing = z.infer<typeof namedThingSchema>;

/** A coded passage as a link shows it. */
export const passageSchema = z.strictObject({
  id: idSchema,
  codeId: idSchema,
  code: z.string(),
  documentId: idSchema,
  document: z.string(),
  start: z.int(),
  end: z.int(),
  /** At most 240 characters of it. */
  quote: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

const content = memoDocumentSchema;

export const memoProcedures = {
  /** Memos with their content, oldest first; all, or those of one target. */
  'memos.list': query(
    z.strictObject({ targetKind: memoTargetSchema.optional(), targetId: idSchema.optional() }),
    z.array(memoSchema),
  ),
  'memos.get': query(byId, memoSchema),
  /** Newest change first. `authors` are those of all memos, for the filter. */
  'memos.find': query(
    memoFilterSchema,
    z.strictObject({
      all: z.int(),
      found: z.int(),
      authors: z.array(z.string()),
      memos: z.array(listedMemoSchema),
    }),
  ),
  'memos.add': command(
    z.strictObject({
      targetKind: memoTargetSchema,
      /** Left out for the study itself. */
      targetId: idSchema.optional(),
      kind: memoKindSchema.default('note'),
      title: z.string().max(300).default(''),
      content: content.default({ version: 1, blocks: [] }),
    }),
    byId,
  ),
  'memos.update': command(
    z.strictObject({
      id: idSchema,
      kind: memoKindSchema.optional(),
      title: z.string().max(300).optional(),
      content: content.optional(),
    }),
    none,
  ),
  'memos.remove': command(z.strictObject({ ids: z.array(idSchema).min(1) }), none),
  /** Plain text into the oldest memo of a target; empty text removes that memo. */
  'memos.set': command(
    z.strictObject({ targetKind: memoTargetSchema, targetId: idSchema, text: z.string().max(100_000) }),
    none,
  ),
  /** Everything that can be linked to by name: codes, people, transcripts, themes, statements. */
  'links.names': query(none, z.array(namedThingSchema)),
  /** Passages by id, or those whose words (or code's name) contain what is typed. */
  'links.passages': query(
    z.strictObject({
      ids: z.array(idSchema).optional(),
      words: z.string().max(200).optional(),
      limit: z.int().min(1).max(1000).default(20),
    }),
    z.array(passageSchema),
  ),
};
