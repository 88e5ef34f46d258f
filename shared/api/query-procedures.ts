import { z } from 'zod';
import { codeKindSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { segmentSchema } from '../domain/participant.ts';
import { savedQuerySchema } from '../domain/saved-query.ts';
import { command, job, none, query } from './procedure.ts';
import {
  mostHits,
  passageSourceSchema,
  personCountSchema,
  placeSchema,
  segmentCountSchema,
} from './search-procedures.ts';
import { byId, created } from './study-procedures.ts';
import { blobRefSchema } from './transport.ts';

/** A passage that a query found, with the codings by which it did. */
export const queryPassageSchema = placeSchema.extend({
  document: z.string(),
  participant: z.string().nullable(),
  segment: segmentSchema.nullable(),
  speaker: z.string().nullable(),
  turn: z.int(),
  before: z.string(),
  /** The text of the range as it stands. */
  quote: z.string(),
  after: z.string(),
  codings: z.array(
    z.strictObject({
      id: idSchema,
      codeId: idSchema,
      /** The code with its ancestors: `Parent > Child`. */
      code: z.string(),
      kind: codeKindSchema,
      coder: z.string(),
    }),
  ),
});
export type FoundPassage = z.infer<typeof queryPassageSchema>;

const { name, text } = savedQuerySchema.shape;

export const queryProcedures = {
  /** Answers a query; see docs/query.md. A query that cannot be read is `invalid-input` with reason `query-…`, `start`, `end`. */
  'query.run': query(
    z.strictObject({ query: text, limit: z.int().min(0).max(mostHits).default(200) }),
    z.strictObject({
      total: z.int(),
      codings: z.int(),
      documents: z.int(),
      people: z.int(),
      peopleTotal: z.int(),
      passages: z.array(queryPassageSchema),
      byPerson: z.array(personCountSchema),
      bySegment: z.array(segmentCountSchema),
    }),
  ),
  /** Codings by which these passages are found, or, of places, those that lie exactly there. */
  'passages.codings': query(
    z.strictObject({ source: passageSourceSchema }),
    z.strictObject({ codingIds: z.array(idSchema) }),
  ),
  /** The answer as a table: one row per passage. */
  'query.export': job(z.strictObject({ query: text }), blobRefSchema),
  /** Writes a memo of the passages, each a quote with a link to its place; `heading` is its title. */
  'passages.note': command(
    z.strictObject({
      source: passageSourceSchema,
      targetKind: z.enum(['study', 'code', 'theme', 'statement', 'participant', 'document']),
      targetId: idSchema,
      heading: z.string().max(4000),
    }),
    z.strictObject({ quotes: z.int() }),
  ),

  'queries.list': query(none, z.array(savedQuerySchema)),
  'queries.add': command(z.strictObject({ name, text }), created),
  /** Renames it, or puts another query under its name. */
  'queries.update': command(
    z.strictObject({ id: idSchema, name: name.optional(), text: text.optional() }),
    none,
  ),
  'queries.remove': command(byId, none),
};
