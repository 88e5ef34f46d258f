import type { appEn } from '../en/app.ts';

export const appJa = {
} as const satisfies Record<keyof typeof appEn, string>;
