import type { ImportWarning } from '../../shared/domain/transcript.ts';
import { normaliseTextWithReport } from '../../shared/text/normalise.ts';
import { decodeBytes } from './decode-bytes.ts';
import { ImportError } from './import-error.ts';

export type ReadText = {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
};

/** Ten times the longest transcript there is; a larger file is no interview. */
export const maxTextBytes = 64 * 1024 * 1024;

/** Bytes of a text file to normalised text with warnings. Throws `empty-file`, `too-large`, `not-text`, `no-text`. */
export function readText(fileName: string, bytes: Uint8Array): ReadText {
  if (bytes.length === 0) throw new ImportError('empty-file', fileName);
  if (bytes.length > maxTextBytes)
    throw new ImportError('too-large', fileName, { limit: String(maxTextBytes) });
  const decoded = decodeBytes(bytes);
  const { text, controlsRemoved, mixedLineEnds } = normaliseTextWithReport(decoded.text);
  // Text files have a stray control character at most; a program or a picture has many.
  if (controlsRemoved > 8 && controlsRemoved > decoded.text.length / 50)
    throw new ImportError('not-text', fileName);
  if (text.trim() === '') throw new ImportError('no-text', fileName);
  const warnings: ImportWarning[] = [...decoded.warnings];
  if (controlsRemoved > 0) warnings.push({ code: 'control-characters-removed', count: controlsRemoved });
  if (mixedLineEnds) warnings.push({ code: 'mixed-line-ends' });
  return { text, encoding: decoded.encoding, warnings };
}
