import type { importEn } from '../en/import.ts';

export const importJa = {
} as const satisfies Record<keyof typeof importEn, string>;
