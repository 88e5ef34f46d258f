import { z } from 'zod';
import type { StatementCheck } from '../statements/check-statement.ts';
import { planNames } from '../statements/sentence-plan.ts';
import { codeFacetsSchema, codeKindSchema } from '../domain/code.ts';
import { themeStabilitySchema } from '../domain/theme.ts';
import { idSchema } from '../domain/ids.ts';
import { languageSchema } from '../domain/language.ts';
import { segmentSchema } from '../domain/participant.ts';
import { modelModeSchema } from '../domain/sentence-model.ts';
import {
  sentencePartSchema,
  slotNameSchema,
  slotTextsSchema,
  statementStateSchema,
} from '../domain/statement.ts';
import { importResultSchema } from './import-procedures.ts';
import { forgottenSchema } from './maintenance-procedures.ts';
import { actLabelSchema } from './label.ts';
import { historyEntrySchema } from './study-procedures.ts';
import { queryPassageSchema } from './query-procedures.ts';
import { personCountSchema, searchHitSchema, segmentCountSchema } from './search-procedures.ts';

// What each command of the command line prints on stdout with --json: one value, nothing else.
// All offsets are half-open ranges in UTF-16 units of the transcript's text.

/** A coded range of a transcript. `document` is the transcript's title: the file's name without its ending, as imported. */
export const cliPassageSchema = z.strictObject({
  documentId: idSchema,
  document: z.string(),
  /** Name of the participant; null where the transcript belongs to nobody. */
  participant: z.string().nullable(),
  start: z.int().min(0),
  end: z.int().min(1),
  /** The text of the range as it stands. */
  quote: z.string(),
});
export type CliPassage = z.infer<typeof cliPassageSchema>;

/** `hara new STUDY.hara --json` */
export const cliNewSchema = z.strictObject({
  file: z.string(),
  id: idSchema,
  name: z.string(),
  language: languageSchema,
  createdAt: z.string(),
});

/** `hara import STUDY.hara FILE... --json`; `skipped` names every file that was not taken in, with its reason. */
export const cliImportSchema = z.strictObject({
  imported: importResultSchema.shape.imported,
  skipped: z.array(z.strictObject({ file: z.string(), reason: z.string(), message: z.string() })),
  codings: z.int(),
});
export type CliImport = z.infer<typeof cliImportSchema>;

/** `hara codings STUDY.hara --json`, in the order of transcripts and text. `facets` are the coding's own. */
export const cliCodingsSchema = z.strictObject({
  codings: z.array(
    cliPassageSchema.extend({
      id: idSchema,
      codeId: idSchema,
      /** The code with its ancestors: `Parent > Child`. */
      code: z.string(),
      kind: codeKindSchema,
      segment: segmentSchema.nullable(),
      coder: z.string(),
      facets: codeFacetsSchema,
      memo: z.string(),
      createdAt: z.string(),
    }),
  ),
});
export type CliCodings = z.infer<typeof cliCodingsSchema>;

/** `hara codings import STUDY.hara FILE.csv --json`; row 1 is the first below the heading. */
export const cliCodingsImportSchema = z.strictObject({
  added: z.int(),
  /** Rows whose coding the study already had. */
  already: z.int(),
  codesCreated: z.int(),
  misfits: z.array(
    z.strictObject({ row: z.int(), reason: z.string(), detail: z.string(), message: z.string() }),
  ),
});

/** How many people; totals count everyone with a transcript. */
export const cliSupportSchema = z.strictObject({
  participants: z.int(),
  core: z.int(),
  others: z.int(),
  participantsTotal: z.int(),
  coreTotal: z.int(),
  othersTotal: z.int(),
});

/**
 * Core customers against others: shares 0..1 and their difference; null where a group is empty. `interval`: 95 %
 * (Newcombe). `p`: Fisher's exact test of this comparison alone; `adjustedP`: corrected for all comparisons of the list
 * (themes: Holm; patterns: Benjamini-Hochberg). `oddsRatio` with 0.5 added to each cell; `h`: Cohen's h. `tooFew`: a
 * group has fewer than five people.
 */
export const cliContrastSchema = z.strictObject({
  coreShare: z.number().nullable(),
  otherShare: z.number().nullable(),
  difference: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  p: z.number().nullable(),
  adjustedP: z.number().nullable(),
  oddsRatio: z.number().nullable(),
  h: z.number().nullable(),
  tooFew: z.boolean(),
});

/** `hara themes STUDY.hara --json`: the themes just found, every coding in exactly one theme or in `unassigned`. */
export const cliThemesSchema = z.strictObject({
  themes: z.array(
    z.strictObject({
      id: idSchema,
      label: z.string(),
      labelByHand: z.boolean(),
      /** Keeps exactly its passages, whatever is found. */
      locked: z.boolean(),
      /** Made mostly of passages that are new in this run. */
      isNew: z.boolean(),
      support: cliSupportSchema,
      contrast: cliContrastSchema,
      /** Mean Jaccard index when people are left out (0 where unknown), and whether it is more than chance. */
      stability: themeStabilitySchema,
      /** Most people first, within the order of kinds. */
      codes: z.array(
        z.strictObject({
          id: idSchema,
          name: z.string(),
          kind: codeKindSchema,
          participants: z.int(),
          core: z.int(),
          codings: z.int(),
        }),
      ),
      codings: z.int(),
      /** The most typical first. */
      passages: z.array(cliPassageSchema),
    }),
  ),
  unassigned: z.array(cliPassageSchema),
  /** Coarse to fine; `stability` 0..1 is how far perturbed runs agree on the level. */
  levels: z.array(z.strictObject({ groups: z.int(), stability: z.number() })),
  /** The level shown and the automatic one, counted from 1; null where there are none. */
  level: z.int().nullable(),
  automaticLevel: z.int().nullable(),
  /** Mean adjusted Rand index with runs from other seeds; null: not measured. */
  seedAgreement: z.number().nullable(),
  seed: z.int(),
  /** Of the theme engine. Same input hash, seed and version: same themes. */
  version: z.string(),
  /** The sentence model that passages were read with; null: words alone. */
  model: z.strictObject({ name: z.string(), mode: modelModeSchema }).nullable(),
  inputHash: z.string(),
});
export type CliThemes = z.infer<typeof cliThemesSchema>;

const patternCodeSchema = z.strictObject({
  id: idSchema,
  /** The code with its ancestors: `Parent > Child`. */
  code: z.string(),
  kind: codeKindSchema,
});

/** `hara patterns STUDY.hara --json`, the most telling first. */
export const cliPatternsSchema = z.strictObject({
  patterns: z.array(
    z.strictObject({
      id: z.string(),
      /** A closed set: these people share nothing more. Conditions, moments, sensations, values, changes, others. */
      codes: z.array(patternCodeSchema),
      /** Names of participants; a title where a transcript belongs to nobody. */
      people: z.array(z.string()),
      support: cliSupportSchema,
      contrast: cliContrastSchema,
      /** 0..1: how often exactly these codes remain when each person is left out by the toss of a coin. */
      stability: z.number(),
      /** People who would have all these codes if they had nothing to do with one another. */
      byChance: z.number(),
      /** Chance that so many or more would. */
      chance: z.number(),
    }),
  ),
  /** Pairs of indices into `patterns`, more general and more specific, with nothing between them. */
  covers: z.array(z.tuple([z.int(), z.int()])),
  /** All patterns of `minSupport` people and more are there; `complete` is false where there were too many for that. */
  limits: z.strictObject({
    minSupport: z.int(),
    mostPatterns: z.int(),
    complete: z.boolean(),
    /** Whether codes above those coded took part. */
    codesAbove: z.boolean(),
  }),
  /** The smallest sets of conditions that tell core customers from others. */
  telling: z.array(
    z.strictObject({
      codes: z.array(patternCodeSchema),
      support: cliSupportSchema,
      contrast: cliContrastSchema,
    }),
  ),
});
export type CliPatterns = z.infer<typeof cliPatternsSchema>;

/** Numbers of codes by number of interviews; lists hold the values after 1, 2 ... interviews. */
const saturationCurveSchema = z.strictObject({
  mean: z.array(z.number()),
  low: z.array(z.number()),
  high: z.array(z.number()),
  asCollected: z.array(z.int()),
  base: z.int(),
  run: z.int(),
  /** New codes of the `run` interviews after `after`, over the codes of the first `base`. */
  newInformation: z.array(z.strictObject({ after: z.int(), ratio: z.number() })),
  reachedAfter: z.int().nullable(),
  nothingNewAfter: z.int().nullable(),
  nextAdds: z.number(),
  nextFiveAdd: z.number(),
  seen: z.int(),
  likelyTotal: z.number(),
});

/** `hara saturation STUDY.hara --json`; an interview is a person, `byKind` has the kinds in use. */
export const cliSaturationSchema = z.strictObject({
  interviews: z.int(),
  uncoded: z.int(),
  /** Interviews with a date stand in `asCollected` by date, the others (titles) where the import put them. */
  dated: z.int(),
  undated: z.array(z.string()),
  all: saturationCurveSchema,
  byKind: z.partialRecord(codeKindSchema, saturationCurveSchema),
});
export type CliSaturation = z.infer<typeof cliSaturationSchema>;

/**
 * `hara statements STUDY.hara --json`. Where the study has none, `proposals` is true and the statements are made of the
 * themes for the occasion: they have no id and the state `proposal`, and nothing is stored.
 */
export const cliStatementsSchema = z.strictObject({
  proposals: z.boolean(),
  /** Of what was drafted for the occasion: proposals and questions. */
  language: languageSchema,
  statements: z.array(
    z.strictObject({
      id: idSchema.nullable(),
      title: z.string(),
      state: z.union([statementStateSchema, z.literal('proposal')]),
      themeId: idSchema.nullable(),
      theme: z.string().nullable(),
      text: z.string(),
      slots: slotTextsSchema,
      sentence: z.array(sentencePartSchema),
      /** Other ways to say it, drafted from the slots; `plan` is the order in which it is told. */
      drafts: z.array(z.strictObject({ plan: z.enum(planNames), text: z.string() })),
      evidence: z.array(
        cliPassageSchema.extend({
          slot: slotNameSchema.nullable(),
          side: z.enum(['for', 'against']),
          code: z.string(),
        }),
      ),
      /** People who have the experience, by group; which slots are weak; see `shared/statements/check-statement.ts`. */
      check: z.custom<StatementCheck>(),
      /** Parts that stand on little: keys of the people to ask (as in `check`), and questions to choose from. */
      questions: z.array(
        z.strictObject({
          slot: slotNameSchema,
          reason: z.enum(['empty', 'thin', 'few']),
          missing: z.enum(['region', 'modality', 'direction', 'phase']).nullable(),
          people: z.array(z.string()),
          questions: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type CliStatements = z.infer<typeof cliStatementsSchema>;

/** `hara deck STUDY.hara OUT.pptx --json` */
export const cliDeckSchema = z.strictObject({
  file: z.string(),
  slides: z.int(),
  bytes: z.int(),
  notices: z.array(z.strictObject({ code: z.string(), detail: z.string() })),
});

/** `hara explorer STUDY.hara OUT.html --json` */
export const cliExplorerSchema = z.strictObject({ file: z.string(), bytes: z.int() });

/** `hara export STUDY.hara OUT.html|md|csv|json --json` */
export const cliExportSchema = z.strictObject({
  file: z.string(),
  format: z.enum(['html', 'md', 'csv', 'json', 'qdpx', 'qdc']),
  bytes: z.int(),
});

/**
 * `hara search STUDY.hara QUERY --json`; `total` counts all hits (`complete` false: a regular expression had more), `hits`
 * holds the first of them with context.
 */
export const cliSearchSchema = z.strictObject({
  query: z.string(),
  total: z.int(),
  documents: z.int(),
  complete: z.boolean(),
  hits: z.array(searchHitSchema),
  byPerson: z.array(personCountSchema),
  bySegment: z.array(segmentCountSchema),
});

/**
 * `hara query STUDY.hara QUERY --json`; `total` counts all passages, `passages` holds the first of them, each with the
 * codings by which it was found. `people` of the `peopleTotal` who have a transcript have such a passage.
 */
export const cliQuerySchema = z.strictObject({
  query: z.string(),
  total: z.int(),
  codings: z.int(),
  documents: z.int(),
  people: z.int(),
  peopleTotal: z.int(),
  passages: z.array(queryPassageSchema),
  byPerson: z.array(personCountSchema),
  bySegment: z.array(segmentCountSchema),
});
export type CliQuery = z.infer<typeof cliQuerySchema>;

/** `hara check STUDY.hara --json` */
export const cliCheckSchema = z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) });

/** `hara history STUDY.hara --json`, the latest first; `sentence` is in the terminal's language. */
export const cliHistorySchema = z.strictObject({
  entries: z.array(historyEntrySchema.extend({ sentence: z.string() })),
});

/** `hara undo STUDY.hara --json` */
export const cliUndoSchema = z.strictObject({ undone: z.string(), label: actLabelSchema });

/** `hara redo STUDY.hara --json` */
export const cliRedoSchema = z.strictObject({ redone: z.string(), label: actLabelSchema });

/** `hara compact STUDY.hara --json`; `backups` lie beside the study and hold what it held when they were made. */
export const cliCompactSchema = forgottenSchema;
