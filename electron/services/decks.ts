import { reportThemes } from '../../shared/analysis/theme-report.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { Language } from '../../shared/domain/language.ts';
import { fileNameOf } from './exports.ts';
import type { StudyContext } from './study-context.ts';

export async function deckSlides(
  context: StudyContext,
  { language }: ParsedInput<'deck.slides'>,
): Promise<Output<'deck.slides'>> {
  return [...(await slidesOf(context, language))];
}

async function slidesOf(context: StudyContext, language: Language | undefined): Promise<readonly Slide[]> {
  // Loaded when first needed: starting must not wait for it.
  const { buildDeck } = await import('../../shared/deck/build-deck.ts');
  const data = context.data();
  return buildDeck({ data, reports: reportThemes(data), language: language ?? data.study.language });
}

/** The findings deck as a file: PowerPoint, or one self-contained page. */
export async function renderDeck(
  context: StudyContext,
  { format, language: wanted }: ParsedInput<'deck.render'>,
): Promise<Output<'deck.render'>> {
  const { study } = context.data();
  const language = wanted ?? study.language;
  const slides = await slidesOf(context, language);
  context.progress(0, 1, 'deck');
  const settings = { language, title: study.name };
  const bytes =
    format === 'html'
      ? await renderHtml(slides, settings)
      : await context.tasks.run('render-pptx', { slides, ...settings }, context.signal, context.progress);
  return context.blobs.put(fileNameOf(study.name, format), bytes);
}

async function renderHtml(
  slides: readonly Slide[],
  settings: { language: Language; title: string },
): Promise<Uint8Array> {
  const { renderDeckHtml } = await import('../exporters/deck-html.ts');
  return new TextEncoder().encode(renderDeckHtml(slides, settings));
}
