export const transcriptsEn = {
} as const satisfies Record<string, string>;
