/** One file to import. `language` (BCP 47 primary tag) overrides the guess. */
export type ImportSource = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly language?: string | undefined;
};
