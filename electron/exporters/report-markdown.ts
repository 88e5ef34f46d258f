import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { translator } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { deckReport, type DeckReportBlock } from './deck-report.ts';
import { figureRows } from './figure-table.ts';
import { escapeMarkdown, markdownBlock, markdownTable } from './study-markdown.ts';

/** The deck as a report in Markdown: figures as their words and numbers, quotes as block quotes, codebook and matrices. */
export function renderReportMarkdown(
  slides: readonly Slide[],
  data: StudyData,
  options: DeckFileOptions,
): string {
  const text = translator(options.language);
  const report = deckReport(slides, data, options);
  const counts = { figure: 0, table: 0 };
  const caption = (kind: 'figure' | 'table', words: string) => {
    counts[kind] += 1;
    return `**${text(`deckFile.${kind}`)} ${counts[kind]}.** ${escapeMarkdown(words)}`;
  };
  const written = (block: DeckReportBlock): string => {
    if (block.kind === 'captioned')
      return `${caption('table', block.caption)}\n\n${markdownTable(block.head, block.rows)}`;
    if (block.kind !== 'figure') return markdownBlock(block);
    const rows = figureRows(block.element);
    const table =
      rows.length === 0 ? '' : `\n\n${markdownTable([text('deckFile.what'), text('deckFile.value')], rows)}`;
    const words = block.words === block.caption ? '' : `\n\n${escapeMarkdown(block.words)}`;
    return `${caption('figure', block.caption)}${words}${table}`;
  };
  const opening = [`# ${escapeMarkdown(report.title)}`, ...report.opening.map(escapeMarkdown)];
  const body = report.blocks.map((block) =>
    written(block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block),
  );
  return `${[...opening, ...body].filter((part) => part !== '').join('\n\n')}\n`;
}
