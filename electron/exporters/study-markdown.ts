import type { StudyData } from '../../shared/domain/study-data.ts';
import type { ReportBlock } from './report-block.ts';
import { studyReport } from './study-report.ts';

/** Text that Markdown would read as marks or as HTML, made plain. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/gu, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1');
}

/** A table with its head; cells are escaped here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** One block of a report. */
export function markdownBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `${'  '.repeat(item.depth)}- ${escapeMarkdown(item.text)}`).join('\n');
    case 'quote':
      return `> ${escapeMarkdown(block.text)}\n>\n> — ${escapeMarkdown(block.source)}`;
    case 'table':
      return markdownTable(block.head, block.rows);
  }
}

/** The study as a report in Markdown, under pseudonyms. */
export function exportMarkdown(data: StudyData): string {
  return `${studyReport(data)
    .map(markdownBlock)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}
