import { z } from 'zod';
import { codeKindSchema } from '../domain/code.ts';
import { idSchema } from '../domain/ids.ts';
import { segmentSchema } from '../domain/participant.ts';
import { speakerRoleSchema } from '../domain/transcript.ts';
import { command, none, query } from './procedure.ts';
import { newCode } from './study-procedures.ts';

/** Most hits that are given with their context at once. */
export const mostHits = 10_000;
/** Most passages that one act codes. */
export const mostPassages = 100_000;

/** A segment, or `none`: participants without one, and transcripts of nobody. */
export const segmentChoiceSchema = z.union([segmentSchema, z.literal('none')]);
export type SegmentChoice = z.infer<typeof segmentChoiceSchema>;

/**
 * What to look for and where. `words`: words, "phrases", `*` and `?`, see docs/search.md; `pattern`: a regular expression.
 * Filters that are absent or empty let everything through.
 */
export const searchRequestSchema = z.strictObject({
  query: z.string().min(1).max(1000),
  mode: z.enum(['words', 'pattern']).default('words'),
  wholeWords: z.boolean().default(false),
  roles: z.array(speakerRoleSchema).optional(),
  /** Names of speakers as they stand in the transcripts. */
  speakers: z.array(z.string()).optional(),
  segments: z.array(segmentChoiceSchema).optional(),
  participantIds: z.array(idSchema).optional(),
  documentIds: z.array(idSchema).optional(),
});
export type SearchRequest = z.infer<typeof searchRequestSchema>;

export const searchHitSchema = z.strictObject({
  documentId: idSchema,
  document: z.string(),
  /** Name of the participant; null where the transcript belongs to nobody. */
  participant: z.string().nullable(),
  segment: segmentSchema.nullable(),
  speaker: z.string().nullable(),
  turn: z.int(),
  start: z.int(),
  end: z.int(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** How much of an answer belongs to whom; `name` is the title where a transcript belongs to nobody. */
export const personCountSchema = z.strictObject({
  participantId: idSchema.nullable(),
  name: z.string(),
  segment: segmentSchema.nullable(),
  count: z.int(),
});
/** `people` of the `peopleTotal` of a segment who have a transcript, and how much of the answer is theirs. */
export const segmentCountSchema = z.strictObject({
  segment: segmentSchema.nullable(),
  people: z.int(),
  peopleTotal: z.int(),
  count: z.int(),
});
export type PersonCount = z.infer<typeof personCountSchema>;
export type SegmentCount = z.infer<typeof segmentCountSchema>;

/** A half-open range of a transcript, UTF-16 units. */
export const placeSchema = z.strictObject({
  documentId: idSchema,
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Place = z.infer<typeof placeSchema>;

/** Where passages come from: chosen ones, everything a search finds, or everything a query finds. */
export const passageSourceSchema = z.union([
  z.strictObject({ places: z.array(placeSchema).min(1).max(mostPassages) }),
  z.strictObject({ search: searchRequestSchema }),
  z.strictObject({ query: z.string().min(1).max(4000) }),
]);
export type PassageSource = z.infer<typeof passageSourceSchema>;

export const passageUnitSchema = z.enum(['hit', 'sentence', 'turn']);
export type PassageUnit = z.infer<typeof passageUnitSchema>;

/** Codings that would come, those that the coder has on exactly these ranges already, and on how many people they are. */
export const codingPreviewSchema = z.strictObject({
  added: z.int(),
  already: z.int(),
  people: z.int(),
  documents: z.int(),
});

export const searchProcedures = {
  'search.find': query(
    searchRequestSchema.extend({ limit: z.int().min(0).max(mostHits).default(50) }),
    z.strictObject({
      total: z.int(),
      documents: z.int(),
      /** False: a regular expression found more than are counted. */
      complete: z.boolean(),
      hits: z.array(searchHitSchema),
      byPerson: z.array(personCountSchema),
      bySegment: z.array(segmentCountSchema),
    }),
  ),
  /** All places, for whoever shows the transcripts; `ranges` are starts and ends in turn, `null` where there are too many. */
  'search.places': query(
    searchRequestSchema,
    z.strictObject({
      documents: z.array(z.strictObject({ documentId: idSchema, ranges: z.array(z.int()) })).nullable(),
    }),
  ),
  /** Who speaks in the transcripts, for the filter; most turns first. */
  'search.speakers': query(
    none,
    z.array(z.strictObject({ name: z.string(), role: speakerRoleSchema, turns: z.int() })),
  ),

  /** What coding these passages would do; `codeId` null: a code that is made for them. */
  'passages.preview': query(
    z.strictObject({ source: passageSourceSchema, unit: passageUnitSchema, codeId: idSchema.nullable() }),
    codingPreviewSchema,
  ),
  /** Codes all passages as one act. Those that the coder has coded so already stay as they are. */
  'passages.code': command(
    z.strictObject({
      source: passageSourceSchema,
      unit: passageUnitSchema,
      code: z.union([z.strictObject({ id: idSchema }), newCode]),
    }),
    codingPreviewSchema.extend({ codeId: idSchema, code: z.string(), kind: codeKindSchema }),
  ),
};
