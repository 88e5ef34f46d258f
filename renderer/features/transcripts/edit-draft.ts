import { z } from 'zod';
import { textEditSchema } from '../../../shared/api/edit-procedures.ts';
import { speakerRoleSchema, type Turn } from '../../../shared/domain/transcript.ts';
import type { EditedTurn } from '../../../shared/text/edit-turns.ts';

const draftSchema = z.object({
  /** `revisionOf` the version it was made on. */
  base: z.string(),
  at: z.string(),
  edits: z.array(textEditSchema),
  faces: z.array(
    z.object({
      speaker: z.string().nullable(),
      role: speakerRoleSchema,
      time: z.number().nullable(),
      from: z.int(),
    }),
  ),
  /** The whole text as edited, for when the transcript has a newer version by then. */
  text: z.string(),
});
export type EditDraft = z.infer<typeof draftSchema>;

const key = (study: string, documentId: string) => `hara.edit.${study}.${documentId}`;

/**
 * An edit that was not saved, kept by this machine until it is. Local storage: it is written at once, also while the
 * window closes, and a draft is nobody else's business before it is saved.
 */
export function readDraft(study: string, documentId: string): EditDraft | undefined {
  const stored = localStorage.getItem(key(study, documentId));
  if (stored === null) return undefined;
  try {
    const parsed = draftSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** False where the machine has no room for it. */
export function keepDraft(study: string, documentId: string, draft: EditDraft): boolean {
  try {
    localStorage.setItem(key(study, documentId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(study: string, documentId: string): void {
  localStorage.removeItem(key(study, documentId));
}

/** The turns as they are before anything was edited. */
export function openFaces(turns: readonly Turn[]): readonly EditedTurn[] {
  return turns.map(({ speaker, role, time }, from) => ({ speaker, role, time, from }));
}
