export const historyEn = {
} as const satisfies Record<string, string>;
