export const importEn = {
} as const satisfies Record<string, string>;
