import type { ImportWarning, ParsedDocument, Turn } from '../../shared/domain/transcript.ts';
import { findDate } from '../../shared/text/find-date.ts';
import { isDateName } from '../../shared/text/interview-date.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { readTable, type ReadTable } from './read-table.ts';
import { titleOf } from './title-of.ts';

export type TableSource = ImportSource & {
  readonly textColumn: string;
  readonly participantColumn?: string | undefined;
  readonly segmentColumn?: string | undefined;
};

/** `documents` in the order of the rows; `warnings` are about the whole file. */
export type ParsedTable = {
  readonly documents: readonly ParsedDocument[];
  readonly warnings: readonly ImportWarning[];
};

/** Names of the columns of a CSV or TSV file, for a choice. Throws as `parseTable` does for unreadable files. */
export function tableColumns(fileName: string, bytes: Uint8Array): readonly string[] {
  return readTable(fileName, bytes).columns;
}

/**
 * A CSV or TSV file to one document a row: the cell of `textColumn` is the text and one turn of a participant. The
 * title is the file's name with the row's number (from 1, first row below the heading). Rows without text are left
 * out and counted (`rows-empty`). A column named like a date of interviews (`isDateName`) dates its rows. Throws `ImportError`: `column-missing` with the columns there are, `no-text`.
 */
export function parseTable(source: TableSource): ParsedTable {
  const { fileName, bytes, textColumn, participantColumn, segmentColumn } = source;
  const table = readTable(fileName, bytes);
  const textAt = columnAt(fileName, table, textColumn);
  const participantAt = participantColumn === undefined ? -1 : columnAt(fileName, table, participantColumn);
  const segmentAt = segmentColumn === undefined ? -1 : columnAt(fileName, table, segmentColumn);
  const dateAt = table.columns.findIndex((column) => isDateName(column));
  const digits = String(table.rows.length).length;
  const language = source.language ?? guessLanguage(sampleOf(table.rows, textAt));
  const documents = table.rows.flatMap((row, index) => {
    const text = normaliseText(row[textAt] ?? '').trim();
    if (text === '') return [];
    const participant = row[participantAt]?.trim();
    const segment = row[segmentAt]?.trim();
    const interviewedOn = findDate(row[dateAt] ?? '');
    const document: ParsedDocument = {
      title: `${titleOf(fileName)} ${String(index + 1).padStart(digits, '0')}`,
      format: 'csv',
      text,
      turns: [wholeTurn(text, participant)],
      language,
      encoding: table.encoding,
      warnings: [],
      ...(participant ? { participant } : {}),
      ...(segment ? { segment } : {}),
      ...(interviewedOn ? { interviewedOn } : {}),
    };
    return [document];
  });
  if (documents.length === 0) throw new ImportError('no-text', fileName);
  const empty = table.rows.length - documents.length;
  const warnings: ImportWarning[] = empty === 0 ? [] : [{ code: 'rows-empty', count: empty }];
  return { documents, warnings: [...table.warnings, ...warnings] };
}

function columnAt(fileName: string, { columns }: ReadTable, name: string): number {
  const wanted = name.trim();
  const exact = columns.indexOf(wanted);
  const at =
    exact === -1 ? columns.findIndex((column) => column.toLowerCase() === wanted.toLowerCase()) : exact;
  if (at === -1) {
    throw new ImportError('column-missing', fileName, { column: name, columns: columns.join(', ') });
  }
  return at;
}

function wholeTurn(text: string, participant: string | undefined): Turn {
  return { start: 0, end: text.length, speaker: participant || null, role: 'participant', time: null };
}

function sampleOf(rows: readonly (readonly string[])[], textAt: number): string {
  return rows
    .slice(0, 200)
    .map((row) => row[textAt] ?? '')
    .join('\n');
}
