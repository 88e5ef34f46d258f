import type { historyEn } from '../en/history.ts';

export const historyJa = {
} as const satisfies Record<keyof typeof historyEn, string>;
