import type { DeckLook } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { DeckFileOptions } from '../exporters/deck-file.ts';
import { readFontFile } from './font-files.ts';

export const deckFormats = ['pptx', 'pdf', 'html', 'docx', 'md'] as const;
export type DeckFormat = (typeof deckFormats)[number];

/** A deck to be written, as plain data. */
export type DeckFileTask = {
  readonly format: DeckFormat;
  readonly slides: readonly Slide[];
  readonly language: Language;
  /** Without names of participants. */
  readonly title: string;
  readonly look: DeckLook;
  /** Stored pictures by id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** For the report's appendix: codebook, matrices, quotes. */
  readonly data: StudyData;
  /** A presentation whose masters and layouts are used; for pptx. */
  readonly template: Uint8Array | null;
};
export type DeckFileNotice = {
  readonly code: 'characters-missing' | 'template-without-titles';
  readonly detail: string;
};
export type DeckFileResult = { readonly bytes: Uint8Array; readonly notices: readonly DeckFileNotice[] };

function missingNotice(characters: readonly string[]): DeckFileNotice[] {
  return characters.length === 0 ? [] : [{ code: 'characters-missing', detail: characters.join(' ') }];
}

type Render = (task: DeckFileTask, options: DeckFileOptions) => Promise<DeckFileResult>;
const encode = (text: string) => new TextEncoder().encode(text);

/** Each loads its own code. */
const renderers: Readonly<Record<DeckFormat, Render>> = {
  pptx: async ({ slides, template }, options) => {
    const { renderPptx } = await import('../exporters/pptx.ts');
    const { bytes, withoutTitles } = await renderPptx(slides, { ...options, template });
    return { bytes, notices: withoutTitles ? [{ code: 'template-without-titles', detail: '' }] : [] };
  },
  pdf: async ({ slides }, options) => {
    const { renderDeckPdf } = await import('../exporters/deck-pdf.ts');
    const { bytes, missing } = await renderDeckPdf(slides, { ...options, readFont: readFontFile });
    return { bytes, notices: missingNotice(missing) };
  },
  html: async ({ slides }, options) => {
    const { renderDeckHtml } = await import('../exporters/deck-html.ts');
    return { bytes: encode(renderDeckHtml(slides, { ...options, readFont: readFontFile })), notices: [] };
  },
  docx: async ({ slides, data }, options) => {
    const { renderReportDocx } = await import('../exporters/report-docx.ts');
    return { bytes: await renderReportDocx(slides, data, options), notices: [] };
  },
  md: async ({ slides, data }, options) => {
    const { renderReportMarkdown } = await import('../exporters/report-markdown.ts');
    return { bytes: encode(renderReportMarkdown(slides, data, options)), notices: [] };
  },
};

/** Writes a deck in the form asked for; `onSlide` is told after each slide. @throws ApiError where a template cannot be used */
export async function renderDeckFile(
  task: DeckFileTask,
  onSlide: (done: number) => void,
): Promise<DeckFileResult> {
  const { language, title, look, pictures } = task;
  return renderers[task.format](task, { language, title, look, pictures, at: new Date(), onSlide });
}
