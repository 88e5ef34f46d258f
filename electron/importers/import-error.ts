export const importErrorCodes = [
  'unsupported-format',
  'empty-file',
  'not-text',
  'broken-file',
  'too-large',
  'unsafe-file',
  'encrypted-file',
  'column-missing',
  'no-text',
  'scanned-file',
] as const;
export type ImportErrorCode = (typeof importErrorCodes)[number];

/**
 * A file that cannot be imported, and why. `details` always has `fileName`; besides: `format` (unsupported-format),
 * `reason` (broken-file, unsafe-file), `limit` in bytes (too-large), `column` and `columns` (column-missing).
 */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ImportErrorCode, fileName: string, details: Readonly<Record<string, string>> = {}) {
    super(`${fileName}: ${code}`);
    this.name = 'ImportError';
    this.code = code;
    this.details = { ...details, fileName };
  }
}
