import { z } from 'zod';
import { codingSchema } from '../domain/coding.ts';
import { idSchema } from '../domain/ids.ts';
import { documentSchema, turnSchema } from '../domain/transcript.ts';
import { command } from './procedure.ts';

const place = z.int().min(0);

/** One replacement in the text of the version named by `base`; UTF-16, half-open, in order, not overlapping. */
export const textEditSchema = z.strictObject({ start: place, end: place, text: z.string() });

/** A coding whose words are gone: put on other words of the new text, or (null) removed. */
export const codingDecisionSchema = z.strictObject({
  codingId: idSchema,
  range: z.strictObject({ start: place, end: place }).nullable(),
});
export type CodingDecision = z.infer<typeof codingDecisionSchema>;

export const editedDocumentSchema = z.strictObject({
  document: documentSchema,
  codings: z.array(codingSchema),
});
export type EditedDocument = z.infer<typeof editedDocumentSchema>;

export const editProcedures = {
  /**
   * Changes the words, labels and turns of a transcript as one act. Every coding stays on its words; one that has
   * none left needs a decision, else `invalid-input` with reason `codings-open`. Made on a version that is not the
   * newest: `invalid-input` with reason `text-changed`; nothing is stored then.
   */
  'documents.edit': command(
    z.strictObject({
      id: idSchema,
      /** `revisionOf` the version that was edited. */
      base: z.string(),
      edits: z.array(textEditSchema),
      /** All turns of the new text. */
      turns: z.array(turnSchema),
      decisions: z.array(codingDecisionSchema).default([]),
      /** `replace`: another version of the whole transcript was put in its place. */
      kind: z.enum(['edit', 'replace']).default('edit'),
    }),
    editedDocumentSchema,
  ),
};
