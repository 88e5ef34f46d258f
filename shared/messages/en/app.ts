export const appEn = {
} as const satisfies Record<string, string>;
