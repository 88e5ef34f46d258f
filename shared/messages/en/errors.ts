export const errorsEn = {
} as const satisfies Record<string, string>;
