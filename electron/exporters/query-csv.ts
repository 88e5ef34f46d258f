import Papa from 'papaparse';
import type { FoundPassage } from '../../shared/api/query-procedures.ts';
import { guardCell } from './study-csv.ts';

/** Columns of the table of a query's answer, one row per passage. */
export const queryColumns = [
  'document',
  'start',
  'end',
  'participant',
  'segment',
  'speaker',
  'codes',
  'quote',
] as const;

/** The passage's cells; codes with their ancestors, parted by `; `. */
export function queryRow(passage: FoundPassage): readonly string[] {
  const { document, start, end, participant, segment, speaker, codings, quote } = passage;
  const codes = [...new Set(codings.map(({ code }) => code))].join('; ');
  return [
    document,
    String(start),
    String(end),
    participant ?? '',
    segment ?? '',
    speaker ?? '',
    codes,
    quote,
  ];
}

/** A table that is safe to open in a spreadsheet. */
export function queryCsv(passages: readonly FoundPassage[]): string {
  const data = passages.map((passage) => queryRow(passage).map(guardCell));
  return `${Papa.unparse({ fields: [...queryColumns], data }, { newline: '\n' })}\n`;
}
