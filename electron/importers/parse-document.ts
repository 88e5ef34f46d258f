import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { parseSrt, parseVtt } from './parse-cues.ts';
import { parseDialogueTable } from './parse-dialogue-table.ts';
import { parseDocx } from './parse-docx.ts';
import { parsePdf } from './parse-pdf.ts';
import { parseMarkdown, parsePlainText } from './parse-text.ts';
import { sniffFormat } from './sniff-format.ts';

/**
 * One transcript file to a document, by its ending and content: txt, md, docx, pdf, vtt, srt, and csv or tsv where the
 * table is a dialogue (a column of words with speakers or times; for one document a row see `parseTable`).
 *
 * Throws `ImportError`, and nothing else, for every file it cannot read.
 */
export async function parseDocument(source: ImportSource): Promise<ParsedDocument> {
  const { fileName, bytes } = source;
  if (bytes.length === 0) throw new ImportError('empty-file', fileName);
  const sniffed = sniffFormat(fileName, bytes);
  if (sniffed.kind === 'other')
    throw new ImportError('unsupported-format', fileName, { format: sniffed.format });
  switch (sniffed.format) {
    case 'txt':
      return parsePlainText(source);
    case 'md':
      return parseMarkdown(source);
    case 'docx':
      return parseDocx(source);
    case 'pdf':
      return parsePdf(source);
    case 'vtt':
      return parseVtt(source);
    case 'srt':
      return parseSrt(source);
    case 'csv':
    case 'tsv':
      return parseDialogueTable(source);
  }
}
