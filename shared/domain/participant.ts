import { z } from 'zod';
import { idSchema } from './ids.ts';

export const segments = ['core', 'candidate', 'first-time', 'lapsed', 'non-customer'] as const;
export const segmentSchema = z.enum(segments);
export type Segment = z.infer<typeof segmentSchema>;

/** `quote`: may be quoted; `analysis`: counted, never quoted in a deck; `none`: kept out of decks. */
export const consentSchema = z.enum(['quote', 'analysis', 'none']);
export type Consent = z.infer<typeof consentSchema>;

export const participantSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** Name shown in decks and exports. */
  pseudonym: z.string().max(200),
  segment: segmentSchema.nullable(),
  consent: consentSchema,
  attributes: z.record(z.string(), z.string()),
  /** The words of the memos on this person, oldest first. */
  memo: z.string(),
  position: z.number(),
});
export type Participant = z.infer<typeof participantSchema>;
