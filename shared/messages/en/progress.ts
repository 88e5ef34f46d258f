export const progressEn = {
} as const satisfies Record<string, string>;
