import type { progressEn } from '../en/progress.ts';

export const progressJa = {
} as const satisfies Record<keyof typeof progressEn, string>;
