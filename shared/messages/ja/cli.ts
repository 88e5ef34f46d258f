import type { cliEn } from '../en/cli.ts';

export const cliJa = {
} as const satisfies Record<keyof typeof cliEn, string>;
