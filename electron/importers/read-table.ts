import Papa from 'papaparse';
import type { ImportWarning } from '../../shared/domain/transcript.ts';
import { ImportError } from './import-error.ts';
import { readText } from './read-text.ts';

/** A CSV or TSV file: its first row names the columns, `rows` have one cell a column. */
export type ReadTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
};

/** Reads a table; cells are kept as they are, formulas are words. Throws as `readText` does, and `broken-file`. */
export function readTable(fileName: string, bytes: Uint8Array): ReadTable {
  const { text, encoding, warnings } = readText(fileName, bytes);
  const all = readRows(fileName, text);
  const [head = [], ...rows] = all;
  const columns = head.map((name) => name.trim());
  return { columns, rows, encoding, warnings };
}

/** Rows of a delimited text; tabs where the ending is .tsv or the first line has them, else as papaparse finds. */
export function readRows(fileName: string, text: string): string[][] {
  const tabs = /\.tsv$/i.test(fileName) || (text.split('\n', 1)[0] ?? '').includes('\t');
  // In a TSV as tools write it a quote mark is a character; an unclosed one would swallow the rest of the file.
  const quoteChar = tabs && !/(?:^|\t)"[^"]*"(?:\t|$)/m.test(text) ? '\0' : '"';
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: tabs ? '\t' : '',
    skipEmptyLines: 'greedy',
    quoteChar,
  });
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (wrong !== undefined) {
    throw new ImportError('broken-file', fileName, { reason: 'quotes', row: String((wrong.row ?? 0) + 1) });
  }
  return data;
}
