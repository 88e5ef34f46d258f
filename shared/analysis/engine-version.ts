/** Changes whenever the same input and seed would give other themes. */
export const engineVersion = 'themes-2';
