import { reportThemes } from '../../shared/analysis/theme-report.ts';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { pageFor } from '../../shared/deck/page-for.ts';
import type { Deck } from '../../shared/deck/deck.ts';
import { standardLook, type DeckLook } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { Language } from '../../shared/domain/language.ts';
import { resolvedDeck, unstoredDeck, type ReadyDeck } from './deck-contents.ts';
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

type Wanted = ParsedInput<'deck.render'>;
type Told = {
  readonly slides: readonly Slide[];
  readonly look: DeckLook;
  readonly language: Language;
  readonly title: string;
  readonly files: ReadyDeck['files'];
  /** To lay the slides out anew on another page; null where they cannot. */
  readonly deck: Deck | null;
};

/** The stored deck, the proposal for an audience and length, or every finding where nothing is asked for. */
async function told(context: StudyContext, wanted: Wanted): Promise<Told> {
  const { study } = context.data();
  const language = wanted.language ?? study.language;
  const { deckId, audience, length } = wanted;
  if (deckId === undefined && audience === undefined && length === undefined) {
    const slides = await slidesOf(context, language);
    return { slides, look: standardLook, language, title: study.name, files: {}, deck: null };
  }
  const { deck, slides, files } =
    deckId === undefined
      ? await unstoredDeck(context, { audience: audience ?? 'product', length: length ?? 10, language })
      : await resolvedDeck(context, deckId);
  return { slides, look: deck.look, language: deck.language, title: deck.title, files, deck };
}

/** The company's presentation to use: the one given, else the one stored with the deck. */
function templateOf(context: StudyContext, { template }: Wanted, { look, files }: Told): Uint8Array | null {
  if (template !== undefined) return context.blobs.get(template).bytes;
  const stored = look.template && files[look.template.fileId];
  return stored ? stored.bytes : null;
}

/** Laid out for the page that the template is nearest to. @throws ApiError where it cannot be used */
async function onTemplatePage(context: StudyContext, ready: Told, template: Uint8Array): Promise<Told> {
  const { readTemplate } = await import('../exporters/pptx-template.ts');
  const page = pageFor(readTemplate(template).size);
  if (!ready.deck || page === ready.look.page) return ready;
  const { resolveDeck } = await import('../../shared/deck/resolve-deck.ts');
  const look = { ...ready.look, page };
  const slides = resolveDeck({ ...ready.deck, look }, context.data(), { trusted: true });
  return { ...ready, look, slides };
}

/** Without names of participants: it stands in the file's properties and name. */
async function openTitle(context: StudyContext, { title, language }: Told): Promise<string> {
  const { quoteSource } = await import('../../shared/deck/quote-source.ts');
  return quoteSource(context.data(), language).names.redact(title);
}

/** A deck as a file; a template is used for PowerPoint alone. @throws ApiError not-found, cancelled, invalid-input where the template cannot be used */
export async function renderDeck(context: StudyContext, wanted: Wanted): Promise<Output<'deck.render'>> {
  const { format } = wanted;
  const first = await told(context, wanted);
  const template = format === 'pptx' ? templateOf(context, wanted, first) : null;
  const ready = template ? await onTemplatePage(context, first, template) : first;
  const title = await openTitle(context, ready);
  const { slides, look, language, files } = ready;
  context.progress(0, slides.length, 'deck');
  const pictures = new Map(Object.entries(files).map(([id, file]) => [id, file.bytes]));
  const task = { format, slides, look, language, title, pictures, template, data: context.data() };
  const { bytes, notices } = await context.tasks.run('render-deck', task, context.signal, context.progress);
  const shown = slides.filter((slide) => !slide.hidden).length;
  return {
    ...context.blobs.put(fileNameOf(title, format), bytes),
    slides: shown,
    notices: [...notices],
  };
}
