import { z } from 'zod';
import { idSchema } from './ids.ts';
import { languageSchema } from './language.ts';

export const companyValueSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  description: z.string(),
});
export type CompanyValue = z.infer<typeof companyValueSchema>;

/** A phase of the customer's journey; order is the order of the journey. */
export const phaseSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
});
export type Phase = z.infer<typeof phaseSchema>;

export const studySchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(200),
  language: languageSchema,
  /** The product or service. */
  offering: z.string(),
  /** What the study wants to find out. */
  question: z.string(),
  companyValues: z.array(companyValueSchema),
  phases: z.array(phaseSchema),
  createdAt: z.string(),
});
export type Study = z.infer<typeof studySchema>;

/** Phase ids every new study starts with; names come from the message catalogue. */
export const defaultPhaseIds = [
  'before',
  'first-contact',
  'decision',
  'waiting',
  'first-use',
  'first-days',
  'repeated-use',
  'change-in-life',
  'regular',
] as const;
