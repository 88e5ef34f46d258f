import type { SlideElement } from '../../shared/deck/slide.ts';

/** The numbers of a figure as rows, for readers who get words only; empty where its words say it all. */
export function figureRows(element: SlideElement): readonly (readonly string[])[] {
  switch (element.kind) {
    case 'barChart':
      return element.bars.map((bar) => [bar.name, bar.text]);
    case 'intervalPlot':
      return element.rows.map((row) => [
        row.name,
        [row.coreText, row.othersText].filter(Boolean).join(' / '),
      ]);
    case 'journey':
      return element.phases.map((phase) => [phase.name, String(phase.people)]);
    case 'themeMap':
      return element.discs.map((disc) => [disc.name, String(disc.people)]);
    case 'bodyMap':
      return Object.values(element.labels).map((label) => [label.text, '']);
    default:
      return [];
  }
}
