import type { transcriptsEn } from '../en/transcripts.ts';

export const transcriptsJa = {
} as const satisfies Record<keyof typeof transcriptsEn, string>;
