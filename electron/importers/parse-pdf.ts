import type { ImportWarning, ParsedDocument } from '../../shared/domain/transcript.ts';
import { normaliseTextWithReport } from '../../shared/text/normalise.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { readingLines } from './pdf-lines.ts';
import { withoutMarks, withoutTwiceCut } from './pdf-marks.ts';
import { maxPdfBytes, readPdfPages } from './pdf-pages.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { checkPdfStreams } from './pdf-streams.ts';
import { titleOf } from './title-of.ts';

/**
 * A PDF with text in it. `text` has one paragraph a line, in the order of reading; page numbers, running heads and
 * numbers in the margin are left out and counted as a warning.
 * Throws `scanned-file` for pages that are pictures only, `encrypted-file`, `broken-file`, `too-large`.
 */
export async function parsePdf({ fileName, bytes, language }: ImportSource): Promise<ParsedDocument> {
  if (bytes.length > maxPdfBytes)
    throw new ImportError('too-large', fileName, { limit: String(maxPdfBytes) });
  checkPdfStreams(fileName, bytes);
  const read = await readPdfPages(fileName, bytes);
  const { pages, removed: marks } = withoutMarks(read.pages);
  const printed = readingLines(pages);
  const lines = withoutTwiceCut(printed);
  const removed = marks + printed.length - lines.length;
  const { text, controlsRemoved } = normaliseTextWithReport(paragraphsOf(lines).join('\n'));
  if (text.trim() === '') throw new ImportError('scanned-file', fileName);
  const found = findTurns(text);
  const bare = read.count - new Set(read.pages.map(({ number }) => number)).size;
  const warnings: ImportWarning[] = [];
  if (removed > 0) warnings.push({ code: 'page-marks-removed', count: removed });
  if (bare > 0) warnings.push({ code: 'pages-without-text', count: bare });
  if (controlsRemoved > 0) warnings.push({ code: 'control-characters-removed', count: controlsRemoved });
  return {
    title: titleOf(fileName),
    format: 'pdf',
    text,
    turns: found.turns,
    language: language ?? guessLanguage(text),
    encoding: null,
    warnings: [...warnings, ...found.warnings],
  };
}
