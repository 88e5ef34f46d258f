import { z } from 'zod';

/** What a change touched; a view reloads when a topic it reads is named. */
export const topics = [
  'study',
  'participants',
  'documents',
  'codes',
  'codings',
  'memos',
  'themes',
  'statements',
  'views',
  'queries',
  'suggestions',
  'decks',
  'history',
] as const;
export const topicSchema = z.enum(topics);
export type Topic = z.infer<typeof topicSchema>;

export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('study.changed'),
    study: z.string(),
    topics: z.array(topicSchema),
    /** Documents whose codings changed, so that only those repaint. */
    documentIds: z.array(z.string()),
    /** Id of the call that caused it, so that its caller can tell its own echo. */
    call: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('progress'),
    call: z.string(),
    done: z.number(),
    total: z.number(),
    /** Key below `progress.` in the catalogues. */
    stage: z.string(),
  }),
  z.strictObject({ type: z.literal('studies.changed') }),
  z.strictObject({ type: z.literal('settings.changed') }),
  /** Desktop: a study was opened from outside (file association, menu). */
  z.strictObject({ type: z.literal('study.requested'), study: z.string() }),
  /** Desktop: a menu entry was chosen; the id of a command of the palette. */
  z.strictObject({ type: z.literal('menu'), command: z.string() }),
]);
export type ApiEvent = z.infer<typeof eventSchema>;
