import { z } from 'zod';

/** Languages that screens, codebooks, drafts and decks are written in. */
export const languageSchema = z.enum(['en', 'ja']);
export type Language = z.infer<typeof languageSchema>;
