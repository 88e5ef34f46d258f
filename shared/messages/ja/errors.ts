import type { errorsEn } from '../en/errors.ts';

export const errorsJa = {
} as const satisfies Record<keyof typeof errorsEn, string>;
