import { z } from 'zod';
import { codeFacetsSchema, codeGuideShape, codeKindSchema, codeSchema, paletteSize } from '../domain/code.ts';
import { codingSchema } from '../domain/coding.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { consentSchema, participantSchema, segmentSchema } from '../domain/participant.ts';
import { companyValueSchema, phaseSchema, studySchema } from '../domain/study.ts';
import { calendarDateSchema } from '../domain/calendar-date.ts';
import { documentSchema, speakerRoleSchema, turnSchema } from '../domain/transcript.ts';
import { actLabelSchema } from './label.ts';
import { command, job, none, query } from './procedure.ts';
import { blobRefSchema } from './transport.ts';

export const byId = z.strictObject({ id: idSchema });
export const created = z.strictObject({ id: idSchema });

export const studyOverviewSchema = z.strictObject({
  study: studySchema,
  readOnly: z.boolean(),
  heldBy: z.string().nullable(),
  counts: z.strictObject({
    participants: z.int(),
    core: z.int(),
    documents: z.int(),
    codedDocuments: z.int(),
    words: z.int(),
    codes: z.int(),
    codings: z.int(),
    themes: z.int(),
    unassigned: z.int(),
    statements: z.int(),
  }),
  themesStale: z.boolean(),
});
export type StudyOverview = z.infer<typeof studyOverviewSchema>;

export const listedDocumentSchema = documentSchema.extend({
  codings: z.int(),
  participantName: z.string().nullable(),
  segment: segmentSchema.nullable(),
  /** 0..1: share of the participants' turns that carry a coding. */
  coded: z.number(),
});
export type ListedDocument = z.infer<typeof listedDocumentSchema>;

export const openDocumentSchema = z.strictObject({
  document: documentSchema,
  text: z.string(),
  turns: z.array(turnSchema),
  codings: z.array(codingSchema),
});
export type OpenDocument = z.infer<typeof openDocumentSchema>;

export const listedCodeSchema = codeSchema.extend({ codings: z.int(), participants: z.int() });
export type ListedCode = z.infer<typeof listedCodeSchema>;

/** A coding with what is needed to read it away from its transcript. */
export const quotedCodingSchema = codingSchema.extend({
  quote: z.string(),
  document: z.string(),
  participant: z.string().nullable(),
  segment: segmentSchema.nullable(),
});
export type QuotedCoding = z.infer<typeof quotedCodingSchema>;

export const historyEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  label: actLabelSchema,
  /** `abandoned`: undone, then overtaken by another act. */
  state: z.enum(['done', 'undone', 'abandoned']),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const undoStateSchema = z.strictObject({
  undo: actLabelSchema.nullable(),
  redo: actLabelSchema.nullable(),
});

/**
 * The words that a range means, as they stand in the version where it was taken. Where the text changed meanwhile it is where they
 * stand now; where they are gone or stand at several places: `invalid-input` with reason `words-changed`.
 */
export const wordsMeant = z.string().min(1).optional();

export const newCode = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: codeKindSchema,
  parentId: idSchema.nullable(),
  color: z
    .int()
    .min(0)
    .max(paletteSize - 1)
    .nullable()
    .optional(),
  description: z.string().optional(),
  facets: codeFacetsSchema.optional(),
});

export const studyProcedures = {
  'study.get': query(none, studyOverviewSchema),
  'study.update': command(
    z.strictObject({
      name: z.string().trim().min(1).max(200).optional(),
      language: languageSchema.optional(),
      offering: z.string().optional(),
      question: z.string().optional(),
      companyValues: z.array(companyValueSchema).optional(),
      phases: z.array(phaseSchema).optional(),
    }),
    none,
  ),
  /** Integrity, foreign keys, ranges inside their texts, text hashes. */
  'study.check': query(none, z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) })),
  'study.copy': job(none, blobRefSchema),

  'participants.list': query(
    none,
    z.array(participantSchema.extend({ documents: z.int(), codings: z.int() })),
  ),
  'participants.add': command(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      pseudonym: z.string().max(200).optional(),
      segment: segmentSchema.nullable().optional(),
      consent: consentSchema.optional(),
      attributes: z.record(z.string(), z.string()).optional(),
    }),
    created,
  ),
  'participants.update': command(
    z.strictObject({
      id: idSchema,
      name: z.string().trim().min(1).max(200).optional(),
      pseudonym: z.string().max(200).optional(),
      segment: segmentSchema.nullable().optional(),
      consent: consentSchema.optional(),
      attributes: z.record(z.string(), z.string()).optional(),
      memo: z.string().optional(),
    }),
    none,
  ),
  /** The participant's transcripts stay, without a participant. */
  'participants.remove': command(byId, none),

  'documents.list': query(none, z.array(listedDocumentSchema)),
  'documents.get': query(byId, openDocumentSchema),
  'documents.update': command(
    z.strictObject({
      id: idSchema,
      title: z.string().trim().min(1).max(300).optional(),
      participantId: idSchema.nullable().optional(),
      interviewedOn: calendarDateSchema.nullable().optional(),
    }),
    none,
  ),
  /** Corrects who speaks: speaker -> new name, speaker -> role. */
  'documents.relabel': command(
    z.strictObject({
      id: idSchema,
      renames: z.record(z.string(), z.string()),
      roles: z.record(z.string(), speakerRoleSchema),
    }),
    none,
  ),
  /** Its codings go with it; all of it comes back with undo. */
  'documents.remove': command(byId, z.strictObject({ removedCodings: z.int() })),

  'codes.list': query(none, z.array(listedCodeSchema)),
  'codes.add': command(newCode, created),
  'codes.update': command(
    z.strictObject({
      id: idSchema,
      name: z.string().trim().min(1).max(200).optional(),
      /** Applies to the code's whole subtree. */
      kind: codeKindSchema.optional(),
      color: z
        .int()
        .min(0)
        .max(paletteSize - 1)
        .nullable()
        .optional(),
      description: z.string().optional(),
      facets: codeFacetsSchema.optional(),
      /** A key that another code has goes over to this one; empty: none. */
      ...codeGuideShape,
    }),
    none,
  ),
  /** Becomes child `index` of `parentId` (null: top level); takes the parent's kind, at top level `kind` if given. */
  'codes.move': command(
    z.strictObject({
      id: idSchema,
      parentId: idSchema.nullable(),
      index: z.int().min(0),
      kind: codeKindSchema.optional(),
    }),
    none,
  ),
  /** Codings and children of `ids` go to `into`; codings that would double are dropped and counted. */
  'codes.merge': command(
    z.strictObject({ ids: z.array(idSchema).min(1), into: idSchema }),
    z.strictObject({ movedCodings: z.int(), doubled: z.int() }),
  ),
  /** What removing would take along. */
  'codes.impact': query(
    byId,
    z.strictObject({ descendants: z.int(), codings: z.int(), documents: z.int(), participants: z.int() }),
  ),
  /** `remove`: the subtree goes with its codings; `lift`: children move up, only this code's codings go. */
  'codes.remove': command(
    z.strictObject({ id: idSchema, children: z.enum(['remove', 'lift']) }),
    z.strictObject({ removedCodes: z.int(), removedCodings: z.int() }),
  ),
  /** Adds the ready-made codebook; names that exist are left alone. */
  'codes.addStarter': command(
    z.strictObject({ language: languageSchema }),
    z.strictObject({ added: z.int() }),
  ),

  'codings.list': query(
    z.strictObject({
      codeId: idSchema.optional(),
      participantId: idSchema.optional(),
      themeId: idSchema.optional(),
    }),
    z.array(quotedCodingSchema),
  ),
  'codings.add': command(
    z.strictObject({
      documentId: idSchema,
      start: z.int().min(0),
      end: z.int().min(1),
      words: wordsMeant,
      /** An existing code, or one to create in the same act (in vivo, or from the picker). */
      code: z.union([z.strictObject({ id: idSchema }), newCode]),
      facets: codeFacetsSchema.optional(),
      memo: z.string().optional(),
    }),
    codingSchema,
  ),
  'codings.update': command(
    z.strictObject({
      id: idSchema,
      codeId: idSchema.optional(),
      start: z.int().min(0).optional(),
      end: z.int().min(1).optional(),
      /** Of a new start and end, which are given both then. */
      words: wordsMeant,
      facets: codeFacetsSchema.optional(),
      memo: z.string().optional(),
    }),
    codingSchema,
  ),
  'codings.remove': command(z.strictObject({ ids: z.array(idSchema).min(1) }), none),
  /** Rows of a table (header names as keys). Rows that do not fit are listed and nothing else is touched. */
  'codings.import': command(
    z.strictObject({ rows: z.array(z.record(z.string(), z.string())) }),
    z.strictObject({
      added: z.int(),
      already: z.int(),
      codesCreated: z.int(),
      misfits: z.array(z.strictObject({ row: z.int(), reason: z.string(), detail: z.string() })),
    }),
  ),

  'history.list': query(
    z.strictObject({ limit: z.int().min(1).max(1000), before: z.int().optional() }),
    z.array(historyEntrySchema),
  ),
  'history.state': query(none, undoStateSchema),
  'history.undo': command(none, z.strictObject({ label: actLabelSchema })),
  'history.redo': command(none, z.strictObject({ label: actLabelSchema })),
};
