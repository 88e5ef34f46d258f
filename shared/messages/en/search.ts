export const searchEn = {
} as const satisfies Record<string, string>;
