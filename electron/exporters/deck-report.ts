import { deckContext } from '../../shared/deck/deck-context.ts';
import type { Slide, SlideElement } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { translator, type Translate } from '../../shared/messages/translate.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { codebookTable, matrixTables, type ReportTable } from './report-matrix.ts';
import { slideWords, type WordBlock } from './slide-words.ts';
import type { ReportBlock } from './report-block.ts';
import { evidenceBlocks } from './study-report.ts';

/** A deck told as a report: the blocks of a study's report, and figures and tables with captions. */
export type DeckReportBlock =
  | ReportBlock
  | {
      readonly kind: 'figure';
      readonly caption: string;
      readonly words: string;
      readonly element: SlideElement;
    }
  | ({ readonly kind: 'captioned' } & ReportTable);

export type DeckReport = {
  readonly title: string;
  /** Below the title: what the title slide says. */
  readonly opening: readonly string[];
  readonly blocks: readonly DeckReportBlock[];
};

function wordBlocks(block: WordBlock): DeckReportBlock[] {
  switch (block.kind) {
    case 'heading':
      // A statement is the slide's own finding and stands as a paragraph below the heading.
      return block.role === 'statement' ? [{ kind: 'paragraph', text: block.text }] : [];
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }];
    case 'quote':
      return [{ kind: 'quote', text: block.text, source: block.attribution }];
    case 'list':
      return [{ kind: 'list', items: block.items.map((text) => ({ text, depth: 0 })) }];
    case 'number':
      return [{ kind: 'paragraph', text: `${block.value} ${block.label}` }];
    case 'table':
      return [{ kind: 'captioned', caption: block.words, head: block.head, rows: block.rows }];
    case 'figure':
      return [{ kind: 'figure', caption: block.title, words: block.words, element: block.element }];
  }
}

/** Headings of appended blocks, a level lower each. */
function lowered(block: ReportBlock): DeckReportBlock {
  return block.kind === 'heading' ? { ...block, level: block.level === 3 ? 3 : 2 } : block;
}

/** The slide's title; where a slide's finding is its title, only what stands before it: the finding follows below. */
function headingOf(slide: Slide, blocks: readonly WordBlock[]): string {
  const said = blocks.find((block) => block.kind === 'heading' && block.role === 'statement');
  if (!said || !('text' in said) || !slide.title.endsWith(said.text)) return slide.title;
  return slide.title.slice(0, -said.text.length).replace(/[:：\s]+$/u, '') || slide.title;
}

function chapter(slide: Slide, before: Slide | undefined): DeckReportBlock[] {
  const part: DeckReportBlock[] =
    slide.sectionTitle === before?.sectionTitle
      ? []
      : [{ kind: 'heading', level: 1, text: slide.sectionTitle }];
  const words = slideWords(slide);
  return [
    ...part,
    { kind: 'heading', level: 2, text: headingOf(slide, words) },
    ...words.flatMap(wordBlocks),
  ];
}

/** `follows` where the last slides are an appendix already. The longest part comes last. */
function appendix(
  data: StudyData,
  { language, follows }: { readonly language: DeckFileOptions['language']; readonly follows: boolean },
  text: Translate,
): DeckReportBlock[] {
  const ctx = deckContext({ data, language });
  const matrices = matrixTables(ctx, text);
  return [
    ...(follows ? [] : [{ kind: 'heading', level: 1, text: text('deckFile.appendix') } as const]),
    { kind: 'heading', level: 2, text: text('deckFile.codebook') },
    { kind: 'captioned', ...codebookTable(ctx, text) },
    { kind: 'heading', level: 2, text: text('deckFile.matrix') },
    ...(matrices.length === 0
      ? [{ kind: 'paragraph' as const, text: text('deckFile.matrixNone') }]
      : matrices.map((table) => ({ kind: 'captioned' as const, ...table }))),
    ...evidenceBlocks(ctx).map(lowered),
  ];
}

/**
 * The slides told as chapters, then the appendix: codebook, codes by participants, every statement with its evidence, every
 * theme with every passage that may be quoted. Pseudonyms only; hidden slides are left out.
 */
export function deckReport(all: readonly Slide[], data: StudyData, options: DeckFileOptions): DeckReport {
  const text = translator(options.language);
  const slides = all.filter((slide) => !slide.hidden);
  const title = slides.find((slide) => slide.kind === 'title');
  const told = slides.filter((slide) => slide !== title);
  const follows = told.at(-1)?.sectionTitle === text('deckFile.appendix');
  const opening = title ? slideWords(title).flatMap((block) => ('text' in block ? [block.text] : [])) : [];
  return {
    title: options.title,
    opening: opening.filter((line) => line !== options.title),
    blocks: [
      ...told.flatMap((slide, index) => chapter(slide, told[index - 1])),
      ...appendix(data, { language: options.language, follows }, text),
    ],
  };
}
