import { z } from 'zod';
import { job } from './procedure.ts';

/** A REFI-QDA project (.qdpx, .qde) or codebook (.qdc) that was uploaded. */
const exchangeFileSchema = z.strictObject({ blobId: z.string(), fileName: z.string().min(1).max(400) });

/** What does not fit: `source` is a transcript's title, `detail` what it is about; texts are `exchange.misfit.REASON`. */
export const exchangeMisfitSchema = z.strictObject({
  reason: z.enum(['text-missing', 'range-outside', 'words-moved', 'code-unknown', 'kind-not-read']),
  source: z.string(),
  detail: z.string(),
});
export type ExchangeMisfit = z.infer<typeof exchangeMisfitSchema>;

export const exchangePreviewSchema = z.strictObject({
  name: z.string(),
  /** The program that wrote it, as it calls itself. */
  origin: z.string(),
  codes: z.int(),
  documents: z.int(),
  participants: z.int(),
  passages: z.int(),
  codings: z.int(),
  /** How positions were counted; null where there are none. */
  reading: z
    .strictObject({
      text: z.enum(['as-is', 'lf', 'crlf', 'with-mark']),
      unit: z.enum(['code-points', 'utf-16']),
      end: z.enum(['exclusive', 'inclusive']),
    })
    .nullable(),
  misfits: z.array(exchangeMisfitSchema),
});
export type ExchangePreview = z.infer<typeof exchangePreviewSchema>;

export const exchangeResultSchema = z.strictObject({
  documents: z.int(),
  /** Transcripts that the study had already: their codings were added to those. */
  known: z.int(),
  codes: z.int(),
  participants: z.int(),
  codings: z.int(),
  /** Codings that the study had already. */
  already: z.int(),
  misfits: z.array(exchangeMisfitSchema),
});
export type ExchangeResult = z.infer<typeof exchangeResultSchema>;

export const exchangeProcedures = {
  /** What a project holds; nothing is stored. */
  'exchange.preview': job(exchangeFileSchema, exchangePreviewSchema),
  /** Takes a project in as one act. */
  'exchange.import': job(exchangeFileSchema, exchangeResultSchema),
};

/** `hara import STUDY.hara PROJECT.qdpx... --json`. */
export const cliProjectImportSchema = z.strictObject({
  projects: z.array(exchangeResultSchema.extend({ file: z.string() })),
});
