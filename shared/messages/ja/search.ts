import type { searchEn } from '../en/search.ts';

export const searchJa = {
} as const satisfies Record<keyof typeof searchEn, string>;
